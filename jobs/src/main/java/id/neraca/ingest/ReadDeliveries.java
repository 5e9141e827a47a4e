package id.neraca.ingest;

import id.neraca.warehouse.Night;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableName;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the new files in: every row of every readable one into bronze. A file that cannot be read
 * never stops the others.
 */
public final class ReadDeliveries implements Step {
  /** A text table above it is divided. */
  private static final long LARGE_BYTES = 64L << 20;

  /** Bytes of a part: its rows are held in memory. */
  private static final long PART_BYTES = 4L << 20;

  /** Bytes of a task, which writes one file. */
  private static final long TASK_BYTES = 64L << 20;

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
    byte[] secret = Pseudonyms.secret(night.settings().keyFile());
    FileReading reading = new FileReading(contracts, ForbiddenColumns.packaged());
    BronzeRows rows = new BronzeRows(Pseudonyms.of(secret), night.run());
    try (BronzeWriter bronze = new BronzeWriter(night)) {
      for (Delivery delivery : intake.toRead()) {
        try {
          if (!readInParts(delivery, night, reading, secret)) {
            readInOneGo(delivery, night, reading, rows, bronze);
          }
        } catch (BronzeWriter.FailedException e) {
          throw e;
        } catch (IOException | RuntimeException e) {
          bronze.remove(delivery);
          intake.reject(delivery, reason(e));
        }
      }
      bronze.flush();
    }
    return intake.rowsRead();
  }

  private void readInOneGo(
      Delivery delivery, Night night, FileReading reading, BronzeRows rows, BronzeWriter bronze)
      throws IOException {
    FileReading.Outcome outcome =
        reading.read(
            delivery,
            night.run().asOfDate(),
            (heading, row, extracted) ->
                bronze.add(heading.contract().feed(), rows.of(delivery, heading, row, extracted)));
    intake.accept(
        delivery,
        String.join("+", outcome.feeds()),
        outcome.rows().values().stream().mapToLong(Long::longValue).sum(),
        outcome.forbiddenColumns());
  }

  /**
   * The one place that decides who reads a file: a large plain text table is divided and read by
   * Spark, any other by the driver, row after row.
   *
   * @return false: the file is not such a table, nothing was read
   */
  private boolean readInParts(Delivery delivery, Night night, FileReading reading, byte[] secret)
      throws IOException {
    List<CsvPart> parts =
        CsvParts.of(Bytes.of(delivery.file()), delivery.bytes(), LARGE_BYTES, PART_BYTES);
    if (parts.isEmpty()) {
      return false;
    }
    FileReading.Outcome headings =
        reading.read(
            delivery,
            parts.get(0).headingsOnly(),
            night.run().asOfDate(),
            (heading, row, extracted) -> {});
    String feed = headings.feeds().first();
    int tasks = (int) Math.max(2, delivery.bytes() / TASK_BYTES);
    try {
      long rows =
          night
              .warehouse()
              .append("bronze." + feed, parts, tasks, new PartRows(delivery, night.run(), secret));
      intake.accept(delivery, feed, rows, headings.forbiddenColumns());
      return true;
    } catch (RuntimeException e) {
      if (causes(e).anyMatch(UnreadableFileException.class::isInstance)) {
        throw e;
      }
      // divided wrongly, or a failure that reading in one go will tell the file's from the lake's
      return false;
    }
  }

  private static String reason(Exception e) {
    return causes(e)
        .filter(UnreadableFileException.class::isInstance)
        .map(Throwable::getMessage)
        .findFirst()
        .orElse("File tidak dapat dibaca (" + e.getClass().getSimpleName() + "); kirim ulang");
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause);
  }
}
