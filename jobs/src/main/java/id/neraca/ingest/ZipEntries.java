package id.neraca.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files in a zip. Refused: too many of them, names that point out of the archive, encryption,
 * unusual packing, and more bytes than the allowance.
 */
final class ZipEntries implements AutoCloseable {
  private static final int MOST = 1000;

  private final ZipFile zip;
  private final Allowance allowance;

  private ZipEntries(ZipFile zip, Allowance allowance) {
    this.zip = zip;
    this.allowance = allowance;
  }

  static ZipEntries open(Path file) throws IOException {
    try {
      return new ZipEntries(
          ZipFile.builder().setPath(file).get(), Allowance.forPacked(Files.size(file)));
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  /** The files, folders left out, once all of them were found harmless. */
  List<ZipArchiveEntry> files() throws UnreadableFileException {
    List<ZipArchiveEntry> files = new ArrayList<>();
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      refuseHarm(entry);
      if (!entry.isDirectory()) {
        files.add(entry);
      }
    }
    if (files.size() > MOST) {
      throw new UnreadableFileException(
          "ZIP berisi %d file, batasnya %d; pecah menjadi beberapa ZIP"
              .formatted(files.size(), MOST));
    }
    return files;
  }

  Allowance allowance() {
    return allowance;
  }

  /** The bytes of a file in the zip, counted. */
  InputStream open(ZipArchiveEntry entry, Allowance counted) throws IOException {
    try {
      return new LimitedStream(zip.getInputStream(entry), counted);
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static void refuseHarm(ZipArchiveEntry entry) throws UnreadableFileException {
    String name = entry.getName();
    String path = name.replace('\\', '/');
    if (path.startsWith("/")
        || path.matches("(?s)[A-Za-z]:.*")
        || List.of(path.split("/", -1)).contains("..")) {
      throw new UnreadableFileException(
          "Isi \"%s\" menunjuk ke luar ZIP; buat ulang ZIP tanpa \"..\" atau nama folder mutlak"
              .formatted(name));
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new UnreadableFileException(
          "Isi \"%s\" berkata sandi; buat ulang ZIP tanpa kata sandi".formatted(name));
    }
    if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
      throw new UnreadableFileException(
          "Isi \"%s\" dipadatkan dengan cara yang tidak dikenal (%d); buat ulang ZIP biasa"
              .formatted(name, entry.getMethod()));
    }
  }

  static UnreadableFileException unreadable(Exception e) {
    return e instanceof UnreadableFileException known
        ? known
        : new UnreadableFileException(
            "File XLSX atau ZIP tidak dapat dibuka (rusak atau terpotong); simpan ulang dan kirim"
                + " lagi",
            e);
  }
}
