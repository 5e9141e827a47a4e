package id.neraca.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * Rows of all files in a zip, one file unpacked at a time. The sheet of a row is the file's name in
 * the zip, followed by {@code #sheet} for a workbook. A file that is no table (a letter, a picture)
 * is left out with a note; one that is broken breaks the zip.
 */
final class ArchiveSource implements RowSource {
  /** What systems leave in archives by themselves. */
  private static final Pattern LITTER =
      Pattern.compile("(?i)(.*/)?(__macosx/.*|\\..*|~\\$.*|thumbs\\.db|desktop\\.ini)");

  /** Stands between the file and its sheet. */
  private static final String SHEET = "#";

  private final ZipEntries zip;
  private final Iterator<ZipArchiveEntry> files;
  private final List<String> notes = new ArrayList<>();
  private String name = "";
  private RowSource source;

  private ArchiveSource(ZipEntries zip) throws UnreadableFileException {
    this.zip = zip;
    this.files = zip.files().iterator();
  }

  static ArchiveSource open(Path file) throws IOException {
    ZipEntries zip = ZipEntries.open(file);
    try {
      return new ArchiveSource(zip);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw ZipEntries.unreadable(e);
    }
  }

  @Override
  public SourceRow next() throws IOException {
    try {
      for (; ; ) {
        SourceRow row = source == null ? null : source.next();
        if (row != null) {
          String sheet = row.sheet().isEmpty() ? name : name + SHEET + row.sheet();
          return new SourceRow(sheet, row.number(), row.cells(), row.isHeader());
        }
        closeFile();
        if (!files.hasNext()) {
          return null;
        }
        openFile(files.next());
      }
    } catch (UnreadableFileException e) {
      throw new UnreadableFileException(
          "Isi \"%s\" di dalam ZIP: %s".formatted(name, e.getMessage()), e);
    }
  }

  @Override
  public String file(String sheet) {
    int end = sheet.indexOf(SHEET);
    return end < 0 ? sheet : sheet.substring(0, end);
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public void close() throws IOException {
    try {
      closeFile();
    } finally {
      zip.close();
    }
  }

  private void openFile(ZipArchiveEntry entry) throws IOException {
    name = entry.getName();
    if (LITTER.matcher(name).matches()) {
      return;
    }
    try {
      source = UnpackedSource.open(zip.open(entry, zip.allowance()));
    } catch (NoTableException e) {
      notes.add("Isi \"%s\" tidak dibaca: %s".formatted(name, e.getMessage()));
    }
  }

  private void closeFile() throws IOException {
    if (source != null) {
      source.notes().forEach(note -> notes.add("%s (%s)".formatted(note, name)));
      source.close();
      source = null;
    }
  }
}
