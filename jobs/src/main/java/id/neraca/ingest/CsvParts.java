package id.neraca.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a large text table can be divided: at the ends of rows outside of quotes. One pass
 * over the bytes; in the encodings divided here no byte of another character looks like a quote, a
 * delimiter or a line's end.
 */
final class CsvParts {
  private final long partBytes;
  private final char delimiter;
  private final List<long[]> found = new ArrayList<>();
  private long start;
  private long rows;
  private long rowsBefore;
  private long lastRowEnd;

  private CsvParts(char delimiter, long start, long partBytes) {
    this.delimiter = delimiter;
    this.start = start;
    this.partBytes = partBytes;
  }

  /**
   * The parts of a file, in order; empty for one that is not large, or cannot be divided (packed,
   * no text table, UTF-16).
   *
   * @param largerThan bytes up to which a file is not large
   * @param partBytes bytes of a part, about
   */
  static List<CsvPart> of(Bytes bytes, long size, long largerThan, long partBytes)
      throws IOException {
    if (size <= largerThan || bytes.isGzip() || Form.of(bytes) != Form.TEXT) {
      return List.of();
    }
    TextEncoding encoding = TextEncoding.detect(bytes);
    if (encoding.charset().name().startsWith("UTF-16")) {
      return List.of();
    }
    char delimiter = Delimiter.detect(encoding.reader(bytes.open()));
    CsvParts parts = new CsvParts(delimiter, encoding.markLength(), partBytes);
    try (InputStream in = bytes.open()) {
      in.skipNBytes(encoding.markLength());
      parts.scan(in);
    }
    return parts.found.stream()
        .map(
            p ->
                new CsvPart(
                    encoding.charset().name(),
                    delimiter,
                    encoding.markLength(),
                    p[0],
                    p[1],
                    p[2],
                    p[3]))
        .toList();
  }

  private void scan(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    byte separator = Character.toString(delimiter).getBytes(StandardCharsets.US_ASCII)[0];
    long position = start;
    boolean quoted = false;
    boolean atCellStart = true;
    boolean afterReturn = false;
    boolean hasJustClosed = false;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      for (int i = 0; i < n; i++) {
        byte b = buffer[i];
        if (afterReturn && b != '\n') {
          rowEnds(position + i);
        }
        afterReturn = false;
        boolean closed = false;
        if (quoted) {
          quoted = b != '"';
          closed = !quoted;
        } else if (b == '"') {
          // the second quote of a doubled one opens again what the first closed
          quoted = atCellStart || hasJustClosed;
        } else if (b == '\n') {
          rowEnds(position + i + 1);
        } else if (b == '\r') {
          afterReturn = true;
        }
        hasJustClosed = closed;
        atCellStart = !quoted && (b == separator || b == '\n' || b == '\r');
      }
      position += n;
    }
    if (afterReturn) {
      rowEnds(position);
    }
    if (position > start) {
      if (position > lastRowEnd) {
        rows++;
      }
      close(position);
    }
  }

  private void rowEnds(long at) {
    rows++;
    lastRowEnd = at;
    if (at - start >= partBytes) {
      close(at);
    }
  }

  private void close(long end) {
    found.add(new long[] {start, end - start, rowsBefore, rows});
    rowsBefore += rows;
    rows = 0;
    start = end;
  }
}
