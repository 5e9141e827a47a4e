package id.neraca.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads one file: finds the headings of each sheet, tells rows from titles and totals, and hands
 * every row on with its meaning.
 */
final class FileReading {
  /** Headings stand in the first rows of a sheet. */
  static final int HEADING_ROWS = 30;

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
   * @param notes what was left out and why, for the sender, in Indonesian
   */
  record Outcome(
      TreeSet<String> feeds, Map<String, Long> rows, int forbiddenColumns, List<String> notes) {}

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
  Outcome read(Delivery delivery, LocalDate asOfDate, Sink sink) throws IOException {
    try (RowSource source = Sources.open(delivery)) {
      return new Reading(delivery, asOfDate, sink).all(source);
    }
  }

  /**
   * Reads one part of a large file: the rows of the part alone, understood by the file's headings.
   *
   * @throws UnreadableFileException if it cannot be taken in
   */
  Outcome read(Delivery delivery, CsvPart part, LocalDate asOfDate, Sink sink) throws IOException {
    Sink ofPart =
        (heading, row, extracted) -> {
          if (part.holds(row.number())) {
            sink.row(heading, row, extracted);
          }
        };
    try (RowSource source = CsvPartSource.open(delivery.file(), part)) {
      return new Reading(delivery, asOfDate, ofPart).all(source);
    }
  }

  /** What is known while one file is read. */
  private final class Reading {
    private final Delivery delivery;
    private final LocalDate asOfDate;
    private final Sink sink;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<String> titles = new ArrayList<>();
    private String sheet;
    private Heading heading;
    private ExtractTime extracted;
    private int rowsBeforeHeading;
    private boolean hasUnknownHeader;
    private int forbiddenColumns;

    Reading(Delivery delivery, LocalDate asOfDate, Sink sink) {
      this.delivery = delivery;
      this.asOfDate = asOfDate;
      this.sink = sink;
    }

    Outcome all(RowSource source) throws IOException {
      PeekingRows rows = new PeekingRows(source);
      List<String> notes = new ArrayList<>();
      for (SourceRow row = rows.next(); row != null; row = rows.next()) {
        if (!row.sheet().equals(sheet)) {
          noteUnknownSheet(notes);
          sheet = row.sheet();
          heading = null;
          hasUnknownHeader = false;
          rowsBeforeHeading = 0;
          titles.clear();
        }
        if (!row.isBlank()) {
          take(row, rows);
        }
      }
      noteUnknownSheet(notes);
      notes.addAll(source.notes());
      if (counts.isEmpty()) {
        throw new UnreadableFileException(nothingFound(source.notes()));
      }
      return new Outcome(new TreeSet<>(counts.keySet()), counts, forbiddenColumns, notes);
    }

    private void take(SourceRow row, PeekingRows rows) throws IOException {
      Heading found = heading(row, rows);
      if (found != null) {
        start(found);
      } else if (heading != null && !row.isHeader()) {
        if (heading.isData(row)) {
          for (SourceRow one : heading.rows(row)) {
            sink.row(heading, one, extracted);
            counts.merge(heading.contract().feed(), 1L, Long::sum);
          }
        }
      } else if (row.isHeader()) {
        hasUnknownHeader = true;
      } else if (rowsBeforeHeading++ < HEADING_ROWS) {
        titles.add(row.text());
      }
    }

    private Heading heading(SourceRow row, PeekingRows rows) throws IOException {
      if (!row.isHeader() && (heading != null || rowsBeforeHeading >= HEADING_ROWS)) {
        return null;
      }
      Heading inTwo = Heading.findInTwo(contracts, forbidden, row, rows.peek());
      if (inTwo != null) {
        rows.next();
        return inTwo;
      }
      Heading one = Heading.find(contracts, forbidden, row);
      if (one != null) {
        one.refuseDividedMonths(rows.peek());
      }
      return one;
    }

    private void start(Heading found) throws UnreadableFileException {
      if (heading == null) {
        if (hasUnknownHeader) {
          throw new UnreadableFileException(
              "Objek pertama tidak punya kolom kunci %s; kirim semua objek dengan kolom yang sama"
                  .formatted(found.contract().feed()));
        }
        extracted = ExtractTime.of(titles, delivery, asOfDate);
      }
      forbiddenColumns +=
          found.forbiddenColumns() - (heading == null ? 0 : heading.forbiddenColumns());
      heading = found;
      counts.putIfAbsent(found.contract().feed(), 0L);
    }

    private void noteUnknownSheet(List<String> notes) {
      if (sheet != null && !sheet.isEmpty() && heading == null) {
        notes.add("\"%s\" tidak dibaca: kolomnya bukan kolom jenis data mana pun".formatted(sheet));
      }
    }

    private String nothingFound(List<String> notes) {
      if (sheet == null) {
        return "File tidak berisi baris data; kirim ulang file yang berisi data"
            + (notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")");
      }
      return "Kolom file tidak cocok dengan jenis data mana pun (%s); periksa judul kolom"
          .formatted(contracts.stream().map(FeedContract::feed).collect(Collectors.joining(", ")));
    }
  }
}
