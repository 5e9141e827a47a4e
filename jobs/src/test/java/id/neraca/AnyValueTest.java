package id.neraca;

import static id.neraca.TestLake.rows;
import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.ingest.FeedContract;
import id.neraca.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any text in any column of any feed: the night goes on, and each row is accepted, refused or a
 * duplicate.
 */
class AnyValueTest {
  private static final int ROWS = 150;

  /** What a column usually holds; others are empty. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("nip", "198301022005012930"),
          Map.entry("nip_baru", "198301022005012930"),
          Map.entry("pns_id", "c843571b-6c4d-4258-b7c6-36af12042acd"),
          Map.entry("nama", "Ni Luh Tirta Widiastuti"),
          Map.entry("tanggal_lahir", "02-01-1983"),
          Map.entry("jenis_kelamin", "F"),
          Map.entry("kedudukan_hukum", "Aktif"),
          Map.entry("gol_akhir", "IV/c"),
          Map.entry("unor", "Inspektorat"),
          Map.entry("unor_induk", "Inspektorat"),
          Map.entry("tanggal_data", "01-04-2026"),
          Map.entry("skp_unor", "Inspektorat"),
          Map.entry("skp_unor_induk", "Inspektorat"),
          Map.entry("periode_id", "3"),
          Map.entry("tahun_skp", "2026"),
          Map.entry("periode_awal_skp", "01-01-2026"),
          Map.entry("periode_akhir_skp", "31-12-2026"),
          Map.entry("hasil_kerja", "Sesuai Ekspektasi"),
          Map.entry("perilaku_kerja", "Sesuai Ekspektasi"),
          Map.entry("hasil_akhir", "Baik"),
          Map.entry("pegawai_atasan_nip", "197404262000041960"),
          Map.entry("waktu_dinilai", "2026-04-02 08:00:00"),
          Map.entry("skp_id", "s-1"),
          Map.entry("skp_status", "persetujuan"),
          Map.entry("unit_kerja", "Inspektorat"),
          Map.entry("tahun", "2026"),
          Map.entry("bulan", "Maret"),
          Map.entry("predikat_kinerja_organisasi", "Baik"),
          Map.entry("metrik", "Waktu tanggap pengaduan"),
          Map.entry("indikator", "Kehadiran tepat waktu"),
          Map.entry("target", "20"),
          Map.entry("realisasi", "18,5"),
          Map.entry("arah", "lebih tinggi lebih baik"),
          Map.entry("bobot", "30"),
          Map.entry("jenis_peraturan_kinerja_kd", "PP30"),
          Map.entry("nilai_skp", "86,69"),
          Map.entry("nilai_integrasi", "90"),
          Map.entry("id", "1"),
          Map.entry("periode_awal", "2026-03-01"),
          Map.entry("periode_akhir", "2026-03-31"),
          Map.entry("batas_pengisian", "04-03"));

  /** What no column expects. */
  private static final List<String> STRANGE =
      List.of(
          "",
          " ",
          "\u00a0",
          "\u200b",
          "-",
          "--",
          "0",
          "-0",
          "-1",
          "1",
          "00",
          "999999999999999999999999999999",
          "1.97E+17",
          "1e308",
          "1e-400",
          "-1e999",
          "NaN",
          "Infinity",
          "0x1F",
          "1,5",
          "1.5",
          "1.250.000,75",
          "1,250,000.75",
          "1.2.3.4",
          ",",
          ".",
          "%",
          "50%",
          "seratus",
          "½",
          "٣",
          "１２",
          "198301022005012930",
          "198301022005012000",
          "1983 0102 2005 01 2 930",
          "19830102200501293",
          "Jan",
          "januari",
          "Oktober ",
          "Januari 2026",
          "I",
          "IV",
          "XIII",
          "Triwulan V",
          "13",
          "0000-00-00",
          "2026-02-30",
          "30-02-2026",
          "31/12/99",
          "9999-12-31",
          "10000-01-01",
          "-2026-01-01",
          "2026-01-01T00:00:00Z",
          "2026-01-01 25:61:61",
          "2026",
          "45000",
          "45000.99999",
          "true",
          "null",
          "NULL",
          "#N/A",
          "#REF!",
          "=1+1",
          "@SUM(A1)",
          "+62",
          "<script>alert(1)</script>",
          "'; drop table x; --",
          "\\",
          "\\\\n",
          "\"",
          "\"\"",
          "a\nb",
          "a\r\nb",
          "\t",
          "{\"a\":1}",
          "[1]",
          "${x}",
          "%s%d",
          "\ud83d\ude00",
          "\u0007",
          "\u202e",
          "é",
          "e\u0301",
          "İ",
          "ß",
          "🏛".repeat(40),
          "x".repeat(5000),
          "9".repeat(400),
          "Sangat Baik",
          "Di Atas Ekspektasi",
          "diatas",
          "5",
          "1-5",
          "0-100",
          "5-1",
          "1-1",
          "skala",
          "lebih rendah lebih baik",
          "Dinas Antah Berantah",
          "DLHK",
          "Wali Kota");

  @TempDir static Path folder;
  private static String told;
  private static Warehouse lake;

  @BeforeAll
  static void nightOverAnyValue() throws IOException {
    Random chance = new Random(20260720);
    Path sender = Files.createDirectories(folder.resolve("drop/040101"));
    for (FeedContract feed : FeedContract.packaged()) {
      Files.writeString(sender.resolve(feed.feed() + ".csv"), file(feed, chance));
    }
    TestLake nights = new TestLake(folder.resolve("any"), folder.resolve("drop"));
    told = nights.night();
    lake = nights.open();
  }

  @Test
  void everyRowOfEveryFeedIsReadAndAccountedFor() {
    List<String> expected =
        FeedContract.packaged().stream()
            .map(feed -> feed.feed() + ";" + ROWS + ";" + ROWS)
            .sorted()
            .toList();
    assertThat(
            rows(
                lake,
                "select feed, n_read, n_accepted + n_quarantined + n_duplicate from ops.files order by feed"))
        .as(told)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void somethingOfEveryFeedIsAcceptedAndSomethingRefused() {
    assertThat(
            rows(
                lake,
                "select feed from ops.files where n_accepted = 0 or n_quarantined = 0 order by feed"))
        .as(told)
        .isEmpty();
  }

  @Test
  void everyRefusedRowHasAReason() {
    assertThat(
            rows(lake, "select feed, row_number from quarantine.rows where size(reason_codes) = 0"))
        .isEmpty();
    assertThat(rows(lake, "select count(*) > 0 from quarantine.rows")).containsExactly("true");
  }

  private static String file(FeedContract feed, Random chance) {
    List<String> names = feed.columns().stream().map(FeedContract.Column::name).toList();
    StringBuilder csv = new StringBuilder(String.join(";", names)).append('\n');
    for (int row = 0; row < ROWS; row++) {
      List<String> values = new ArrayList<>();
      for (String name : names) {
        values.add(USUAL.getOrDefault(name, ""));
      }
      // the first row as usual, the others with one to four strange values, each column in its turn
      for (int i = 0; row > 0 && i <= row % 4; i++) {
        int column = i == 0 ? row % names.size() : chance.nextInt(names.size());
        values.set(column, STRANGE.get(chance.nextInt(STRANGE.size())));
      }
      // a row stays one with a key of its feed, or it is a blank or total row and not counted
      for (FeedContract.Column column : feed.columns()) {
        int at = names.indexOf(column.name());
        if (column.isKey() && values.get(at).isBlank()) {
          values.set(at, "?" + row);
        }
      }
      csv.append(
          values.stream()
              .map(value -> '"' + value.replace("\"", "\"\"") + '"')
              .collect(Collectors.joining(";", "", "\n")));
    }
    return csv.toString();
  }
}
