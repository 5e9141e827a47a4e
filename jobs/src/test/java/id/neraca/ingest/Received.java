package id.neraca.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * A small file, read the way a night reads it, under all contracts.
 *
 * @param rows what came out
 * @param outcome what the file turned out to be
 */
record Received(List<Row> rows, FileReading.Outcome outcome) {
  static final String APPRAISAL_HEADINGS = "nip;nama;periode_id;hasil_kerja;perilaku_kerja";

  /** A row under the names of its contract's columns. */
  record Row(String feed, String sheet, long number, Map<String, String> cells, ExtractTime at) {
    String get(String column) {
      return cells.get(column);
    }
  }

  static Received of(Path folder, byte[] bytes) throws IOException {
    return of(folder, "kiriman", bytes);
  }

  static Received of(Path folder, String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Delivery delivery =
        new Delivery(
            "bkn",
            "bkn/" + name,
            file.toUri(),
            bytes.length,
            "",
            Instant.parse("2026-02-03T04:05:06Z"));
    List<Row> rows = new ArrayList<>();
    FileReading reading = new FileReading(FeedContract.packaged(), ForbiddenColumns.packaged());
    try (FileRows found = reading.open(delivery, LocalDate.of(2026, 6, 30))) {
      for (FileRows.Found one = found.next(); one != null; one = found.next()) {
        rows.add(row(one.heading(), one.row(), one.extracted()));
      }
      return new Received(rows, found.outcome());
    }
  }

  static Received of(Path folder, String text) throws IOException {
    return of(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The values of one column. */
  List<String> all(String column) {
    return rows.stream().map(row -> row.get(column)).toList();
  }

  private static Row row(Heading heading, SourceRow row, ExtractTime at) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int c = 0; c < heading.contract().columns().size(); c++) {
      cells.put(heading.contract().columns().get(c).name(), heading.cell(row, c));
    }
    heading
        .extra()
        .forEach(
            (place, name) ->
                cells.put(name, place < row.cells().size() ? row.cells().get(place) : ""));
    return new Row(heading.contract().feed(), row.sheet(), row.number(), cells, at);
  }

  static byte[] workbook(Consumer<Workbook> content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "uji", "1.0")) {
      content.accept(workbook);
    }
    return out.toByteArray();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /** A zip of names and contents: text or bytes. */
  static byte[] zip(Map<String, ?> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, ?> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(
            file.getValue() instanceof byte[] bytes
                ? bytes
                : file.getValue().toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** A workbook of one sheet, by hand. */
  static byte[] workbookOf(String sheetXml) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
        </Types>""");
    parts.put(
        "xl/workbook.xml",
        """
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
        <sheets><sheet name="Lembar" sheetId="1" r:id="rId1"/></sheets></workbook>""");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>\
        </Relationships>""");
    parts.put("xl/worksheets/sheet1.xml", sheetXml);
    return zip(parts);
  }
}
