package id.neraca.ingest;

import id.neraca.warehouse.Night;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableName;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes the new files in: every row of every readable one into bronze. A file that cannot be read
 * never stops the others.
 */
public final class ReadDeliveries implements Step {
  private final Intake intake;
  private final Limits limits;
  private final List<FeedContract> contracts = FeedContract.packaged();

  /** Reads the deliveries of an intake. */
  public ReadDeliveries(Intake intake) {
    this(intake, Limits.USUAL);
  }

  ReadDeliveries(Intake intake, Limits limits) {
    this.intake = intake;
    this.limits = limits;
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
    LargeFile large = new LargeFile(night, reading, secret, limits.partBytes());
    try (SmallFiles small =
        new SmallFiles(night, reading, Pseudonyms.of(secret), limits.rowsInMemory())) {
      for (Delivery delivery : intake.toRead()) {
        try {
          accept(delivery, read(delivery, small, large), night);
        } catch (UnreadableFileException e) {
          intake.reject(delivery, e.getMessage());
        } catch (IOException e) {
          intake.reject(delivery, UnreadableFileException.because(e).getMessage());
        }
        // what else is thrown ends the night: a lake that cannot be written is no fault of a file
        small.flushFull();
      }
      small.flush();
    }
    return intake.rowsRead();
  }

  /**
   * The one place that decides: small files in the driver, large ones by Spark's tasks. What looks
   * small but holds too many rows is large.
   */
  private FileReading.Outcome read(Delivery delivery, SmallFiles small, LargeFile large)
      throws IOException {
    if (delivery.bytes() < limits.largeBytes()) {
      Optional<FileReading.Outcome> outcome = small.read(delivery);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    return large.read(delivery);
  }

  private void accept(Delivery delivery, FileReading.Outcome outcome, Night night) {
    outcome.feeds().forEach(feed -> night.receive(TableName.of("bronze." + feed)));
    intake.accept(
        delivery,
        outcome.feeds().isEmpty() ? null : String.join("+", outcome.feeds()),
        outcome.rows().values().stream().mapToLong(Long::longValue).sum(),
        outcome.forbiddenColumns(),
        outcome.notes());
  }
}
