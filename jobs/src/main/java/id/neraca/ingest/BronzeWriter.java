package id.neraca.ingest;

import id.neraca.warehouse.Night;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Gathers rows and adds them to bronze while the next are being read. */
final class BronzeWriter implements AutoCloseable {
  /** Bounds what is held in memory: those being written, those waiting, those being read. */
  private static final int ROWS_PER_COMMIT = 25_000;

  private final Night night;
  private final Map<String, List<Row>> gathered = new LinkedHashMap<>();
  private final Set<String> committed = new HashSet<>();
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private Future<?> writing;

  BronzeWriter(Night night) {
    this.night = night;
  }

  void add(String feed, Row row) {
    List<Row> rows = gathered.computeIfAbsent(feed, name -> new ArrayList<>());
    rows.add(row);
    if (rows.size() >= ROWS_PER_COMMIT) {
      write(feed);
    }
  }

  /** Adds what is still gathered, and waits for all to be there. */
  void flush() {
    List.copyOf(gathered.keySet()).forEach(this::write);
    await();
  }

  /**
   * Takes back the rows of a file that broke in its middle: the file is not taken in, so its rows
   * are not either.
   */
  void remove(Delivery delivery) {
    gathered
        .values()
        .forEach(rows -> rows.removeIf(row -> BronzeRows.fileOf(row).equals(delivery.sha256())));
    await();
    for (String feed : committed) {
      night
          .warehouse()
          .delete(
              "bronze." + feed,
              functions
                  .col("_file_sha256")
                  .equalTo(delivery.sha256())
                  .and(functions.col("_run_id").equalTo(night.run().runId())));
    }
  }

  private void write(String feed) {
    List<Row> rows = gathered.remove(feed);
    if (rows == null || rows.isEmpty()) {
      return;
    }
    await();
    committed.add(feed);
    String table = "bronze." + feed;
    writing =
        writer.submit(() -> night.warehouse().append(table, night.warehouse().rows(table, rows)));
  }

  private void await() {
    if (writing == null) {
      return;
    }
    try {
      writing.get();
      writing = null;
    } catch (ExecutionException e) {
      throw new FailedException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The lake could not be written: no fault of the file being read. */
  static final class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FailedException(Throwable cause) {
      super("Cannot add rows to bronze: " + cause.getMessage(), cause);
    }
  }

  @Override
  public void close() {
    writer.shutdownNow();
  }
}
