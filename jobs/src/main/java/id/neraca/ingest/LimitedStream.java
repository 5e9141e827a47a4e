package id.neraca.ingest;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Counts what comes out of a packed file against its allowance; names a broken packing. */
final class LimitedStream extends FilterInputStream {
  private final Allowance allowance;

  LimitedStream(InputStream in, Allowance allowance) {
    super(in);
    this.allowance = allowance;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int n = super.read(buffer, offset, length);
      allowance.take(Math.max(n, 0));
      return n;
    } catch (EOFException | ZipException e) {
      throw broken(e);
    }
  }

  @Override
  public long skip(long n) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(n, 1 << 13)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  static UnreadableFileException broken(IOException e) {
    return new UnreadableFileException(
        "File terkompresi rusak atau terpotong; buat ulang dan kirim lagi", e);
  }
}
