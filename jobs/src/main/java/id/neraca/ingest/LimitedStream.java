package id.neraca.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a file that unpacks to more than a stated number of bytes. */
final class LimitedStream extends FilterInputStream {
  private final long limit;
  private long read;

  LimitedStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int n) throws IOException {
    read += n;
    if (read > limit) {
      throw new UnreadableFileException(
          "File melebihi batas %d MiB setelah dibuka; pecah menjadi beberapa file"
              .formatted(limit >> 20));
    }
  }
}
