package id.neraca.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * Rows of one part of a large text table, numbered as in the file. It comes behind the file's first
 * rows, among which its headings stand; no row comes twice.
 */
final class CsvPartSource implements RowSource {
  /** Rows with content that may stand before the headings, and both rows of headings. */
  private static final int LEADING_ROWS = FileReading.HEADING_ROWS + 2;

  private final CsvPart part;
  private final CsvSource leading;
  private final CsvSource rows;
  private int led;
  private long ledTo;
  private long read;

  private CsvPartSource(CsvPart part, CsvSource leading, CsvSource rows) {
    this.part = part;
    this.leading = leading;
    this.rows = rows;
  }

  static CsvPartSource open(Path file, CsvPart part) throws IOException {
    return new CsvPartSource(
        part,
        source(file, part, part.markLength(), Long.MAX_VALUE, 0),
        source(file, part, part.offset(), part.length(), part.rowsBefore()));
  }

  private static CsvSource source(
      Path file, CsvPart part, long offset, long length, long rowsBefore) throws IOException {
    FileChannel channel = FileChannel.open(file);
    channel.position(offset);
    InputStream bytes = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
    return CsvSource.of(
        new java.io.InputStreamReader(new Stretch(bytes, length), Charset.forName(part.charset())),
        part.delimiter(),
        rowsBefore);
  }

  @Override
  public SourceRow next() throws IOException {
    if (led < LEADING_ROWS) {
      SourceRow row = leading.next();
      if (row != null) {
        led += row.isBlank() ? 0 : 1;
        ledTo = row.number();
        return row;
      }
      led = LEADING_ROWS;
    }
    SourceRow row = rows.next();
    while (row != null && row.number() <= ledTo) {
      read++;
      row = rows.next();
    }
    if (row != null) {
      read++;
    } else if (read != part.rows()) {
      throw new DividedWronglyException(
          "Part at byte %d holds %d rows, not %d".formatted(part.offset(), read, part.rows()));
    }
    return row;
  }

  @Override
  public void close() throws IOException {
    rows.close();
    leading.close();
  }

  /** The parser does not see the rows that the division saw: the file must be read in one go. */
  static final class DividedWronglyException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    DividedWronglyException(String message) {
      super(message);
    }
  }

  /** The first so many bytes of a stream. */
  private static final class Stretch extends java.io.FilterInputStream {
    private long left;

    Stretch(InputStream in, long length) {
      super(in);
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      int b = left > 0 ? in.read() : -1;
      left -= b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = left > 0 ? in.read(buffer, offset, (int) Math.min(length, left)) : -1;
      left -= Math.max(n, 0);
      return n;
    }
  }
}
