package id.neraca.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.neraca.ingest.DeliveredRows;
import id.neraca.simulate.Simulation.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {
  private static final Options SAMPLES = options(300, 8, 6, 2026, true);
  private static final Pattern NIP = Pattern.compile("(?<![0-9])[0-9]{18}(?![0-9])");

  @TempDir private Path temp;
  private Path folder;
  private SimulatedDrop made;

  @BeforeEach
  void makeFolders() throws IOException {
    folder = temp.resolve("made");
    made = new SimulatedDrop(folder, Files.createDirectories(temp.resolve("scratch")));
  }

  @Test
  void sameSeedGivesTheSameBytes() throws IOException {
    Simulation.write(folder.resolve("one"), SAMPLES);
    Simulation.write(folder.resolve("two"), SAMPLES);

    assertThat(SimulatedDrop.hashes(folder.resolve("one")))
        .isEqualTo(SimulatedDrop.hashes(folder.resolve("two")));
  }

  @Test
  void anotherSeedGivesOtherPeople() throws IOException {
    Simulation.write(folder.resolve("one"), options(80, 8, 2, 1, true));
    Simulation.write(folder.resolve("two"), options(80, 8, 2, 2, true));

    assertThat(nips(folder.resolve("one")))
        .doesNotContainAnyElementsOf(nips(folder.resolve("two")));
  }

  @Test
  void samplesAreWhatTheirSeedGives() throws IOException {
    Simulation.write(folder, SAMPLES);

    for (String part : List.of("drop", "truth")) {
      Map<String, List<String>> samples =
          SimulatedDrop.contents(Path.of("data-samples", part), made.scratch());
      assertThat(SimulatedDrop.contents(folder.resolve(part), made.scratch())).isEqualTo(samples);
    }
  }

  @Test
  void everyNipIsUniqueAndOfASequenceThatIsNeverReached() throws IOException {
    Simulation.write(folder, options(2000, 20, 1, 5, false));

    List<String> nips = made.truth("employees.csv", "nip");
    assertThat(nips).hasSize(2000).doesNotHaveDuplicates();
    assertThat(nips).allMatch(nip -> nip.matches("[0-9]{12}(0[1-9]|1[0-2]|2[1-9])[12]9[0-9]{2}"));
  }

  /** 000 is what is left where a sheet lost the digits: no sequence either. */
  @Test
  void noFileHoldsANipOfALowSequence() throws IOException {
    Simulation.write(folder, SAMPLES);

    assertThat(nips(folder))
        .hasSizeGreaterThan(300)
        .allMatch(nip -> nip.charAt(15) == '9' || nip.endsWith("000"));
  }

  @Test
  void truthCountsTheRowsOfEveryFile() throws IOException {
    Simulation.Summary summary = Simulation.write(folder, SAMPLES);

    List<Map<String, String>> files = made.truth("files.csv");
    assertThat(files).hasSize(summary.files());
    assertThat(SimulatedDrop.hashes(folder.resolve("drop"))).hasSize(summary.files());
    for (Map<String, String> file : files) {
      if (!Set.of("rejected", "already_delivered").contains(file.get("status"))) {
        assertThat(made.rows(file.get("file")))
            .as("%s", file)
            .hasSize(Integer.parseInt(file.get("read")));
      }
    }
  }

  @Test
  void withoutDirtThereAreNoDefects() throws IOException {
    Simulation.Summary summary = Simulation.write(folder, options(100, 8, 6, 2026, false));

    assertThat(summary.defects()).isZero();
    assertThat(made.truth("files.csv", "quarantined")).containsOnly("0");
  }

  @Test
  void everyFeedIsThereAndInEveryForm() throws IOException {
    Simulation.write(folder, SAMPLES);

    for (String feed :
        List.of(
            "penilaian",
            "skp",
            "pegawai",
            "riwayat_skp",
            "indikator",
            "kinerja_organisasi",
            "layanan",
            "periode")) {
      assertThat(made.rowsOf(feed)).as(feed).isNotEmpty();
    }
    Set<String> endings =
        made.truth("files.csv", "file").stream()
            .map(file -> file.replaceFirst("^.*/[^.]*", ""))
            .collect(Collectors.toSet());
    assertThat(endings)
        .containsExactlyInAnyOrder(
            ".csv",
            ".csv.gz",
            ".txt",
            ".txt.gz",
            ".xlsx",
            ".json",
            ".json.gz",
            ".jsonl.gz",
            ".parquet",
            ".zip");
  }

  @Test
  void allFeedsAreOfTheSameCity() throws IOException {
    Simulation.write(folder, options(120, 8, 4, 7, false));

    Set<String> ids = Set.copyOf(made.truth("employees.csv", "pns_id"));
    List<DeliveredRows.Row> appraisals = made.rowsOf("penilaian");
    assertThat(column(made.rowsOf("skp"), "skp_id")).containsAll(column(appraisals, "skp_id"));
    Set<String> nips = column(made.rowsOf("pegawai"), "nip_baru");
    assertThat(nips).containsAll(column(made.rowsOf("indikator"), "nip"));
    List<DeliveredRows.Row> history = made.rowsOf("riwayat_skp");
    assertThat(ids).containsAll(column(history, "pns_id"));
    Set<String> raters = column(history, "penilai_nip_nrp");
    raters.remove("");
    assertThat(nips).containsAll(raters);
    assertThat(column(made.rowsOf("layanan"), "unit_kerja")).hasSize(8);
  }

  @Test
  void historyGoesBackTo2013AndKnowsBothRulesOf2021() throws IOException {
    Simulation.write(folder, options(120, 8, 1, 7, false));

    Map<String, Set<String>> rules =
        made.rowsOf("riwayat_skp").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("tahun"),
                    Collectors.mapping(
                        row -> row.get("jenis_peraturan_kinerja_kd"), Collectors.toSet())));
    assertThat(rules)
        .containsEntry("2013", Set.of("DP3"))
        .containsEntry("2014", Set.of("PP46"))
        .containsEntry("2021", Set.of("PP46", "PP30"))
        .containsEntry("2025", Set.of(""))
        .hasSize(13);
  }

  @Test
  void oneUnitHasFewerThanTenPeople() throws IOException {
    Simulation.write(folder, options(300, 8, 1, 2026, false));

    Map<String, Long> sizes =
        made.rows("siasn/pegawai-2026-01-01.xlsx").stream()
            .collect(Collectors.groupingBy(row -> row.get("unor_induk"), Collectors.counting()));
    assertThat(sizes).hasSize(8).containsEntry("Inspektorat", 7L);
    assertThat(sizes.values()).filteredOn(size -> size < 10).hasSize(1);
  }

  @Test
  void oneRaterHasOneSubordinateAndLaterNone() throws IOException {
    Simulation.write(folder, options(300, 8, 4, 2026, false));

    // the other one is the Inspektur, who rates one leader
    assertThat(ratersOfOne(1)).isEqualTo(2);
    assertThat(ratersOfOne(4)).isEqualTo(1);
  }

  @Test
  void oneUnitIsAllGoodInTheSecondMonth() throws IOException {
    Simulation.write(folder, SAMPLES);

    List<String> predicates =
        made.rows("bkn/laporan-penilaian-2026-02.zip").stream()
            .filter(row -> row.get("skp_unor_id").startsWith("UNOR-030301"))
            .map(row -> row.get("hasil_akhir"))
            .toList();
    assertThat(predicates).hasSizeGreaterThan(30).containsOnly("Baik");
  }

  @Test
  void manyPeopleOverYearsAreWrittenPeriodByPeriod() throws IOException {
    Simulation.Summary summary = Simulation.write(folder, options(1500, 36, 14, 9, true));

    assertThat(summary.employees()).isGreaterThan(1500);
    assertThat(folder.resolve("drop/bkn/laporan-skp-2027-03-06.jsonl.gz")).exists();
    assertThat(folder.resolve("drop/010001/kinerja-organisasi-2027.csv")).exists();
    assertThat(SimulatedDrop.hashes(folder.resolve("drop")).keySet())
        .noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void doesNotMixWithAnotherDrop() throws IOException {
    Simulation.write(folder, options(80, 8, 1, 1, false));

    assertThatThrownBy(() -> Simulation.write(folder, options(80, 8, 1, 2, false)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("There is a drop in");
  }

  @Test
  void refusesTooFewPeopleForTheUnits() {
    assertThatThrownBy(() -> options(79, 8, 1, 1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("8 units need at least 80 employees, not 79.");
  }

  static Options options(int employees, int dinas, int periods, long seed, boolean dirt) {
    return new Options(employees, dinas, periods, seed, YearMonth.of(2026, 1), dirt);
  }

  /** How many rate exactly one person in a month. */
  private long ratersOfOne(int month) throws IOException {
    Map<String, Long> counts =
        made.rowsOf("penilaian").stream()
            .filter(row -> row.get("periode_id").equals(Integer.toString(month)))
            .collect(
                Collectors.groupingBy(row -> row.get("pegawai_penilai_id"), Collectors.counting()));
    return counts.values().stream().filter(count -> count == 1).count();
  }

  private static Set<String> column(List<DeliveredRows.Row> rows, String column) {
    return rows.stream().map(row -> row.get(column)).collect(Collectors.toSet());
  }

  private Set<String> nips(Path root) throws IOException {
    Set<String> nips = new HashSet<>();
    for (List<String> texts : SimulatedDrop.contents(root, made.scratch()).values()) {
      for (String text : texts) {
        Matcher matcher = NIP.matcher(text);
        while (matcher.find()) {
          nips.add(matcher.group());
        }
      }
    }
    return nips;
  }
}
