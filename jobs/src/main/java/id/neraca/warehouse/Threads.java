package id.neraca.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A few threads for work that can be done side by side. The first failure is thrown as it was.
 *
 * <p>What waits for Spark must not wait in a parallel stream: Hadoop closes files by parallel
 * streams too, and a task of Spark then helps out in a pool whose only thread waits for that task.
 */
public final class Threads implements AutoCloseable {
  private final ExecutorService executor;

  /** This many threads. */
  public Threads(int n) {
    this.executor = Executors.newFixedThreadPool(n);
  }

  /** Does the work for each item. */
  public <T> void forEach(List<T> items, Consumer<T> work) {
    map(
        items,
        item -> {
          work.accept(item);
          return Optional.empty();
        });
  }

  /** What the work makes of each item, in the order of the items. */
  public <T, R> List<R> map(List<T> items, Function<T, R> work) {
    List<Future<R>> futures =
        items.stream().map(item -> executor.submit(() -> work.apply(item))).toList();
    List<R> results = new ArrayList<>();
    futures.forEach(future -> results.add(result(future)));
    return results;
  }

  /** Begins some work, and returns what waits for its end and throws its failure as it was. */
  public Runnable begin(Runnable work) {
    Future<?> future = executor.submit(work);
    return () -> result(future);
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until what has begun has ended, without interrupting it. */
  public void finish() {
    executor.shutdown();
    awaitEnd();
  }

  /** Interrupts what still runs, and waits until it has ended. */
  @Override
  public void close() {
    executor.shutdownNow();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
