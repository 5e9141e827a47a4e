package id.neraca.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an XML part on their way to the parser. Refused: what would fill its memory, text or
 * a tag without end, and an encoding in which that cannot be seen.
 */
final class XmlStream extends FilterInputStream {
  private static final int LONGEST_RUN = 4 << 20;

  private final String part;
  private boolean isStarted;
  private int run;

  XmlStream(InputStream in, String part) {
    super(in);
    this.part = part;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    if (n > 0) {
      see(buffer, offset, offset + n);
    }
    return n;
  }

  @Override
  public long skip(long n) {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Only the marks at either end count: between two marks of one buffer no run is too long. */
  private void see(byte[] bytes, int from, int to) throws UnreadableFileException {
    if (!isStarted) {
      isStarted = true;
      boolean isOther = bytes[from] == -1 || bytes[from] == -2 || bytes[from] == 0;
      if (isOther || (from + 1 < to && bytes[from + 1] == 0)) {
        throw refused(part, "tidak ditulis dalam UTF-8");
      }
    }
    int first = from;
    while (first < to && !isMark(bytes[first])) {
      first++;
    }
    run += first - from;
    if (run > LONGEST_RUN) {
      throw refused(part, "berisi sel yang terlalu panjang");
    }
    if (first < to) {
      int last = to - 1;
      while (!isMark(bytes[last])) {
        last--;
      }
      run = to - 1 - last;
    }
  }

  private static boolean isMark(byte b) {
    return b == '<' || b == '>';
  }

  static UnreadableFileException refused(String part, String problem) {
    return new UnreadableFileException(
        "Bagian %s dari file XLSX %s; simpan ulang dari Excel dan kirim lagi"
            .formatted(part, problem));
  }
}
