package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WideSheetTest {
  private static final String LONG =
      "nip;nama;tahun;bulan;kelompok;indikator;satuan;target;realisasi;arah;bobot;nilai;skala\n";

  @TempDir Path folder;

  @Test
  void longSheetStaysAsItIs() throws IOException {
    Received received =
        Received.of(
            folder,
            LONG + "1;A;2026;Pebruari;Disiplin;Apel;kali;20;19;lebih tinggi lebih baik;10;;\n");

    assertThat(received.outcome().feeds()).containsExactly("indikator");
    assertThat(received.all("bulan")).containsExactly("Pebruari");
    assertThat(received.all("realisasi")).containsExactly("19");
  }

  @Test
  void oneRowPerMonthWithAValue() throws IOException {
    Received received =
        Received.of(
            folder,
            """
            INDIKATOR KINERJA 2026
            nip;nama;tahun;indikator;target;jan;Pebruari;mar;apr;mei;jun;jul;agus;sept;okt;Nopember;des;arah;catatan
            1;A;2026;Apel;20;19;;0;-;;;;8;;;"17,5";;naik;c
            2;B;2026;Apel;20;;;;;;;;;;;;;naik;
            JUMLAH;;;;40;19;;0;;;;;8;;;;;;
            """);

    assertThat(received.all("nip")).containsExactly("1", "1", "1", "1");
    assertThat(received.all("bulan")).containsExactly("1", "3", "8", "11");
    assertThat(received.all("realisasi")).containsExactly("19", "0", "8", "17,5");
    assertThat(received.all("arah")).containsOnly("naik");
    assertThat(received.all("catatan")).containsOnly("c");
    assertThat(received.rows()).extracting(Received.Row::number).containsOnly(3L);
    assertThat(received.rows().get(0).cells()).doesNotContainKeys("jan", "mar", "des");
    assertThat(received.outcome().rows()).containsEntry("indikator", 4L);
  }

  @Test
  void monthsMayHaveEnglishNames() throws IOException {
    Received received =
        Received.of(
            folder,
            "nip;tahun;indikator;Jan;Feb;Mar;Apr;May;Jun;Jul;Aug;Sep;Oct;Nov;December\n"
                + "1;2026;Apel;1;2;3;4;5;6;7;8;9;10;11;12\n");

    assertThat(received.all("realisasi"))
        .isEqualTo(received.all("bulan"))
        .hasSize(12)
        .endsWith("10", "11", "12");
  }

  /** A name that a long sheet may write in its column of months may head a wide one's column. */
  @Test
  void everyMonthNameOfTheWarehouseHeadsAColumn() throws IOException {
    String function = Files.readString(Path.of("sql/functions/month_number.sql"));
    Map<String, Integer> months = new LinkedHashMap<>();
    Matcher name = Pattern.compile("'([a-z]+)', (\\d+)").matcher(function);
    while (name.find()) {
      months.put(name.group(1), Integer.valueOf(name.group(2)));
    }

    List<String> headings = List.copyOf(months.keySet());

    assertThat(headings).contains("januari", "may", "dec").hasSizeGreaterThan(40);
    assertThat(MonthColumns.in(headings).monthAt().values())
        .containsExactlyElementsOf(months.values());
  }

  @Test
  void monthsMayStandInASecondHeadingRow() throws IOException {
    byte[] bytes =
        Received.workbook(
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("Indikator");
              sheet.value(0, 0, "INDIKATOR per 5 Juli 2026");
              String[] upper = {"No", "NIP", "Nama", "Tahun", "Indikator", "Target", "REALISASI"};
              for (int i = 0; i < upper.length; i++) {
                sheet.value(2, i, upper[i]);
                if (i < 6) {
                  sheet.range(2, i, 3, i).merge();
                }
              }
              sheet.range(2, 6, 2, 8).merge();
              sheet.value(2, 9, "Arah");
              String[] months = {"Januari", "Februari", "Maret"};
              String[] row = {"1", "197001011990031002", "A", "2026", "Apel", "20", "18", "", "19"};
              for (int i = 0; i < months.length; i++) {
                sheet.value(3, 6 + i, months[i]);
              }
              for (int i = 0; i < row.length; i++) {
                sheet.value(4, i, row[i]);
              }
              sheet.value(4, 9, "naik");
            });

    Received received = Received.of(folder, bytes);

    assertThat(received.all("bulan")).containsExactly("1", "3");
    assertThat(received.all("realisasi")).containsExactly("18", "19");
    assertThat(received.all("arah")).containsOnly("naik");
    assertThat(received.rows()).extracting(Received.Row::number).containsOnly(5L);
    assertThat(received.rows().get(0).at().at()).isEqualTo("2026-07-04T16:00:00Z");
  }

  @Test
  void bothHeadingRowsMayRepeatOnTheNextPage() throws IOException {
    String headings = "NIP;Tahun;Indikator;Realisasi;\n;;;jan;feb\n";

    Received received =
        Received.of(folder, headings + "1;2026;Apel;5;6\n" + headings + "2;2026;Apel;7;\n");

    assertThat(received.all("nip")).containsExactly("1", "1", "2");
    assertThat(received.all("realisasi")).containsExactly("5", "6", "7");
  }

  @Test
  void titleAboveOneRowOfHeadingsIsStillATitle() throws IOException {
    Received received =
        Received.of(
            folder, "Ditarik 05-07-2026;;;;\nnip;tahun;indikator;jan;feb\n1;2026;Apel;5;\n");

    assertThat(received.rows()).hasSize(1);
    assertThat(received.rows().get(0).at().foundIn()).isEqualTo("heading");
  }

  @Test
  void judgedValueWithoutMonthIsNotLost() throws IOException {
    Received received =
        Received.of(folder, "nip;tahun;indikator;jan;feb;nilai;skala\n1;2026;Sikap;;;4;1-5\n");

    assertThat(received.all("bulan")).containsExactly("");
    assertThat(received.all("nilai")).containsExactly("4");
  }

  @Test
  void sheetWithAMonthOfItsOwnIsLong() throws IOException {
    Received received =
        Received.of(folder, "nip;tahun;bulan;indikator;realisasi;jan;feb\n1;2026;3;Apel;9;5;6\n");

    assertThat(received.all("bulan")).containsExactly("3");
    assertThat(received.all("realisasi")).containsExactly("9");
    assertThat(received.all("jan")).containsExactly("5");
  }

  @Test
  void wideJsonIsUnfoldedToo() throws IOException {
    Received received =
        Received.of(
            folder,
            "[{\"nip\":\"1\",\"tahun\":2026,\"indikator\":\"Apel\",\"jan\":5,\"feb\":null,\"mar\":7}]");

    assertThat(received.all("bulan")).containsExactly("1", "3");
    assertThat(received.all("realisasi")).containsExactly("5", "7");
  }

  @Test
  void sheetThatLeavesTheRealisationToAGuessIsRefused() {
    assertThatThrownBy(
            () -> Received.of(folder, "nip;tahun;indikator;jan;jan;feb\n1;2026;Apel;1;2;3\n"))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("lebih dari sekali");
    assertThatThrownBy(
            () ->
                Received.of(
                    folder,
                    "nip;tahun;indikator;jan;;feb;\n;;;target;realisasi;target;realisasi\n1;2026;Apel;1;2;3;4\n"))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("terbagi lagi (\"target\" di baris 2)");
  }
}
