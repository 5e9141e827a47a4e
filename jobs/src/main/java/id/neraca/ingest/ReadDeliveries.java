package id.neraca.ingest;

import id.neraca.warehouse.Night;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Takes the new files in: every row of every readable one into bronze. A file that cannot be read
 * never stops the others.
 */
public final class ReadDeliveries implements Step {
  private static final int ROWS_PER_COMMIT = 200_000;

  private final Intake intake;
  private final List<FeedContract> contracts = FeedContract.packaged();

  /** Reads the deliveries of an intake. */
  public ReadDeliveries(Intake intake) {
    this.intake = intake;
  }

  @Override
  public String name() {
    return "read deliveries into bronze";
  }

  @Override
  public Set<TableName> writes() {
    return contracts.stream()
        .map(contract -> TableName.of("bronze." + contract.feed()))
        .collect(Collectors.toSet());
  }

  @Override
  public long run(Night night) {
    FileReading reading = new FileReading(contracts, ForbiddenColumns.packaged());
    BronzeRows rows =
        new BronzeRows(Pseudonyms.of(Pseudonyms.secret(night.settings().keyFile())), night.run());
    Map<String, List<Row>> waiting = new LinkedHashMap<>();
    contracts.forEach(contract -> waiting.put(contract.feed(), new ArrayList<>()));
    for (Delivery delivery : intake.toRead()) {
      try {
        FileReading.Outcome outcome =
            reading.read(
                delivery,
                night.run().asOfDate(),
                (heading, row, extracted) -> {
                  List<Row> feed = waiting.get(heading.contract().feed());
                  feed.add(rows.of(delivery, heading, row, extracted));
                  if (feed.size() >= ROWS_PER_COMMIT) {
                    append(night, heading.contract().feed(), feed);
                  }
                });
        intake.accept(
            delivery,
            String.join("+", outcome.feeds()),
            outcome.rows().values().stream().mapToLong(Long::longValue).sum(),
            outcome.forbiddenColumns());
      } catch (IOException | RuntimeException e) {
        waiting
            .values()
            .forEach(
                feed ->
                    feed.removeIf(
                        row -> row.<String>getAs(row.size() - 8).equals(delivery.sha256())));
        contracts.forEach(contract -> remove(night, contract.feed(), delivery));
        intake.reject(
            delivery,
            e instanceof UnreadableFileException
                ? e.getMessage()
                : "File tidak dapat dibaca (" + e.getClass().getSimpleName() + "); kirim ulang");
      }
    }
    waiting.forEach((feed, list) -> append(night, feed, list));
    return intake.rowsRead();
  }

  private void append(Night night, String feed, List<Row> rows) {
    if (!rows.isEmpty()) {
      String table = "bronze." + feed;
      night.warehouse().append(table, night.warehouse().rows(table, List.copyOf(rows)));
      intake.flushed(feed);
      rows.clear();
    }
  }

  /**
   * Rows of a file that broke in its middle, already committed: the file is not taken in, so its
   * rows are not either.
   */
  private void remove(Night night, String feed, Delivery delivery) {
    if (intake.hasFlushed(feed)) {
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
}
