package id.neraca.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The parts of an XLSX workbook, weighed before they are parsed: the zip's own limits, the size of
 * the parts that are held in memory, the length of a cell, the highest column, no document type.
 */
final class WorkbookParts {
  /** Shared strings and styles are held in memory while a workbook is read. */
  private static final long LARGEST_PART_IN_MEMORY = 256L << 20;

  private WorkbookParts() {}

  /** True for a workbook, false for any other zip. */
  static boolean isWorkbook(Path file) throws IOException {
    try (ZipEntries zip = ZipEntries.open(file)) {
      List<ZipArchiveEntry> files = zip.files();
      refuseOtherDocuments(files);
      return holds(files, "[Content_Types].xml");
    }
  }

  /** Reads every part once, without keeping anything. */
  static void weigh(Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (ZipEntries zip = ZipEntries.open(file)) {
      for (ZipArchiveEntry part : zip.files()) {
        boolean isStreamed = part.getName().contains("worksheets/");
        Allowance inMemory =
            zip.allowance().part(isStreamed ? Long.MAX_VALUE : LARGEST_PART_IN_MEMORY);
        XmlWatch watch = new XmlWatch(part.getName());
        try (InputStream in = zip.open(part, zip.allowance())) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            inMemory.take(n);
            if (part.getName().endsWith("xml") || isStreamed) {
              watch.see(buffer, n);
            }
          }
        }
      }
    }
  }

  /** False for a workbook without number formats, which is valid; then no number is a date. */
  static boolean hasStyles(Path file) throws IOException {
    try (ZipEntries zip = ZipEntries.open(file)) {
      return zip.files().stream().anyMatch(part -> part.getName().endsWith("styles.xml"));
    }
  }

  private static void refuseOtherDocuments(List<ZipArchiveEntry> files)
      throws UnreadableFileException {
    boolean isOther =
        holds(files, "word/document.xml")
            || holds(files, "ppt/presentation.xml")
            || (holds(files, "mimetype") && holds(files, "META-INF/manifest.xml"));
    if (isOther) {
      throw new NoTableException(
          "File adalah dokumen atau lembar OpenDocument, bukan XLSX; simpan sebagai XLSX dan kirim"
              + " lagi");
    }
    if (holds(files, "xl/workbook.bin")) {
      throw new UnreadableFileException(
          "File adalah XLSB; simpan sebagai XLSX dari Excel dan kirim lagi");
    }
  }

  private static boolean holds(List<ZipArchiveEntry> files, String name) {
    return files.stream().anyMatch(file -> file.getName().equalsIgnoreCase(name));
  }
}
