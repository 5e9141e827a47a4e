package id.neraca.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.neraca.simulate.Simulation.Options;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {
  private static final Options SAMPLES = options(300, 8, 6, 2026, true);
  private static final Pattern NIP = Pattern.compile("(?<![0-9])[0-9]{18}(?![0-9])");

  @TempDir private Path folder;

  @Test
  void sameSeedGivesTheSameBytes() throws IOException {
    Simulation.write(folder.resolve("one"), SAMPLES);
    Simulation.write(folder.resolve("two"), SAMPLES);

    assertThat(bytes(folder.resolve("one"))).isEqualTo(bytes(folder.resolve("two")));
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

    // Workbooks by content: another version of zlib may compress the same content otherwise.
    for (String part : List.of("drop", "truth")) {
      Map<String, List<String>> samples = contents(Path.of("data-samples", part));
      assertThat(contents(folder.resolve(part))).isEqualTo(samples);
    }
  }

  @Test
  void everyNipIsUniqueAndOfASequenceThatIsNeverReached() throws IOException {
    Simulation.write(folder, options(2000, 20, 1, 5, false));

    List<String> nips = column(folder.resolve("truth/employees.csv"), "nip");
    assertThat(nips).hasSize(2000).doesNotHaveDuplicates();
    assertThat(nips).allMatch(nip -> nip.matches("[0-9]{12}(0[1-9]|1[0-2]|2[1-9])[12]9[0-9]{2}"));
  }

  @Test
  void noFileHoldsANipOfALowSequence() throws IOException {
    Simulation.write(folder, SAMPLES);

    assertThat(nips(folder)).hasSizeGreaterThan(300).allMatch(nip -> nip.charAt(15) == '9');
  }

  @Test
  void plantedDefectsStandInTheirRows() throws IOException {
    Simulation.Summary summary = Simulation.write(folder, SAMPLES);

    List<Map<String, String>> defects = table(folder.resolve("truth/defects.csv"));
    assertThat(defects).hasSize(summary.defects());
    Map<String, Map<Integer, Map<String, String>>> files = new HashMap<>();
    for (Map<String, String> defect : defects) {
      Path path = folder.resolve("drop").resolve(defect.get("file"));
      assertThat(path).exists();
      if (defect.get("row").isEmpty()) {
        continue;
      }
      if (!files.containsKey(defect.get("file"))) {
        files.put(defect.get("file"), rows(path));
      }
      Map<Integer, Map<String, String>> rows = files.get(defect.get("file"));
      Map<String, String> row = rows.get(Integer.valueOf(defect.get("row")));
      assertThat(shows(defect.get("defect"), row, rows.values())).as("%s", defect).isTrue();
    }
  }

  @Test
  void everyKindOfDefectIsPlantedEvenInOneMonth() throws IOException {
    Simulation.write(folder, options(300, 8, 1, 3, true));

    Set<String> planted = new HashSet<>(column(folder.resolve("truth/defects.csv"), "defect"));
    assertThat(planted).containsAll(Stream.of(Defect.values()).map(Defect::code).toList());
    assertThat(planted)
        .contains("unreadable_file", "empty_file", "same_bytes", "no_feed", "correction");
  }

  @Test
  void truthCountsTheRowsOfEveryFile() throws IOException {
    Simulation.Summary summary = Simulation.write(folder, SAMPLES);

    List<Map<String, String>> files = table(folder.resolve("truth/files.csv"));
    assertThat(files).hasSize(summary.files());
    assertThat(bytes(folder.resolve("drop"))).hasSize(summary.files());
    for (Map<String, String> file : files) {
      if (!Set.of("rejected", "already_delivered").contains(file.get("status"))) {
        assertThat(rows(folder.resolve("drop").resolve(file.get("file"))))
            .as("%s", file)
            .hasSize(Integer.parseInt(file.get("read")));
      }
    }
  }

  @Test
  void withoutDirtThereAreNoDefects() throws IOException {
    Simulation.Summary summary = Simulation.write(folder, options(100, 8, 6, 2026, false));

    assertThat(summary.defects()).isZero();
    assertThat(column(folder.resolve("truth/files.csv"), "quarantined")).containsOnly("0");
  }

  @Test
  void oneUnitHasFewerThanTenPeople() throws IOException {
    Simulation.write(folder, SAMPLES);

    Map<String, Long> sizes =
        column(folder.resolve("drop/siasn/pegawai-2026-01-01.csv"), "unor_induk").stream()
            .collect(Collectors.groupingBy(unit -> unit, Collectors.counting()));
    assertThat(sizes).hasSize(8).containsEntry("Inspektorat", 7L);
    assertThat(sizes.values()).filteredOn(size -> size < 10).hasSize(1);
  }

  @Test
  void oneUnitIsAllGoodInTheSecondMonth() throws IOException {
    Simulation.write(folder, SAMPLES);

    List<String> predicates =
        rows(folder.resolve("drop/bkn/laporan-penilaian-2026-02.xlsx")).values().stream()
            .filter(row -> row.get("skp_unor_id").startsWith("UNOR-030301"))
            .map(row -> row.get("hasil_akhir"))
            .toList();
    assertThat(predicates).hasSizeGreaterThan(30).containsOnly("Baik");
  }

  @Test
  void manyPeopleOverYearsAreWrittenPeriodByPeriod() throws IOException {
    Simulation.Summary summary = Simulation.write(folder, options(1500, 36, 14, 9, true));

    assertThat(summary.employees()).isGreaterThan(1500);
    assertThat(folder.resolve("drop/bkn/penilaian-2027-02.json")).exists();
    assertThat(folder.resolve("drop/010001/kinerja-organisasi-2027.csv")).exists();
    assertThat(bytes(folder.resolve("drop")).keySet()).noneMatch(name -> name.endsWith(".part"));
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

  private static Options options(int employees, int dinas, int periods, long seed, boolean dirt) {
    return new Options(employees, dinas, periods, seed, YearMonth.of(2026, 1), dirt);
  }

  /** True if the row is what the name of the defect says. */
  private static boolean shows(
      String defect, Map<String, String> row, Collection<Map<String, String>> all) {
    return switch (defect) {
      case "unknown_rating" -> row.get("hasil_kerja").equals("Cukup Baik Sekali");
      case "damaged_nip_with_id" -> row.get("nip").equals("1.97E+17") && !row.get("id").isEmpty();
      case "damaged_nip" -> row.get("nip").equals("1.97E+17") && row.get("id").isEmpty();
      case "unknown_nip" -> row.get("id").isEmpty() && NIP.matcher(row.get("nip")).matches();
      case "rater_is_ratee" -> row.get("id").equals(row.get("pegawai_penilai_id"));
      case "future_period" -> row.get("tahun_skp").equals("2062");
      case "invalid_date" -> row.get("periode_awal_skp").equals("31-02-2026");
      case "empty_appraisal_id" -> row.get("skp_penilaian_id").isEmpty();
      case "empty_person" -> row.get("id").isEmpty() && row.get("nip").isEmpty();
      case "unknown_unit" -> row.get("skp_unor_induk").equals("Dinas Pengairan Kota");
      case "old_unit_name" -> row.containsValue("Dinas Kebersihan dan Pertamanan");
      case "predikat_mismatch" ->
          row.get("hasil_kerja").equals("Sesuai Ekspektasi")
              && row.get("hasil_akhir").equals("Sangat Baik");
      case "unrated" -> row.get("hasil_kerja").equals("-") && row.get("perilaku_kerja").equals("-");
      case "one_rating_missing" ->
          !row.get("hasil_kerja").equals("-") && row.get("perilaku_kerja").equals("-");
      case "formula" -> row.get("nama").equals("=HYPERLINK(\"http://x\")");
      case "acting_post" -> row.get("is_skp_plt_plh_pjb").equals("1") && count(all, row, "id") == 2;
      case "transfer" -> count(all, row, "id") == 2 && count(all, row, "skp_id") == 1;
      case "repeated_row" -> all.stream().filter(row::equals).count() == 2;
      case "corrected_later" -> row.get("waktu_dinilai").compareTo("2026-03-05") < 0;
      case "correction" -> row.get("waktu_dinilai").compareTo("2026-03-10") > 0;
      case "unknown_organisation_predikat" -> row.containsValue("Luar Biasa");
      default -> false;
    };
  }

  private static long count(
      Collection<Map<String, String>> rows, Map<String, String> row, String column) {
    return rows.stream().filter(other -> other.get(column).equals(row.get(column))).count();
  }

  /** Data rows of a file by the number the truth gives them. */
  private static Map<Integer, Map<String, String>> rows(Path path) throws IOException {
    String name = path.toString();
    if (name.endsWith(".xlsx")) {
      return workbookRows(path);
    }
    Map<Integer, Map<String, String>> rows = new LinkedHashMap<>();
    if (name.endsWith(".json")) {
      for (JsonNode node : new ObjectMapper().readTree(path.toFile()).get("data")) {
        Map<String, String> row = new LinkedHashMap<>();
        node.properties().forEach(f -> row.put(f.getKey(), f.getValue().asText("")));
        rows.put(rows.size() + 1, row);
      }
    } else {
      for (Map<String, String> row : table(path)) {
        rows.put(rows.size() + 2, row);
      }
    }
    return rows;
  }

  private static Map<Integer, Map<String, String>> workbookRows(Path path) throws IOException {
    Map<Integer, Map<String, String>> rows = new LinkedHashMap<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile())) {
      for (Row row : workbook.getFirstSheet().read()) {
        if (row.getRowNum() > 8 && row.getCellText(0).length() + row.getCellText(2).length() > 0) {
          Map<String, String> texts = new LinkedHashMap<>();
          for (int i = 0; i < AppraisalColumn.ALL.size(); i++) {
            String text = i < row.getCellCount() ? row.getCellText(i) : "";
            texts.put(AppraisalColumn.ALL.get(i).heading(), text);
          }
          rows.put(row.getRowNum(), texts);
        }
      }
    }
    return rows;
  }

  private static List<String> column(Path path, String heading) throws IOException {
    return table(path).stream().map(row -> row.get(heading)).toList();
  }

  /** A text table with a semicolon or comma, as its headings show. */
  private static List<Map<String, String>> table(Path path) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(path));
    String headings = lines.remove(0).replace("\uFEFF", "");
    String delimiter = headings.contains(";") ? ";" : ",";
    Pattern split = Pattern.compile(delimiter + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    String[] names = split.split(headings, -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines) {
      String[] cells = split.split(line, -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static Set<String> nips(Path root) throws IOException {
    Set<String> nips = new HashSet<>();
    for (List<String> texts : contents(root).values()) {
      for (String text : texts) {
        Matcher matcher = NIP.matcher(text);
        while (matcher.find()) {
          nips.add(matcher.group());
        }
      }
    }
    return nips;
  }

  private static Map<String, String> bytes(Path root) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    for (Path path : files(root)) {
      bytes.put(
          name(root, path), new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
    }
    return bytes;
  }

  /** Text of each file; of workbooks the text of each part, of a truncated one that it is. */
  private static Map<String, List<String>> contents(Path root) throws IOException {
    Map<String, List<String>> contents = new TreeMap<>();
    for (Path path : files(root)) {
      String file = name(root, path);
      if (file.endsWith("rusak.xlsx")) {
        contents.put(file, List.of("truncated"));
      } else if (file.endsWith(".xlsx")) {
        contents.put(file, parts(path));
      } else {
        contents.put(file, List.of(Files.readString(path)));
      }
    }
    return contents;
  }

  private static List<String> parts(Path workbook) throws IOException {
    List<String> parts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(workbook);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.add(entry.getName() + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }

  private static String name(Path root, Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }
}
