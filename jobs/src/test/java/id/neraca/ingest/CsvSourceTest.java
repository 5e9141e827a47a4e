package id.neraca.ingest;

import static id.neraca.ingest.Received.APPRAISAL_HEADINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {
  private static final String ROWS = APPRAISAL_HEADINGS + "\n1;Ni Luh Ayu;2026-01;91,5;Sesuai\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void separatorIsFound(String separator) throws IOException {
    Received received = Received.of(folder, ROWS.replace(";", separator));

    assertThat(received.all("hasil_kerja")).containsExactly("91,5");
    assertThat(received.rows().get(0).number()).isEqualTo(2);
  }

  @Test
  void commaSeparatesWithQuotesLineBreaksAndDoubledQuotes() throws IOException {
    Received received =
        Received.of(
            folder,
            "nip,nama,periode_id,hasil_kerja,perilaku_kerja\r\n"
                + "1,\"I Made, S.Pd.\",1,\"di\natas\",\"\"\"Sesuai\"\"\"\r\n"
                + "2,\"\",1,b,c\r\n");

    assertThat(received.all("nama")).containsExactly("I Made, S.Pd.", "");
    assertThat(received.all("hasil_kerja")).containsExactly("di\natas", "b");
    assertThat(received.all("perilaku_kerja")).containsExactly("\"Sesuai\"", "c");
  }

  @Test
  void commasInNamesAreNoSeparators() throws IOException {
    Received received =
        Received.of(
            folder, APPRAISAL_HEADINGS + "\n1;I Made, S.Pd., M.Pd., Ph.D., Dr., Ir.;1;a;b\n");

    assertThat(received.all("nama")).containsExactly("I Made, S.Pd., M.Pd., Ph.D., Dr., Ir.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void encodingIsFound(String charset) throws IOException {
    String mark = charset.startsWith("UTF-16") ? "\ufeff" : "";

    Received received =
        Received.of(
            folder, (mark + ROWS.replace("Ayu", "Ayué")).getBytes(Charset.forName(charset)));

    assertThat(received.all("nama")).containsExactly("Ni Luh Ayué");
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstHeading() throws IOException {
    assertThat(Received.of(folder, "\ufeff" + ROWS).all("nip")).containsExactly("1");
  }

  @Test
  void titlesBlankTotalAndRepeatedHeadingRowsAreNoRows() throws IOException {
    Received received =
        Received.of(
            folder,
            "LAPORAN PENILAIAN;;;;\nWaktu penarikan: 5 Februari 2026 07.30;;;;\n;;;;\n"
                + ROWS
                + ";;;;\n(1);(2);(3);(4);(5)\n"
                + APPRAISAL_HEADINGS
                + "\nJUMLAH TOTAL;;;17;\n");

    assertThat(received.all("nip")).containsExactly("1");
    assertThat(received.rows().get(0).number()).isEqualTo(5);
    assertThat(received.rows().get(0).at().at()).isEqualTo("2026-02-04T23:30:00Z");
    assertThat(received.rows().get(0).at().foundIn()).isEqualTo("heading");
  }

  @Test
  void totalMayStandUnderTheNipButNoRowWithANipIsATotal() throws IOException {
    Received received =
        Received.of(
            folder,
            "nama;nip;periode_id;hasil_kerja;perilaku_kerja\n"
                + "Ayu;1;2026-01;Sesuai;Sesuai\nJUMLAH TOTAL;74;;;\n"
                + "Total;197001011990031002;2026-01;Sesuai;Sesuai\n"
                + "I Jumlah;74;2026-01;Sesuai;Sesuai\n");

    assertThat(received.all("nip")).containsExactly("1", "197001011990031002", "74");
  }

  @Test
  void headingOverTwoColumnsIsTold() throws IOException {
    Received received =
        Received.of(
            folder,
            "nip;nama;periode_id;hasil_kerja;perilaku_kerja;Nama;catatan;catatan\n1;A;1;s;s;B;c;d\n");

    assertThat(received.all("nama")).containsExactly("A");
    assertThat(received.outcome().notes())
        .containsExactly("Judul kolom \"Nama\" ada lebih dari satu; yang pertama dipakai");
  }

  @Test
  void headingsAfterTheThirtiethRowAreNotLookedFor() throws IOException {
    assertThat(Received.of(folder, "judul\n".repeat(29) + ROWS).rows()).hasSize(1);
    assertThatThrownBy(() -> Received.of(folder, "judul\n".repeat(30) + ROWS))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("tidak cocok dengan jenis data mana pun (penilaian, skp");
  }

  @Test
  void gzipIsUnpacked() throws IOException {
    byte[] packed = Received.gzip(ROWS.getBytes(StandardCharsets.UTF_8));

    assertThat(Received.of(folder, packed).rows()).hasSize(1);
  }

  @Test
  void quoteThatNeverClosesIsRefusedWithItsRow() {
    assertThatThrownBy(() -> Received.of(folder, ROWS + "2;\"I Made;1;a;b\n"))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("baris 3");
  }

  @Test
  void forbiddenColumnsAreCountedAndLeftOut() throws IOException {
    Received received =
        Received.of(folder, ROWS.replace(";nama", ";NIK;nama").replace(";Ni", ";5171;Ni"));

    assertThat(received.outcome().forbiddenColumns()).isEqualTo(1);
    assertThat(received.rows().get(0).cells()).doesNotContainValue("5171");
  }

  @Test
  void emptyFileIsRefused() {
    assertThatThrownBy(() -> Received.of(folder, ""))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageStartingWith("File kosong");
  }
}
