package id.neraca.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a file, unpacked if it is gzip; can be opened more than once.
 *
 * @param file the file
 * @param isGzip unpack it
 */
record Bytes(Path file, boolean isGzip) {
  /** Largest number of unpacked bytes read from one file. */
  private static final long LIMIT = 4L << 30;

  static Bytes of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(2);
      return new Bytes(
          file, start.length == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b);
    }
  }

  InputStream open() throws IOException {
    InputStream raw = Files.newInputStream(file);
    InputStream in = isGzip ? new GZIPInputStream(raw, 1 << 16) : raw;
    return new BufferedInputStream(new LimitedStream(in, LIMIT), 1 << 16);
  }

  byte[] start(int n) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(n);
    }
  }
}
