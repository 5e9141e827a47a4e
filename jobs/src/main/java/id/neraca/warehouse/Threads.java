package id.neraca.warehouse;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * A few threads for work that waits more than it computes. The first failure is thrown as it was.
 */
final class Threads implements AutoCloseable {
  private final ExecutorService executor;

  Threads(int n) {
    this.executor = Executors.newFixedThreadPool(n);
  }

  <T> void forEach(List<T> items, Consumer<T> work) {
    List<? extends Future<?>> futures =
        items.stream().map(item -> executor.submit(() -> work.accept(item))).toList();
    for (Future<?> future : futures) {
      try {
        future.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
          throw failure;
        }
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
