package id.neraca.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rows of one file, one after the other: finds the headings of each sheet, tells rows from
 * titles and totals, and gives every row with its meaning.
 */
final class FileRows implements Closeable {
  /** Headings stand in the first rows of a sheet. */
  private static final int HEADING_ROWS = 30;

  /** A row and what it means. */
  record Found(Heading heading, SourceRow row, ExtractTime extracted)
      implements java.io.Serializable {}

  private final FileReading reading;
  private final RowSource source;
  private final PeekingRows rows;
  private final SheetTimes times;
  private final Footer footer = new Footer();
  private final Deque<SourceRow> waiting = new ArrayDeque<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final List<String> titles = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private String sheet;
  private Heading heading;
  private ExtractTime extracted;
  private int rowsBeforeHeading;
  private boolean hasUnknownHeader;
  private int forbiddenColumns;
  private boolean isOfObjects;
  private boolean endsWithTheTable = true;

  FileRows(FileReading reading, Delivery delivery, LocalDate asOfDate, RowSource source) {
    this.reading = reading;
    this.source = source;
    this.rows = new PeekingRows(source);
    this.times = new SheetTimes(delivery, asOfDate);
  }

  /** A later part of a file whose headings stand in an earlier one. */
  FileRows(FileReading reading, Delivery delivery, Found earlier, RowSource source) {
    this(reading, delivery, (LocalDate) null, source);
    this.sheet = earlier.row().sheet();
    this.heading = earlier.heading();
    this.extracted = earlier.extracted();
    counts.put(heading.contract().feed(), 0L);
  }

  /** Another part of the file follows: the end of this one is not the table's. */
  void goOnAfterTheEnd() {
    endsWithTheTable = false;
  }

  /**
   * The next row; null at the end.
   *
   * @throws IOException if the file cannot be read, whatever its reader stumbled over
   */
  Found next() throws IOException {
    try {
      while (waiting.isEmpty()) {
        SourceRow row = rows.next();
        if (row == null) {
          return null;
        }
        if (!row.sheet().equals(sheet)) {
          startSheet(row.sheet());
        }
        if (!row.isBlank()) {
          take(row);
        }
      }
    } catch (RuntimeException e) {
      throw UnreadableFileException.because(e);
    }
    counts.merge(heading.contract().feed(), 1L, Long::sum);
    return new Found(heading, waiting.remove(), extracted);
  }

  /**
   * What the file turned out to be; only at its end.
   *
   * @throws UnreadableFileException if nothing in it is of a known feed, except that it says it has
   *     no data
   */
  FileReading.Outcome outcome() throws UnreadableFileException {
    noteUnknownSheet();
    notes.addAll(source.notes());
    if (counts.isEmpty() && !source.saysNoData()) {
      throw new UnreadableFileException(nothingFound(source.notes()));
    }
    return new FileReading.Outcome(new TreeSet<>(counts.keySet()), counts, forbiddenColumns, notes);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  private void startSheet(String name) {
    noteUnknownSheet();
    if (sheet != null && heading == null) {
      times.cover(source.file(sheet), titles);
    }
    sheet = name;
    heading = null;
    hasUnknownHeader = false;
    rowsBeforeHeading = 0;
    titles.clear();
    footer.startSheet();
  }

  private void take(SourceRow row) throws IOException {
    Heading found = heading(row);
    if (found != null) {
      isOfObjects = row.isHeader();
      start(found);
    } else if (heading != null && !row.isHeader()) {
      if (heading.isData(row)) {
        data(row).forEach(one -> waiting.addAll(heading.rows(one)));
      }
    } else if (row.isHeader()) {
      hasUnknownHeader = true;
    } else if (rowsBeforeHeading++ < HEADING_ROWS) {
      titles.add(row.text());
    }
  }

  /** Rows that are data now; objects, of which the reader knows the headings, have no footer. */
  private List<SourceRow> data(SourceRow row) {
    return endsWithTheTable && !isOfObjects ? footer.dataWith(row, heading) : List.of(row);
  }

  private Heading heading(SourceRow row) throws IOException {
    if (!row.isHeader() && (heading != null || rowsBeforeHeading >= HEADING_ROWS)) {
      return null;
    }
    Heading inTwo = Heading.findInTwo(reading.contracts(), reading.forbidden(), row, rows.peek());
    if (inTwo != null) {
      rows.next();
      return inTwo;
    }
    Heading one = Heading.find(reading.contracts(), reading.forbidden(), row);
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
      extracted = times.of(source.file(sheet), titles);
      for (String repeated : found.repeated()) {
        notes.add(
            "Judul kolom \"%s\" ada lebih dari satu; yang pertama dipakai".formatted(repeated));
      }
    }
    forbiddenColumns +=
        found.forbiddenColumns() - (heading == null ? 0 : heading.forbiddenColumns());
    heading = found;
    counts.putIfAbsent(found.contract().feed(), 0L);
  }

  private void noteUnknownSheet() {
    if (sheet != null && !sheet.isEmpty() && heading == null) {
      notes.add("\"%s\" tidak dibaca: kolomnya bukan kolom jenis data mana pun".formatted(sheet));
    }
  }

  private String nothingFound(List<String> leftOut) {
    if (sheet == null) {
      return "File tidak berisi baris data; kirim ulang file yang berisi data"
          + (leftOut.isEmpty() ? "" : " (" + String.join("; ", leftOut) + ")");
    }
    return "Kolom file tidak cocok dengan jenis data mana pun (%s); periksa judul kolom"
        .formatted(
            reading.contracts().stream().map(FeedContract::feed).collect(Collectors.joining(", ")));
  }
}
