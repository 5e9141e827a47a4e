package id.neraca.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads one file: finds the headings of each sheet, tells rows from titles and totals, and hands
 * every row on with its meaning.
 */
final class FileReading {
  /** Headings stand in the first rows of a sheet. */
  private static final int HEADING_ROWS = 30;

  /** Gets each row of the file. */
  interface Sink {
    void row(Heading heading, SourceRow row, ExtractTime extracted);
  }

  /**
   * What a file turned out to be.
   *
   * @param feeds its feeds
   * @param rows rows read per feed
   * @param forbiddenColumns columns dropped at the door
   */
  record Outcome(TreeSet<String> feeds, Map<String, Long> rows, int forbiddenColumns) {}

  private final List<FeedContract> contracts;
  private final ForbiddenColumns forbidden;

  FileReading(List<FeedContract> contracts, ForbiddenColumns forbidden) {
    this.contracts = contracts;
    this.forbidden = forbidden;
  }

  /**
   * Reads the file to its end.
   *
   * @throws UnreadableFileException if it cannot be taken in
   */
  Outcome read(Delivery delivery, java.time.LocalDate asOfDate, Sink sink) throws IOException {
    Map<String, Long> counts = new LinkedHashMap<>();
    int forbiddenColumns = 0;
    try (RowSource source = Sources.open(delivery)) {
      String sheet = null;
      Heading heading = null;
      ExtractTime extracted = null;
      int rowsBeforeHeading = 0;
      List<String> titles = new ArrayList<>();
      for (SourceRow row = source.next(); row != null; row = source.next()) {
        if (!row.sheet().equals(sheet)) {
          sheet = row.sheet();
          heading = null;
          rowsBeforeHeading = 0;
          titles.clear();
        }
        if (row.isBlank()) {
          continue;
        }
        boolean mayBeHeading =
            row.isHeader() || (heading == null && rowsBeforeHeading++ < HEADING_ROWS);
        Heading found = mayBeHeading ? Heading.find(contracts, forbidden, row) : null;
        if (found != null) {
          if (heading == null) {
            forbiddenColumns += found.forbiddenColumns();
            extracted = ExtractTime.of(titles, delivery, asOfDate);
          }
          heading = found;
          counts.putIfAbsent(found.contract().feed(), 0L);
        } else if (heading == null) {
          titles.add(row.text());
        } else if (!row.isHeader() && heading.isData(row)) {
          sink.row(heading, row, extracted);
          counts.merge(heading.contract().feed(), 1L, Long::sum);
        }
      }
    }
    if (counts.isEmpty()) {
      throw new UnreadableFileException(
          "Kolom file tidak cocok dengan jenis data mana pun (penilaian, pegawai,"
              + " kinerja_organisasi); periksa judul kolom");
    }
    return new Outcome(new TreeSet<>(counts.keySet()), counts, forbiddenColumns);
  }
}
