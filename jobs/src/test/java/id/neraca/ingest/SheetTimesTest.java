package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTimesTest {
  @TempDir Path folder;

  @Test
  void sheetWithoutADateHasThatOfTheFirstSheetBeforeIt() throws IOException {
    Received received =
        Received.of(
            folder,
            "kiriman_20260301.xlsx",
            Received.workbook(
                workbook -> {
                  sheet(workbook, "Awal", "Laporan penilaian");
                  sheet(workbook, "Januari", "Ditarik 5 January 2026");
                  sheet(workbook, "Februari", "Laporan penilaian");
                  sheet(workbook, "Maret", "Ditarik 05-05-2026");
                  sheet(workbook, "April", "");
                }));

    assertThat(received.rows())
        .extracting(row -> row.at().at().toString().substring(0, 10))
        .containsExactly("2026-02-28", "2026-01-04", "2026-01-04", "2026-05-04", "2026-01-04");
    assertThat(received.rows())
        .extracting(row -> row.at().foundIn())
        .containsExactly("file_name", "heading", "heading", "heading", "heading");
  }

  @Test
  void coverTellsTheDateIfItSaysWhatTheDateIs() throws IOException {
    assertThat(behindCover("Keadaan data per 5 Mei 2026")).isEqualTo("heading");
    assertThat(behindCover("Diisi paling lambat 5 Mei 2026")).isEqualTo("delivery");
  }

  @Test
  void filesInAZipHaveNothingToDoWithEachOther() throws IOException {
    String rows = Received.APPRAISAL_HEADINGS + "\n1;A;1;a;b\n";
    Map<String, Object> files = new LinkedHashMap<>();
    files.put("jan.csv", "Ditarik 05-02-2026;;;;\n" + rows);
    files.put("feb.csv", rows);
    files.put(
        "mar.xlsx",
        Received.workbook(
            workbook -> {
              sheet(workbook, "Satu", "Ditarik 05-03-2026");
              sheet(workbook, "Dua", "");
            }));

    assertThat(Received.of(folder, Received.zip(files)).rows())
        .extracting(row -> row.at().foundIn())
        .containsExactly("heading", "delivery", "heading", "heading");
  }

  private String behindCover(String text) throws IOException {
    byte[] bytes =
        Received.workbook(
            workbook -> {
              workbook.newWorksheet("Sampul").value(0, 0, text);
              sheet(workbook, "Data", "");
            });
    return Received.of(folder, bytes).rows().get(0).at().foundIn();
  }

  private static void sheet(Workbook workbook, String name, String title) {
    Worksheet sheet = workbook.newWorksheet(name);
    sheet.value(0, 0, title);
    String[] headings = Received.APPRAISAL_HEADINGS.split(";");
    for (int i = 0; i < headings.length; i++) {
      sheet.value(1, i, headings[i]);
      sheet.value(2, i, "4");
    }
  }
}
