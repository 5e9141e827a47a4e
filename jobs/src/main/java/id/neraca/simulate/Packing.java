package id.neraca.simulate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Opens a file to write to: packed, if its name says so. */
final class Packing {
  private Packing() {}

  /**
   * The stream to write the content to.
   *
   * @param extension of the content, for its name in a zip
   */
  static OutputStream open(Path path, String extension) throws IOException {
    String name = path.getFileName().toString();
    OutputStream file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
    if (name.endsWith(".gz")) {
      return new GZIPOutputStream(file, 1 << 16);
    }
    if (!name.endsWith(".zip")) {
      return file;
    }
    ZipBundle zip = new ZipBundle(file);
    return zip.onlyEntry(name.replaceFirst("\\.zip$", extension));
  }
}
