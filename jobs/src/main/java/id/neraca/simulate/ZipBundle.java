package id.neraca.simulate;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip of files being written, one after the other; its bytes do not depend on the clock. */
final class ZipBundle implements Closeable {
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  ZipBundle(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  /** A file in the zip; closing it ends the file. */
  OutputStream entry(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    return new EntryStream(false);
  }

  /** The one file in the zip; closing it ends the zip. */
  OutputStream onlyEntry(String name) throws IOException {
    entry(name);
    return new EntryStream(true);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class EntryStream extends FilterOutputStream {
    private final boolean isLast;

    EntryStream(boolean isLast) {
      super(zip);
      this.isLast = isLast;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      zip.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      zip.closeEntry();
      if (isLast) {
        zip.close();
      }
    }
  }
}
