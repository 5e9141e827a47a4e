package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.ingest.FeedContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every column of every feed filled with what nobody expects: the night ends well, and each row is
 * accepted, quarantined or a duplicate.
 */
class AnyValueTest {
  private static final int ROWS = 150;
  private static final long SEED = 20261124;

  /** What a row of each feed says when it says something sensible; other columns are empty. */
  private static final Map<String, Map<String, String>> SENSIBLE =
      Map.of(
          "penilaian",
          Map.of(
              "skp_penilaian_id", "a#",
              "id", "p#",
              "nip", "1985031520100119##",
              "tahun_skp", "2026",
              "periode_id", "Januari",
              "skp_unor_induk", "Dinas Kesehatan",
              "hasil_kerja", "Sesuai Ekspektasi",
              "perilaku_kerja", "Sesuai Ekspektasi",
              "waktu_dinilai", "05-02-2026"),
          "skp",
          Map.of("skp_id", "s#", "id", "p#", "skp_status", "draft", "periode_awal", "01-01-2026"),
          "pegawai",
          Map.of(
              "pns_id", "p#",
              "nip_baru", "1985031520100119##",
              "unor_induk", "Dinas Kesehatan",
              "tanggal_lahir", "15-03-1985",
              "kedudukan_hukum", "Aktif"),
          "riwayat_skp",
          Map.of("pns_id", "p#", "tahun", "2019", "nilai_skp", "85,5", "disiplin", "80"),
          "indikator",
          Map.of(
              "nip", "1985031520100119##",
              "tahun", "2026",
              "bulan", "3",
              "indikator", "Hadir",
              "target", "20",
              "realisasi", "18",
              "arah", "lebih tinggi lebih baik",
              "bobot", "50"),
          "kinerja_organisasi",
          Map.of(
              "unit_kerja", "Dinas Kesehatan",
              "tahun", "2026",
              "bulan", "Maret",
              "predikat_kinerja_organisasi", "Baik"),
          "layanan",
          Map.of(
              "unit_kerja", "Dinas Kesehatan",
              "tahun", "2026",
              "bulan", "3",
              "metrik", "Waktu tunggu",
              "target", "24",
              "realisasi", "20",
              "arah", "lebih rendah lebih baik"),
          "periode",
          Map.of(
              "id", "1",
              "nama", "Januari",
              "tahun", "2026",
              "periode_awal", "01-01",
              "periode_akhir", "01-31",
              "batas_pengisian", "02-10"));

  private static final List<String> STRANGE =
      List.of(
          "",
          " ",
          "-",
          "--",
          "0",
          "-1",
          "00",
          "13",
          "2147483648",
          "99999999999999999999",
          "1e400",
          "1.97E+17",
          "-1,5",
          "1.250.000,75",
          "1,2,3",
          "NaN",
          "Infinity",
          "null",
          "NULL",
          "true",
          "tidak",
          "=1+1",
          "@SUM(A1)",
          "<script>",
          "'; drop table x; --",
          "\u0001",
          "\uD83D\uDE00",
          "１２",
          "Ⅳ",
          "IV",
          "Triwulan IV",
          "triwulan 9",
          "Pebruari",
          "Agt",
          "bulan",
          "2026",
          "1899",
          "9999",
          "10000",
          "0000-00-00",
          "2026-02-30",
          "31/12/9999",
          "29-02-2025",
          "00-00-0000",
          "01-01",
          "12-32",
          "45658",
          "9999999",
          "1 Januari 2024",
          "01 JANUARI SD 31 DESEMBER",
          "1-5",
          "5-1",
          "3-3",
          "a-b",
          "1 s/d",
          "0-0",
          "0-100",
          "1-1e9",
          "Dinas Sihir",
          "030201",
          "Dinas Kebersihan dan Pertamanan",
          "Di Atas Ekspetasi",
          "Cukup",
          "Istimewa",
          "8",
          "1985031520100119",
          "000000000000000000",
          "198503152010011900000",
          "\t",
          "\"",
          "%",
          "100 %",
          "Rp 1.250",
          "ß".repeat(300),
          "9".repeat(400),
          "\\",
          "a\nb",
          "a;b");

  @TempDir private Path folder;

  @Test
  void nightTakesAnyValueAndLosesNoRow() throws IOException {
    Path drop = folder.resolve("drop");
    Random random = new Random(SEED);
    for (FeedContract contract : FeedContract.packaged()) {
      Path file = drop.resolve("030201/" + contract.feed() + ".csv");
      Files.createDirectories(file.getParent());
      Files.write(file, lines(contract, random));
    }
    TestLake lake = new TestLake(folder, drop);
    assertThat(lake.night()).contains("published");
    assertThat(
            TestLake.rows(
                lake.open(),
                "select feed, n_read, n_read - n_accepted - n_quarantined - n_duplicate from ops.files"))
        .containsExactlyInAnyOrderElementsOf(
            FeedContract.packaged().stream()
                .map(contract -> contract.feed() + ";" + ROWS + ";0")
                .toList());
    assertThat(
            TestLake.rows(
                lake.open(),
                "select feed from ops.files where n_accepted = 0 or n_quarantined + n_duplicate = 0"))
        .as("feeds of which all rows went one way: the values would test nothing")
        .isEmpty();
  }

  /** Every other row is sensible but for one or two columns; the rest are strange throughout. */
  private static List<String> lines(FeedContract contract, Random random) {
    List<String> columns = contract.columns().stream().map(FeedContract.Column::name).toList();
    List<String> lines = new ArrayList<>(List.of(String.join(";", columns)));
    for (int row = 0; row < ROWS; row++) {
      int number = row;
      int first = random.nextInt(columns.size());
      int second = random.nextInt(columns.size());
      boolean isStrange = row % 8 == 0;
      lines.add(
          columns.stream()
              .map(
                  column -> {
                    int place = columns.indexOf(column);
                    return quoted(
                        isStrange || place == first || (number % 2 == 0 && place == second)
                            ? STRANGE.get(random.nextInt(STRANGE.size()))
                            : sensible(contract.feed(), column, number));
                  })
              .collect(Collectors.joining(";")));
    }
    return lines;
  }

  private static String sensible(String feed, String column, int row) {
    return SENSIBLE
        .get(feed)
        .getOrDefault(column, "")
        .replace("##", "%02d".formatted(row % 100))
        .replace("#", Integer.toString(row));
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }
}
