package id.neraca.estimate;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.RecordWrapper;
import id.neraca.ingest.CsvPart;
import id.neraca.ingest.CsvSplit;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
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
import java.util.function.BooleanSupplier;
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
    for (byte b : start) {
      if (b == 0) {
        throw new UnusableRatingsException(
            "Cannot read ratings from %s: it is not in UTF-8 (in UTF-16?). Save it as CSV UTF-8.",
            file);
      }
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
    return CsvReader.builder().fieldSeparator(delimiter).acceptCharsAfterQuotes(false);
  }

  private List<RatingRows> parts() throws IOException {
    if (isZipped) {
      Cells cells = new Cells(new RatingRows(headings, columns, delimiter == ';'));
      try (LastByte in = new LastByte(open(markLength));
          CsvReader<RatingRows> records = reader().build(cells, in, StandardCharsets.UTF_8)) {
        return List.of(rows(records, cells, 0, in::isQuote));
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
    return rows(
        reader().build(cells, text),
        cells,
        part.rowsBefore(),
        () -> text.stripTrailing().endsWith("\""));
  }

  /** Takes all rows; the file's first is the heading. */
  private RatingRows rows(
      CsvReader<RatingRows> records, Cells cells, long before, BooleanSupplier endsWithQuote) {
    long heading = before == 0 ? 1 : 0;
    try {
      Iterator<RatingRows> rows = records.iterator();
      if (heading == 1) {
        rows.next();
      }
      rows.forEachRemaining(RatingRows::end);
    } catch (CsvParseException e) {
      throw misplacedQuote(before + heading + cells.rows.read() + 1);
    }
    if (cells.isQuoted && !endsWithQuote.getAsBoolean()) {
      throw misplacedQuote(before + heading + cells.rows.read());
    }
    return cells.rows;
  }

  private UnusableRatingsException misplacedQuote(long row) {
    return new UnusableRatingsException(
        "Cannot read ratings from %s: a quote is not closed, or stands within a cell, in row %,d."
            + " Correct it, since all that follows would be read as one cell.",
        file, row);
  }

  /** Hands the cells of each record to the rows. */
  private static final class Cells extends AbstractBaseCsvCallbackHandler<RatingRows> {
    final RatingRows rows;

    /** Whether the last cell began with a quote. */
    boolean isQuoted;

    Cells(RatingRows rows) {
      this.rows = rows;
    }

    @Override
    protected void handleBegin(long line) {
      rows.begin();
    }

    @Override
    protected void handleField(int field, char[] text, int offset, int length, boolean quoted) {
      isQuoted = quoted;
      rows.cell(field, text, offset, offset + length);
    }

    @Override
    protected RecordWrapper<RatingRows> buildRecord() {
      return wrapRecord(rows);
    }
  }

  /** Remembers the last byte that is no line break. */
  private static final class LastByte extends FilterInputStream {
    private byte last;

    LastByte(InputStream in) {
      super(in);
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("bytes are read in bulk");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      for (int i = offset + n - 1; i >= offset; i--) {
        if (buffer[i] != '\n' && buffer[i] != '\r') {
          last = buffer[i];
          break;
        }
      }
      return n;
    }

    boolean isQuote() {
      return last == '"';
    }
  }
}
