package id.neraca.estimate;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.RecordWrapper;
import id.neraca.ingest.CsvPart;
import id.neraca.ingest.CsvSplit;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A CSV file of ratings in UTF-8, gzipped when its name ends in {@code .gz}; the delimiter is the
 * one of comma, semicolon and tab that the heading has most of. A plain file is read in parts, on
 * all cores; where it is cut changes nothing.
 */
final class CsvRatings {
  private static final int LOOK_AHEAD = 1 << 16;
  private static final int PART_BYTES = 1 << 18;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Path file;
  private final RatingColumns columns;
  private final boolean isZipped;
  private final int markLength;
  private final char delimiter;
  private final List<String> headings;

  private CsvRatings(Path file, RatingColumns columns) throws IOException {
    this.file = file;
    this.columns = columns;
    isZipped = file.getFileName().toString().endsWith(".gz");
    byte[] start;
    try (InputStream in = open(0)) {
      start = in.readNBytes(LOOK_AHEAD);
    }
    boolean isMarked = start.length >= MARK.length && Arrays.mismatch(start, MARK) >= MARK.length;
    markLength = isMarked ? MARK.length : 0;
    delimiter = delimiter(start);
    try (CsvReader<CsvRecord> records =
        reader().ofCsvRecord(open(markLength), StandardCharsets.UTF_8)) {
      headings =
          records.stream()
              .findFirst()
              .map(record -> record.getFields().stream().map(String::strip).toList())
              .orElseThrow(
                  () ->
                      new UnusableRatingsException(
                          "Cannot read ratings from %s: it is empty.", file));
    }
    columns.requireIn(headings, file);
  }

  static RatingsFile read(Path file, RatingColumns columns) throws IOException {
    CsvRatings ratings = new CsvRatings(file, columns);
    return RatingsFile.join(file, ratings.parts(), columns);
  }

  private InputStream open(int skipped) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), LOOK_AHEAD);
    InputStream in = isZipped ? new GZIPInputStream(raw, LOOK_AHEAD) : raw;
    in.skipNBytes(skipped);
    return in;
  }

  private static char delimiter(byte[] start) {
    int[] found = new int[128];
    for (byte b : start) {
      if (b == '\n' || b == '\r') {
        break;
      }
      if (b > 0) {
        found[b]++;
      }
    }
    char most = ',';
    for (char c : new char[] {';', '\t'}) {
      most = found[c] > found[most] ? c : most;
    }
    return most;
  }

  private CsvReader.CsvReaderBuilder reader() {
    return CsvReader.builder().fieldSeparator(delimiter);
  }

  private List<RatingRows> parts() throws IOException {
    if (isZipped) {
      Cells cells = new Cells(new RatingRows(headings, columns, delimiter == ';'));
      try (CsvReader<RatingRows> records =
          reader().build(cells, open(markLength), StandardCharsets.UTF_8)) {
        Iterator<RatingRows> rows = records.iterator();
        rows.next();
        rows.forEachRemaining(RatingRows::end);
        return List.of(cells.rows);
      }
    }
    return CsvSplit.of(file, markLength, delimiter, PART_BYTES).parallelStream()
        .map(this::part)
        .toList();
  }

  private RatingRows part(CsvPart part) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(part.to() - part.from()));
    try (FileChannel channel = FileChannel.open(file)) {
      while (bytes.hasRemaining() && channel.read(bytes, part.from() + bytes.position()) >= 0) {}
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    Cells cells = new Cells(new RatingRows(headings, columns, delimiter == ';'));
    Iterator<RatingRows> rows = reader().build(cells, text).iterator();
    if (part.from() == markLength) {
      rows.next();
    }
    rows.forEachRemaining(RatingRows::end);
    return cells.rows;
  }

  /** Hands the cells of each record to the rows. */
  private static final class Cells extends AbstractBaseCsvCallbackHandler<RatingRows> {
    final RatingRows rows;

    Cells(RatingRows rows) {
      this.rows = rows;
    }

    @Override
    protected void handleBegin(long line) {
      rows.begin();
    }

    @Override
    protected void handleField(int field, char[] text, int offset, int length, boolean isQuoted) {
      rows.cell(field, text, offset, offset + length);
    }

    @Override
    protected RecordWrapper<RatingRows> buildRecord() {
      return wrapRecord(rows);
    }
  }
}
