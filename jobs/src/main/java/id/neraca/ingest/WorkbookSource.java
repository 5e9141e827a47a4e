package id.neraca.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Rows of the visible sheets of an XLSX workbook, streamed; only its shared strings stay in memory.
 * A hidden sheet is a copy, a list of choices or an old state that its sender did not mean to send:
 * it is left out with a note.
 */
final class WorkbookSource implements RowSource {
  /** A visible sheet: its name for people and its part. */
  private record Sheet(String name, String part) {}

  private final WorkbookParts parts;
  private final String[] strings;
  private final CellFormats formats;
  private final Iterator<Sheet> sheets;
  private final List<String> notes = new ArrayList<>();
  private SheetRows rows;

  private WorkbookSource(WorkbookParts parts) throws IOException {
    this.parts = parts;
    String workbook = parts.workbook();
    Map<String, WorkbookParts.Relation> relations = parts.relations(workbook);
    List<Sheet> visible = new ArrayList<>();
    boolean is1904 = false;
    try (XmlPart xml = parts.inMemory(workbook)) {
      while (!xml.isOver()) {
        if (xml.nextIsStart()) {
          switch (xml.element()) {
            case "workbookPr" -> is1904 = isTrue(xml.attribute("date1904"));
            case "sheet" -> addSheet(xml, relations, visible);
            default -> {}
          }
        }
      }
    }
    this.sheets = visible.iterator();
    this.strings = strings(relations);
    this.formats = formats(relations, is1904);
  }

  static WorkbookSource open(Bytes bytes) throws IOException {
    WorkbookParts parts = WorkbookParts.open(bytes.file());
    try {
      return new WorkbookSource(parts);
    } catch (IOException | RuntimeException e) {
      parts.close();
      throw ZipEntries.unreadable(e);
    }
  }

  @Override
  public SourceRow next() throws IOException {
    try {
      while (true) {
        SourceRow row = rows == null ? null : rows.next();
        if (row != null) {
          return row;
        }
        closeSheet();
        if (!sheets.hasNext()) {
          return null;
        }
        Sheet sheet = sheets.next();
        rows = new SheetRows(sheet.name(), parts.streamed(sheet.part()), strings, formats);
      }
    } catch (IOException | RuntimeException e) {
      throw ZipEntries.unreadable(e);
    }
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public void close() throws IOException {
    closeSheet();
    parts.close();
  }

  private void closeSheet() throws IOException {
    if (rows != null) {
      rows.close();
      rows = null;
    }
  }

  private void addSheet(
      XmlPart xml, Map<String, WorkbookParts.Relation> relations, List<Sheet> visible)
      throws IOException {
    String name = xml.attribute("name");
    String state = xml.attribute("state");
    WorkbookParts.Relation relation = relations.get(xml.attribute("id"));
    if (name == null || relation == null) {
      throw xml.refused("menyebut lembar yang tidak ada");
    }
    if (!relation.type().equals("worksheet")) {
      // a sheet that is one chart has no rows
      return;
    }
    if (state == null || state.equals("visible")) {
      visible.add(new Sheet(name, relation.part()));
    } else {
      notes.add("Lembar tersembunyi \"%s\" tidak dibaca".formatted(name));
    }
  }

  private String[] strings(Map<String, WorkbookParts.Relation> relations) throws IOException {
    List<String> all = new ArrayList<>();
    for (WorkbookParts.Relation relation : relations.values()) {
      if (relation.type().equals("sharedStrings") && parts.holds(relation.part())) {
        try (XmlPart xml = parts.inMemory(relation.part())) {
          while (xml.find("si")) {
            all.add(xml.richText());
          }
        }
      }
    }
    return all.toArray(String[]::new);
  }

  private CellFormats formats(Map<String, WorkbookParts.Relation> relations, boolean is1904)
      throws IOException {
    for (WorkbookParts.Relation relation : relations.values()) {
      if (relation.type().equals("styles") && parts.holds(relation.part())) {
        try (XmlPart xml = parts.inMemory(relation.part())) {
          return CellFormats.read(xml, is1904);
        }
      }
    }
    return new CellFormats(List.of(), is1904);
  }

  private static boolean isTrue(String value) {
    return value != null && (value.equals("1") || value.equals("true"));
  }
}
