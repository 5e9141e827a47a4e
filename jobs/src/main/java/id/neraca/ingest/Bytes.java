package id.neraca.ingest;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file, unpacked if it is gzip; can be opened more than once.
 *
 * @param file the file
 * @param isGzip unpack it
 */
record Bytes(Path file, boolean isGzip) {
  static Bytes of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(2);
      return new Bytes(
          file, start.length == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b);
    }
  }

  InputStream open() throws IOException {
    InputStream raw = Files.newInputStream(file);
    if (!isGzip) {
      return new BufferedInputStream(new LimitedStream(raw, Allowance.forPlain()), 1 << 16);
    }
    try {
      InputStream unpacked = new GZIPInputStream(raw, 1 << 16);
      Allowance allowance = Allowance.forPacked(Files.size(file));
      return new BufferedInputStream(new LimitedStream(unpacked, allowance), 1 << 16);
    } catch (EOFException | ZipException e) {
      raw.close();
      throw LimitedStream.broken(e);
    }
  }

  byte[] start(int n) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(n);
    }
  }
}
