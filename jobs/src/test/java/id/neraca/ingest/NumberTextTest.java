package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number stored as a number must not be taken for thousands: 12.375 is no 12,375. */
class NumberTextTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "12.375,12.3750",
    "1.250,1.2500",
    "87.5,87.5",
    "12375,12375",
    "1.97E+17,1.97E+17",
    "-3.125,-3.1250",
    "101.0,101",
    "2026.000,2026",
    "0.0,0",
    "10.50,10.50"
  })
  void threeDecimalsGetAFourthAndZerosNone(String stored, String text) {
    assertThat(NumberText.of(stored)).isEqualTo(text);
  }

  @Test
  void workbookAndJsonMeanTheSame() throws IOException {
    byte[] workbook =
        Received.workbook(
            book -> {
              var sheet = book.newWorksheet("Layanan");
              String[] headings = {"unit_kerja", "tahun", "bulan", "metrik", "target", "realisasi"};
              for (int c = 0; c < headings.length; c++) {
                sheet.value(0, c, headings[c]);
              }
              sheet.value(1, 0, "DLHK");
              sheet.value(1, 1, 2026);
              sheet.value(1, 2, 1);
              sheet.value(1, 3, "Waktu");
              sheet.value(1, 4, 12.375);
              sheet.value(1, 5, "12.375");
            });
    String json =
        "[{\"unit_kerja\":\"DLHK\",\"tahun\":2026,\"bulan\":1,\"metrik\":\"Waktu\",\"target\":12.375,\"realisasi\":\"12.375\"}]";

    assertThat(Received.of(folder, "a", workbook).all("target")).containsExactly("12.3750");
    assertThat(Received.of(folder, "a", workbook).all("realisasi")).containsExactly("12.375");
    assertThat(Received.of(folder, "b", json.getBytes(StandardCharsets.UTF_8)).all("target"))
        .containsExactly("12.3750");
  }
}
