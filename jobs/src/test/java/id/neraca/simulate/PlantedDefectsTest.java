package id.neraca.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.ingest.DeliveredRows.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line of truth/defects.csv names a row that is what the defect's name says. */
class PlantedDefectsTest {
  private static final String DAMAGED = "[0-9]\\.[0-9]+E\\+?[0-9]+";

  @TempDir private Path temp;
  private SimulatedDrop made;

  @BeforeEach
  void makeFolders() throws IOException {
    made =
        new SimulatedDrop(temp.resolve("made"), Files.createDirectories(temp.resolve("scratch")));
  }

  @Test
  void plantedDefectsStandInTheirRows() throws IOException {
    Simulation.Summary summary =
        Simulation.write(made.root(), SimulationTest.options(300, 8, 6, 2026, true));

    List<Map<String, String>> defects = made.truth("defects.csv");
    assertThat(defects).hasSize(summary.defects());
    Map<String, List<Row>> files = new HashMap<>();
    for (Map<String, String> defect : defects) {
      String file = defect.get("file");
      assertThat(made.root().resolve("drop").resolve(file)).exists();
      if (defect.get("row").isEmpty()) {
        continue;
      }
      if (!files.containsKey(file)) {
        files.put(file, firstTable(made.rows(file)));
      }
      List<Row> all = files.get(file);
      assertThat(all)
          .filteredOn(row -> row.number() == Long.parseLong(defect.get("row")))
          .as("%s", defect)
          .isNotEmpty()
          .anyMatch(row -> shows(defect.get("defect"), row, all));
    }
  }

  @Test
  void everyKindOfDefectIsPlantedEvenInOneMonth() throws IOException {
    Simulation.write(made.root(), SimulationTest.options(300, 8, 1, 3, true));

    Set<String> planted = new HashSet<>(made.truth("defects.csv", "defect"));
    Nips nips = new Nips();
    assertThat(planted)
        .containsAll(Stream.of(Defect.values()).map(Defect::code).toList())
        .containsAll(codes(IndicatorDefects.of(nips)))
        .containsAll(codes(ServiceDefects.all()))
        .containsAll(codes(SkpDefects.of(nips)))
        .containsAll(codes(HistoryDefects.ofNumbers(nips)))
        .containsAll(codes(HistoryDefects.ofCodes(nips)))
        .containsAll(codes(EmployeeDefects.all()))
        .contains("half_year", "empty_period_id", "deadline_missing")
        .contains("unreadable_file", "empty_file", "same_bytes", "no_feed", "no_data")
        .contains("correction");
  }

  private static List<String> codes(List<RowDefect> defects) {
    return defects.stream().map(RowDefect::code).toList();
  }

  /** Defects stand in the first table of a file only. */
  private static List<Row> firstTable(List<Row> rows) {
    return rows.stream().filter(row -> row.sheet().equals(rows.get(0).sheet())).toList();
  }

  private static boolean shows(String defect, Row row, List<Row> all) {
    return switch (defect) {
      case "damaged_nip" -> nip(row).matches(DAMAGED) && id(row).isEmpty();
      case "damaged_nip_with_id" ->
          nip(row).matches(DAMAGED + "|[0-9]{15}000") && !id(row).isEmpty();
      case "nip_digits_lost" -> nip(row).endsWith("000") && id(row).isEmpty();
      case "implausible_nip" -> nip(row).startsWith("13", 12);
      case "unknown_nip" -> id(row).isEmpty() && nip(row).matches("[0-9]{15}9[0-9]{2}");
      case "empty_person" -> id(row).isEmpty() && nip(row).isEmpty();
      case "future_period" -> (row.get("tahun") + row.get("tahun_skp")).matches("20[4-9][0-9]");
      case "period_unknown" -> row.get("periode_id").equals("Juno");
      case "month_unknown" -> row.get("bulan").startsWith("Juno");
      case "quarter_unknown" -> row.get("triwulan").equals("Triwulan V");
      case "year_unknown" -> row.get("tahun").equals("19");
      case "half_year" -> row.get("periode_akhir").equals("06-30");
      case "invalid_date" ->
          row.cells().values().stream()
              .anyMatch(cell -> cell != null && cell.matches("31-(02|11)-[0-9]{4}|02-30"));
      case "formula" -> row.get("nama").equals("=HYPERLINK(\"http://x\")");
      case "repeated_row" -> all.stream().filter(o -> o.cells().equals(row.cells())).count() == 2;
      case "old_unit_name", "unknown_unit", "empty_unit" -> showsUnit(defect, row);
      case "unknown_organisation_predikat" ->
          row.get("predikat_kinerja_organisasi").equals("Luar Biasa");
      case "deadline_missing" -> row.get("batas_pengisian").equals("-");
      case "empty_period_id" -> row.get("id").isEmpty();
      case "unknown_skp_status" -> row.get("skp_status").equals("arsip");
      case "empty_skp_id" -> row.get("skp_id").isEmpty() && !row.get("skp_status").equals("-");
      default ->
          row.feed().equals("penilaian")
              ? showsAppraisal(defect, row, all)
              : row.feed().equals("riwayat_skp")
                  ? showsHistory(defect, row)
                  : showsResult(defect, row);
    };
  }

  private static boolean showsAppraisal(String defect, Row row, List<Row> all) {
    return switch (defect) {
      case "unknown_rating" -> row.get("hasil_kerja").equals("Cukup Baik Sekali");
      case "rater_is_ratee" -> row.get("id").equals(row.get("pegawai_penilai_id"));
      case "empty_appraisal_id" -> row.get("skp_penilaian_id").isEmpty();
      case "predikat_mismatch" ->
          row.get("hasil_kerja").equals("Sesuai Ekspektasi")
              && row.get("hasil_akhir").equals("Sangat Baik");
      case "unrated" -> row.get("hasil_kerja").equals("-") && row.get("perilaku_kerja").equals("-");
      case "one_rating_missing" ->
          !row.get("hasil_kerja").equals("-") && row.get("perilaku_kerja").equals("-");
      case "acting_post" -> row.get("is_skp_plt_plh_pjb").equals("1") && count(all, row, "id") == 2;
      case "transfer" -> count(all, row, "id") == 2 && count(all, row, "skp_id") == 1;
      case "corrected_later" -> row.get("waktu_dinilai").compareTo("2026-03-05") < 0;
      case "correction" -> row.get("waktu_dinilai").compareTo("2026-03-10") > 0;
      case "swapped_nips" -> count(all, row, "nip") == 1;
      case "unknown_incoming_predikat" -> row.get("hasil_akhir").equals("Memuaskan");
      case "unknown_rater" ->
          row.get("pegawai_penilai_id").isEmpty() && count(all, row, "pegawai_atasan_nip") == 1;
      case "person_not_in_extract" -> row.get("id").charAt(12) == '-';
      default -> false;
    };
  }

  private static boolean showsHistory(String defect, Row row) {
    return switch (defect) {
      case "unknown_regime" -> row.get("jenis_peraturan_kinerja_kd").equals("PP99");
      case "number_in_words" -> row.get("nilai_skp").equals("sembilan puluh");
      case "value_out_of_scale" -> row.get("nilai_skp").equals("870");
      case "conduct_out_of_scale" -> row.get("disiplin").equals("105");
      case "leadership_zero" -> row.get("kepemimpinan").equals("0");
      case "above_110_with_innovation" -> isAbove110(row) && !row.get("inovasi").isEmpty();
      case "innovation_not_on_record" -> isAbove110(row) && row.get("inovasi").isEmpty();
      case "unknown_rating" -> row.get("hasil_kinerja_nilai").equals("7");
      case "code_text_mismatch" ->
          row.get("hasil_kinerja").startsWith("Dibawah")
              && !row.get("hasil_kinerja_nilai").equals("3");
      case "predikat_mismatch" ->
          row.get("perilaku_kerja_nilai").equals("3")
              && row.get("kuadran_kinerja_nilai").equals("3");
      case "one_rating_missing" ->
          row.get("perilaku_kerja_nilai").isEmpty() && !row.get("hasil_kinerja_nilai").isEmpty();
      case "unknown_incoming_predikat" -> row.get("kuadran_kinerja").equals("Luar Biasa");
      default -> false;
    };
  }

  private static boolean showsResult(String defect, Row row) {
    return switch (defect) {
      case "number_in_words" -> row.get("realisasi").matches("sembilan puluh|banyak");
      case "target_in_words" -> row.get("target").equals("sembilan puluh");
      case "value_in_words" -> row.get("nilai").equals("empat");
      case "value_out_of_scale" -> row.get("nilai").matches("7|150");
      case "unknown_scale" -> row.get("skala").equals("bintang");
      case "scale_turned_date" -> row.get("skala").matches("2026-05-01|01[-/]05[-/]2026");
      case "unknown_direction" -> row.get("arah").matches("ke samping|tetap");
      case "direction_missing" -> row.get("arah").matches("-?");
      case "number_with_unit" -> row.get("target").matches("[0-9,]+ .+");
      case "empty_indicator" -> row.get("indikator").isEmpty();
      case "empty_metric" -> row.get("metrik").isEmpty();
      default -> false;
    };
  }

  private static boolean showsUnit(String defect, Row row) {
    String unit = row.get("skp_unor_induk") + row.get("unor_induk") + row.get("unit_kerja");
    return switch (defect) {
      case "old_unit_name" ->
          unit.matches("Dinas Kebersihan dan Pertamanan|Badan Kepegawaian Daerah");
      case "unknown_unit" -> unit.matches("Dinas Pengairan Kota|Dinas Sihir");
      default -> unit.isEmpty();
    };
  }

  private static boolean isAbove110(Row row) {
    return Double.parseDouble(row.get("nilai_prestasi_kerja").replace(',', '.')) >= 110;
  }

  private static String nip(Row row) {
    return row.get(row.feed().equals("pegawai") ? "nip_baru" : "nip");
  }

  private static String id(Row row) {
    boolean isAppraisal = Set.of("penilaian", "skp").contains(row.feed());
    return row.get(isAppraisal ? "id" : "pns_id");
  }

  private static long count(List<Row> rows, Row row, String column) {
    return rows.stream().filter(other -> other.get(column).equals(row.get(column))).count();
  }
}
