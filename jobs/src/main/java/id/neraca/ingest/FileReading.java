package id.neraca.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads files under a set of contracts. */
final class FileReading implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * What a file turned out to be.
   *
   * @param feeds its feeds; none: it says that it has no data
   * @param rows rows read per feed
   * @param forbiddenColumns columns dropped at the door
   * @param notes what was left out and why, for the sender, in Indonesian
   */
  record Outcome(
      TreeSet<String> feeds, Map<String, Long> rows, int forbiddenColumns, List<String> notes)
      implements Serializable {}

  private final List<FeedContract> contracts;
  private final ForbiddenColumns forbidden;

  FileReading(List<FeedContract> contracts, ForbiddenColumns forbidden) {
    this.contracts = contracts;
    this.forbidden = forbidden;
  }

  List<FeedContract> contracts() {
    return contracts;
  }

  ForbiddenColumns forbidden() {
    return forbidden;
  }

  /** Opens a file from its start. */
  FileRows open(Delivery delivery, LocalDate asOfDate) throws IOException {
    return new FileRows(this, delivery, asOfDate, Sources.open(delivery));
  }
}
