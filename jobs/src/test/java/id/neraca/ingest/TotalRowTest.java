package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalRowTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jumlah laporan selesai",
        "Total pengaduan 2026",
        "Rata-rata waktu layanan",
        "Rekapitulasi kehadiran",
        "Jumlah11111111111111111111111111111111111111111111111111x"
      })
  void indicatorNamedLikeATotalIsNotLost(String indicator) throws IOException {
    Received received =
        Received.of(folder, "nip;indikator;jan;feb\n1;Apel;5;6\n;%s;7;\n".formatted(indicator));

    assertThat(received.all("indikator")).containsExactly("Apel", "Apel", indicator);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jumlah",
        "TOTAL :",
        "Jumlah Total",
        "Sub total",
        "Sub-Total 2",
        "Grand Total",
        "Jumlah seluruhnya: 1.250",
        "Rata-rata",
        "Rata - Rata",
        "Rerata"
      })
  void rowOfSumsOrMeansIsNoRow(String word) throws IOException {
    String total = ";%s;12;6\n%s;;12;6\n".formatted(word, word);

    Received received = Received.of(folder, "nip;indikator;jan;feb\n1;Apel;5;\n" + total);

    assertThat(received.all("nip")).containsExactly("1");
  }

  @Test
  void metricOfAServiceMayBeASumOrAMean() throws IOException {
    Received received =
        Received.of(
            folder,
            "unit_kerja;metrik;target;realisasi\n;Jumlah pohon;5;6\nRata-rata;;5;6\nTotal se-kota;;5;6\n");

    assertThat(received.all("metrik")).containsExactly("Jumlah pohon");
  }
}
