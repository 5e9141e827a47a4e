package id.neraca.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The parts of an XLSX workbook and how they belong together; every byte read is counted. */
final class WorkbookParts implements Closeable {
  /** Shared strings and styles are held in memory while a workbook is read. */
  private static final long LARGEST_PART_IN_MEMORY = 256L << 20;

  private static final String USUAL_WORKBOOK = "xl/workbook.xml";

  /**
   * A part that another one names.
   *
   * @param type last word of the kind of relation: worksheet, sharedStrings, styles
   * @param part name in the zip
   */
  record Relation(String type, String part) {}

  private final ZipEntries zip;
  private final Map<String, ZipArchiveEntry> byName = new HashMap<>();

  private WorkbookParts(ZipEntries zip) throws IOException {
    this.zip = zip;
    for (ZipArchiveEntry file : zip.files()) {
      byName.putIfAbsent(key(file.getName()), file);
    }
  }

  static WorkbookParts open(Path file) throws IOException {
    ZipEntries zip = ZipEntries.open(file);
    try {
      return new WorkbookParts(zip);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** True for a workbook, false for any other zip. */
  static boolean isWorkbook(Path file) throws IOException {
    try (WorkbookParts parts = open(file)) {
      parts.refuseOtherDocuments();
      return parts.holds("[Content_Types].xml");
    }
  }

  /** Name of the part that lists the sheets. */
  String workbook() throws IOException {
    Optional<Relation> named =
        relations("").values().stream()
            .filter(relation -> relation.type().equals("officeDocument"))
            .findFirst();
    return named.map(Relation::part).orElse(USUAL_WORKBOOK);
  }

  /** What a part names, by id; empty name: the whole file. */
  Map<String, Relation> relations(String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String name = folder + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Relation> relations = new HashMap<>();
    if (!holds(name)) {
      return relations;
    }
    try (XmlPart xml = inMemory(name)) {
      while (xml.find("Relationship")) {
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (type != null && target != null) {
          relations.put(
              xml.attribute("Id"),
              new Relation(
                  type.substring(type.lastIndexOf('/') + 1),
                  target.startsWith("/") ? target.substring(1) : folder + target));
        }
      }
    }
    return relations;
  }

  boolean holds(String part) {
    return byName.containsKey(key(part));
  }

  /** Opens a part of which much is kept. */
  XmlPart inMemory(String part) throws IOException {
    ZipArchiveEntry entry = entry(part);
    Allowance both = zip.allowance().part(LARGEST_PART_IN_MEMORY);
    return new XmlPart(entry.getName(), new LimitedStream(zip.open(entry, zip.allowance()), both));
  }

  /** Opens a part that is read through. */
  XmlPart streamed(String part) throws IOException {
    ZipArchiveEntry entry = entry(part);
    return new XmlPart(entry.getName(), zip.open(entry, zip.allowance()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private ZipArchiveEntry entry(String part) throws UnreadableFileException {
    ZipArchiveEntry entry = byName.get(key(part));
    if (entry == null) {
      throw new UnreadableFileException(
          "File XLSX tidak berisi bagian %s yang disebutnya; simpan ulang dari Excel dan kirim lagi"
              .formatted(part));
    }
    return entry;
  }

  private void refuseOtherDocuments() throws UnreadableFileException {
    boolean isOther =
        holds("word/document.xml")
            || holds("ppt/presentation.xml")
            || (holds("mimetype") && holds("META-INF/manifest.xml"));
    if (isOther) {
      throw new NoTableException(
          "File adalah dokumen atau lembar OpenDocument, bukan XLSX; simpan sebagai XLSX dan kirim"
              + " lagi");
    }
    if (holds("xl/workbook.bin")) {
      throw new UnreadableFileException(
          "File adalah XLSB; simpan sebagai XLSX dari Excel dan kirim lagi");
    }
  }

  /** Names in a package differ by more than case; `./` and `..` are steps. */
  private static String key(String name) {
    List<String> path = new ArrayList<>();
    for (String step : name.replace('\\', '/').split("/")) {
      if (step.equals("..") && !path.isEmpty()) {
        path.remove(path.size() - 1);
      } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
        path.add(step);
      }
    }
    return String.join("/", path).toLowerCase(Locale.ROOT);
  }
}
