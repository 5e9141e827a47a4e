package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookSourceTest {
  private static final List<String> HEADINGS =
      List.of("No", "NIP", "Nama", "Periode ID", "Hasil Kerja", "Perilaku Kerja", "Waktu Dinilai");

  @TempDir Path folder;

  @Test
  void sheetAsItArrives() throws IOException {
    byte[] bytes =
        Received.workbook(
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("Januari");
              sheet.value(0, 0, "LAPORAN PENILAIAN TAHUN 2026");
              sheet.range(0, 0, 0, 6).merge();
              sheet.value(1, 0, "Instansi Kota Denpasar");
              sheet.value(5, 0, "Waktu penarikan 05-02-2026 07:30");
              row(sheet, 28, HEADINGS.toArray());
              row(sheet, 29, 1, "197001011990031002", "A", 1, "Sesuai", "Sesuai");
              sheet.value(29, 6, LocalDateTime.of(2026, 2, 3, 14, 5, 6));
              sheet.style(29, 6).format("yyyy-mm-dd hh:mm").set();
              row(sheet, 31, 2, 1.97001011990031E17, "B", 1, 87.5, "Sesuai");
              sheet.value(31, 6, LocalDate.of(2026, 2, 3));
              sheet.style(31, 6).format("dd/mm/yyyy").set();
              row(sheet, 32, "JUMLAH TOTAL", "", "", 2);
            });

    Received received = Received.of(folder, bytes);

    assertThat(received.rows()).extracting(Received.Row::number).containsExactly(30L, 32L);
    assertThat(received.rows()).extracting(Received.Row::sheet).containsOnly("Januari");
    assertThat(received.all("waktu_dinilai")).containsExactly("2026-02-03 14:05:06", "2026-02-03");
    assertThat(received.all("hasil_kerja")).containsExactly("Sesuai", "87.5");
    assertThat(received.rows().get(0).at().at()).isEqualTo("2026-02-04T23:30:00Z");
  }

  @Test
  void nipStoredAsNumberShowsThatItIsDestroyed() throws IOException {
    Received received =
        Received.of(
            folder,
            Received.workbookOf(
                sheet(
                    "<row r=\"2\"><c r=\"A2\"><v>1.97001011990031E+17</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"><v>1.97E+17</v></c></row>"
                        + "<row r=\"4\"><c r=\"A4\"><v>197001011990031000</v></c></row>")));

    // reference.is_damaged_nip knows these forms
    assertThat(received.all("nip"))
        .containsExactly("1.97001011990031E+17", "1.97E+17", "197001011990031000");
  }

  @Test
  void richTextsReadingsAndGapsAsExcelShowsThem() throws IOException {
    Received received =
        Received.of(
            folder,
            Received.workbookOf(
                sheet(
                    "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><r><rPr><b/></rPr><t>19</t></r><r><t>70</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>bacaan</t></rPh></is></c>"
                        + "<c r=\"C2\" t=\"str\"><f>A2&amp;\"x\"</f><v>a &lt;b&gt;<![CDATA[&c]]></v></c>"
                        + "<c r=\"D2\" t=\"b\"><v>1</v></c></row>"
                        + "<row><c><v>7</v></c><c/><c><f>1/8+12</f><v>12.125</v></c></row>")));

    assertThat(received.all("nip")).containsExactly("1970", "7");
    assertThat(received.all("periode_id")).containsExactly("", "");
    // a number with three decimals is told apart from thousands, of a formula too
    assertThat(received.all("hasil_kerja")).containsExactly("a <b>&c", "12.1250");
    assertThat(received.rows()).extracting(Received.Row::number).containsExactly(2L, 3L);
  }

  @Test
  void formulaThatNobodyCalculatedIsNoEmptyCell() throws IOException {
    Received received =
        Received.of(
            folder,
            Received.workbookOf(
                sheet(
                    "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><f>4+4</f></c>"
                        + "<c r=\"C2\"><f t=\"shared\" si=\"0\"/><v/></c>"
                        + "<c r=\"D2\" t=\"str\"><f>IF(A2=1,\"\",A2)</f><v></v></c></row>")));

    assertThat(received.all("periode_id")).containsExactly("=4+4");
    assertThat(received.all("hasil_kerja")).containsExactly("=");
    assertThat(received.all("perilaku_kerja")).containsExactly("");
  }

  @Test
  void entityOfItsOwnIsRefused() {
    assertThatThrownBy(
            () ->
                Received.of(
                    folder,
                    Received.workbookOf(
                        sheet("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>a&x;</v></c></row>"))))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("tidak dapat dibuka");
  }

  /** ECMA-376 part 1, 18.8.30: 14 and 22 are dates in every workbook, 2 is 0.00. */
  @Test
  void datesOfTheFormatsEveryWorkbookKnows() throws IOException {
    String styles =
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"2\"/>"
            + "<xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
    CellFormats formats = formats(styles);

    assertThat(formats.text("46056", 0)).isEqualTo("46056");
    assertThat(formats.text("46056", 1)).isEqualTo("2026-02-03");
    assertThat(formats.text("46056.586875", 2)).isEqualTo("2026-02-03 14:05:06");
    assertThat(formats.text("46056", 3)).isEqualTo("46056");
    assertThat(formats.text("46056", -1)).isEqualTo("46056");
    // Excel's days around the 29 February 1900 that never was
    assertThat(formats.text("59", 1)).isEqualTo("1900-02-28");
    assertThat(formats.text("61", 1)).isEqualTo("1900-03-01");
    // what Excel shows as ##### stays a number
    assertThat(formats.text("-1", 1)).isEqualTo("-1");
    assertThat(formats.text("1E300", 1)).isEqualTo("1E300");
  }

  private static CellFormats formats(String styles) throws IOException {
    try (XmlPart part = part(styles)) {
      return CellFormats.read(part, false);
    }
  }

  /**
   * ECMA-376 part 1, 18.8.30: 9 is 0%, 10 is 0.00%; a percent sign in quotes multiplies nothing.
   */
  @Test
  void shareThatIsShownAsAPercentageIsOne() throws IOException {
    String styles =
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0\\ %;[Red]-0.0\\ %\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"0&quot; %&quot;\"/>"
            + "<numFmt numFmtId=\"166\" formatCode=\"0\\%_%\"/></numFmts><cellXfs>"
            + "<xf numFmtId=\"9\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/>"
            + "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>";
    CellFormats formats = formats(styles);

    assertThat(formats.text("0.9", 0)).isEqualTo("90%");
    assertThat(formats.text("0.875", 1)).isEqualTo("87.5%");
    assertThat(formats.text("-0.05", 2)).isEqualTo("-5%");
    // as Excel stores 57 %
    assertThat(formats.text("0.56999999999999995", 0)).isEqualTo("57%");
    assertThat(formats.text("0.12375", 0)).isEqualTo("12.3750%");
    assertThat(formats.text("0", 0)).isEqualTo("0%");
    assertThat(formats.text("1.2", 0)).isEqualTo("120%");
    assertThat(formats.text("90", 3)).isEqualTo("90");
    assertThat(formats.text("90", 4)).isEqualTo("90");
    assertThat(formats.text("1E999999999", 0)).isEqualTo("1E999999999");
    assertThat(formats.text("1E-999999999", 0)).isEqualTo("0%");
  }

  @Test
  void daysOfAWorkbookThatCountsFrom1904() throws IOException {
    CellFormats formats;
    try (XmlPart part = part("<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>")) {
      formats = CellFormats.read(part, true);
    }
    assertThat(formats.text("0", 0)).isEqualTo("1904-01-01");
  }

  @Test
  void textInAnotherEncodingIsRefused() {
    assertThatThrownBy(
            () ->
                new XmlPart("x.xml", new java.io.ByteArrayInputStream(new byte[] {-1, -2, 60, 0})))
        .hasMessageContaining("tidak ditulis dalam UTF-8");
  }

  @Test
  void sheetsHaveHeadingsOfTheirOwnAndUnknownOnesAreNoted() throws IOException {
    byte[] bytes =
        Received.workbook(
            workbook -> {
              row(workbook.newWorksheet("Petunjuk"), 0, "Isilah dengan benar");
              Worksheet one = workbook.newWorksheet("Satu");
              row(one, 0, HEADINGS.toArray());
              row(one, 1, 1, "1", "A", 1, "s", "s");
              Worksheet two = workbook.newWorksheet("Dua");
              row(two, 0, "perilaku_kerja", "hasil_kerja", "periode_id", "nip");
              row(two, 1, "p", "h", 2, "2");
            });

    Received received = Received.of(folder, bytes);

    assertThat(received.all("nip")).containsExactly("1", "2");
    assertThat(received.all("hasil_kerja")).containsExactly("s", "h");
    assertThat(received.rows()).extracting(Received.Row::sheet).containsExactly("Satu", "Dua");
    assertThat(received.outcome().notes())
        .containsExactly("\"Petunjuk\" tidak dibaca: kolomnya bukan kolom jenis data mana pun");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HIDDEN", "VERY_HIDDEN"})
  void hiddenSheetIsNoDataButNoted(String state) throws IOException {
    byte[] bytes =
        Received.workbook(
            workbook -> {
              Worksheet shown = workbook.newWorksheet("Data");
              row(shown, 0, HEADINGS.toArray());
              row(shown, 1, 1, "1", "A", 1, "s", "s");
              Worksheet hidden = workbook.newWorksheet("Arsip");
              row(hidden, 0, HEADINGS.toArray());
              row(hidden, 1, 1, "2", "A", 1, "s", "s");
              hidden.setVisibilityState(VisibilityState.valueOf(state));
            });

    Received received = Received.of(folder, bytes);

    assertThat(received.all("nip")).containsExactly("1");
    assertThat(received.outcome().notes())
        .containsExactly("Lembar tersembunyi \"Arsip\" tidak dibaca");
  }

  @Test
  void gzipIsUnpackedAndLeavesNothingBehind() throws IOException {
    long before = temporaryFiles();

    Received received =
        Received.of(
            folder,
            Received.gzip(
                Received.workbookOf(sheet("<row r=\"2\"><c r=\"A2\"><v>7</v></c></row>"))));

    assertThat(received.all("nip")).containsExactly("7");
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  @Test
  void entitiesAreNeverExpanded() {
    assertThatThrownBy(
            () ->
                Received.of(
                    folder,
                    Received.workbookOf(
                        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                            + sheet(
                                "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>"))))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("xl/worksheets/sheet1.xml")
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  void columnBeyondTheLastIsRefused() {
    assertThatThrownBy(
            () ->
                Received.of(
                    folder,
                    Received.workbookOf(sheet("<row r=\"2\"><c r = 'ZZZZZ2'><v>7</v></c></row>"))))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("kolom di luar batas");
  }

  @Test
  void cellWithoutEndIsRefused() {
    assertThatThrownBy(
            () ->
                Received.of(
                    folder,
                    Received.workbookOf(
                        sheet(
                            "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>"
                                + "xyz1".repeat(2 << 20)
                                + "</t></is></c></row>"))))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("sel yang terlalu panjang");
  }

  @Test
  void bombIsRefused() {
    assertThatThrownBy(
            () -> Received.of(folder, Received.workbookOf(sheet("<row></row>".repeat(6 << 20)))))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("membesar lebih dari 250 kali");
  }

  @Test
  void otherDocumentsAreRefusedByName() {
    Map<String, String> letter = new LinkedHashMap<>();
    letter.put("[Content_Types].xml", "<Types/>");
    letter.put("word/document.xml", "<w/>");
    assertThatThrownBy(() -> Received.of(folder, Received.zip(letter)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("bukan XLSX");
    assertThatThrownBy(() -> Received.of(folder, new byte[] {-48, -49, 17, -32, 1, 2, 3, 4}))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("XLS lama atau buku kerja berkata sandi");
  }

  private static XmlPart part(String xml) throws IOException {
    return new XmlPart(
        "x.xml",
        new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static String sheet(String rows) {
    StringBuilder heading = new StringBuilder("<row r=\"1\">");
    List<String> names = List.of("nip", "periode_id", "hasil_kerja", "perilaku_kerja");
    for (int i = 0; i < names.size(); i++) {
      heading.append(
          "<c r=\"%c1\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + i, names.get(i)));
    }
    return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        + heading
        + "</row>"
        + rows
        + "</sheetData></worksheet>";
  }

  private static void row(Worksheet sheet, int row, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Number number) {
        sheet.value(row, i, number);
      } else if (!cells[i].equals("")) {
        sheet.value(row, i, cells[i].toString());
      }
    }
  }

  private static long temporaryFiles() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("neraca-")).count();
    }
  }
}
