package id.neraca.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Rows that a thread of their own reads ahead, a few thousand at most, while others are worked. */
final class ReadAhead implements RowSource {
  private static final int BATCH = 256;
  private static final int BATCHES = 8;

  /** Rows, or the end, or what went wrong. */
  private record Batch(List<SourceRow> rows, Throwable failure, boolean isLast) {}

  private final RowSource source;
  private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(BATCHES);
  private final Thread thread = new Thread(this::fill, "neraca-read-ahead");
  private Batch batch = new Batch(List.of(), null, false);
  private int next;

  ReadAhead(RowSource source) {
    this.source = source;
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public SourceRow next() throws IOException {
    while (next == batch.rows().size()) {
      if (batch.failure() != null) {
        throw rethrown(batch.failure());
      }
      if (batch.isLast()) {
        return null;
      }
      try {
        batch = queue.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
      next = 0;
    }
    return batch.rows().get(next++);
  }

  @Override
  public String file(String sheet) {
    return source.file(sheet);
  }

  @Override
  public boolean saysNoData() {
    return source.saysNoData();
  }

  @Override
  public List<String> notes() {
    return source.notes();
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    source.close();
  }

  private void fill() {
    try {
      boolean isLast = false;
      while (!isLast) {
        List<SourceRow> rows = new ArrayList<>(BATCH);
        Throwable failure = null;
        try {
          while (rows.size() < BATCH && !isLast) {
            SourceRow row = source.next();
            isLast = row == null;
            if (!isLast) {
              rows.add(row);
            }
          }
        } catch (IOException | RuntimeException | Error e) {
          failure = e;
          isLast = true;
        }
        queue.put(new Batch(rows, failure, isLast));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static IOException rethrown(Throwable failure) {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    return (IOException) failure;
  }
}
