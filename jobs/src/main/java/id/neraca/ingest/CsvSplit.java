package id.neraca.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text table into parts between rows, and counts the rows of each as {@link CsvSource} will:
 * line breaks outside of quotes end a row, and a quote opens only where a cell begins. For
 * encodings in which a byte below 128 is that ASCII character.
 */
public final class CsvSplit {
  private static final int BUFFER = 1 << 18;

  /** Rows that the last part has at least, so that what stands below the table is all in it. */
  private static final int LAST_ROWS = 100;

  private enum State {
    PLAIN,
    QUOTED,
    /** After a quote that closes, unless the next byte is one too. */
    CLOSED
  }

  private final byte delimiter;
  private final long partBytes;
  private final List<CsvPart> parts = new ArrayList<>();
  private long from;
  private long rowsBefore;
  private long rows;
  private State state = State.PLAIN;
  private byte previous = '\n';

  private CsvSplit(long from, char delimiter, long partBytes) {
    this.from = from;
    this.delimiter = (byte) delimiter;
    this.partBytes = partBytes;
  }

  /** Parts of that many bytes or a little more; one part if the file ends inside quotes. */
  public static List<CsvPart> of(Path file, int markLength, char delimiter, long partBytes)
      throws IOException {
    CsvSplit split = new CsvSplit(markLength, delimiter, partBytes);
    long position = markLength;
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(position);
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        split.see(buffer, n, position);
        position += n;
      }
    }
    return split.end(position);
  }

  private void see(byte[] buffer, int n, long position) {
    for (int i = 0; i < n; i++) {
      byte b = buffer[i];
      if (state == State.QUOTED) {
        while (b != '"' && ++i < n) {
          b = buffer[i];
        }
        state = b == '"' ? State.CLOSED : State.QUOTED;
        continue;
      }
      if (b == '"') {
        byte before = i == 0 ? previous : buffer[i - 1];
        boolean opens =
            state == State.CLOSED || before == delimiter || before == '\n' || before == '\r';
        state = opens ? State.QUOTED : State.PLAIN;
        continue;
      }
      state = State.PLAIN;
      if (b == '\r') {
        rows++;
      } else if (b == '\n') {
        byte before = i == 0 ? previous : buffer[i - 1];
        rows += before == '\r' ? 0 : 1;
        if (position + i + 1 - from >= partBytes) {
          cut(position + i + 1);
        }
      }
    }
    previous = buffer[n - 1];
  }

  private void cut(long to) {
    parts.add(new CsvPart(from, to, rowsBefore, rows));
    rowsBefore += rows;
    rows = 0;
    from = to;
  }

  private List<CsvPart> end(long to) {
    if (from < to) {
      rows += previous == '\n' || previous == '\r' ? 0 : 1;
      cut(to);
    }
    while (parts.size() > 1 && parts.get(parts.size() - 1).rows() < LAST_ROWS) {
      CsvPart last = parts.remove(parts.size() - 1);
      CsvPart before = parts.remove(parts.size() - 1);
      parts.add(
          new CsvPart(before.from(), last.to(), before.rowsBefore(), before.rows() + last.rows()));
    }
    return parts;
  }
}
