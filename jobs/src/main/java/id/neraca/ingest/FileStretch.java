package id.neraca.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** The bytes of a file from one place to another. Read in large pieces; not buffered. */
final class FileStretch extends InputStream {
  private final RandomAccessFile file;
  private long left;

  FileStretch(Path path, long from, long to) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), "r");
    file.seek(from);
    this.left = to - from;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int n = file.read(buffer, offset, (int) Math.min(length, left));
    left -= Math.max(n, 0);
    return n;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
