package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.neraca.Run;
import id.neraca.Settings;
import id.neraca.warehouse.LakeFiles;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.NightState;
import id.neraca.warehouse.Sessions;
import id.neraca.warehouse.SqlFolder;
import id.neraca.warehouse.Warehouse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small or large, read in the driver or by Spark: the same rows. */
class ReadDeliveriesTest {
  private static final Limits SMALL = new Limits(Long.MAX_VALUE, Integer.MAX_VALUE, 1);
  private static final Limits ONE_PART = new Limits(0, 0, Long.MAX_VALUE / 2);
  private static final Limits PARTS = new Limits(0, 0, 200);
  private static final String HEADINGS =
      "nip;nama;periode_id;hasil_kerja;perilaku_kerja;pegawai_atasan_nama;catatan\n";

  @TempDir Path folder;
  private int lakes;

  @BeforeEach
  void sender() throws IOException {
    Files.createDirectories(folder.resolve("drop/bkn"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void textTableInPartsEqualsTheWholeRowForRow(String end) throws IOException {
    deliver("kusut.csv", tangled(400, end).getBytes(StandardCharsets.UTF_8));

    List<String> whole = read(SMALL);

    assertThat(whole).hasSizeGreaterThan(200);
    assertThat(read(ONE_PART)).isEqualTo(whole);
    assertThat(read(PARTS)).isEqualTo(whole);
  }

  @Test
  void partsOfAWindowsTextWithSeparatorsOfTabs() throws IOException {
    deliver(
        "lama.csv",
        tangled(200, "\r\n").replace(';', '\t').getBytes(Charset.forName("windows-1252")));

    assertThat(read(PARTS)).isEqualTo(read(SMALL)).hasSizeGreaterThan(99);
  }

  @Test
  void signatureBelowTheTableIsNoRowOfItsLastPart() throws IOException {
    String signature =
        ";;;;;;\"Denpasar, 3 April 2026\"\n;Mengetahui;;;;;Kepala\n;;;;;;\n;;;;;;NIP. 19700101\n";
    String few = HEADINGS + "1;a;1;b;c;d;\n".repeat(20) + signature + "2;a;1;b;c;d;\n".repeat(200);
    deliver("tanda.csv", (few + signature).getBytes(StandardCharsets.UTF_8));

    List<String> whole = read(SMALL);

    assertThat(whole).hasSize(223);
    assertThat(read(ONE_PART)).isEqualTo(whole);
    assertThat(read(PARTS)).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void lakeThatCannotBeWrittenEndsTheNightAndRejectsNoFile(boolean isWhole) throws IOException {
    String rows =
        "{\"nip\": \"1\", \"periode_id\": 1, \"hasil_kerja\": 1, \"perilaku_kerja\": 2}\n";
    deliver(
        "besar",
        (isWhole ? rows.repeat(50) : HEADINGS + "1;a;1;b;c;d;\n".repeat(50))
            .getBytes(StandardCharsets.UTF_8));
    Intake intake = intake();
    Night night = night();
    Path table = Path.of(night.settings().lake()).resolve("bronze/penilaian");
    Files.move(table, folder.resolve("taken-away"));
    Files.writeString(table, "no folder");

    assertThatThrownBy(() -> new ReadDeliveries(intake, PARTS).run(night))
        .isInstanceOf(RuntimeException.class);
    assertThat(intake.receptions()).isEmpty();
  }

  @Test
  void quoteInsideACellDoesNotMisleadTheCut() throws IOException {
    deliver(
        "kutip.csv",
        (HEADINGS + "1;I \"Made;1;a;5\" b;\"x\n\"\"y;\";\n".repeat(40))
            .getBytes(StandardCharsets.UTF_8));

    assertThat(read(PARTS)).isEqualTo(read(SMALL)).hasSize(40);
  }

  @Test
  void workbookWithTwoFeedsIsReadWhole() throws IOException {
    deliver(
        "dua.xlsx",
        Received.workbook(
            made -> {
              for (String feed : List.of("penilaian", "pegawai")) {
                String[] headings =
                    feed.equals("pegawai")
                        ? new String[] {"nip", "nama", "unit_kerja", "jabatan", "kedudukan_hukum"}
                        : HEADINGS.strip().split(";");
                org.dhatim.fastexcel.Worksheet sheet = made.newWorksheet(feed);
                for (int row = 0; row < 50; row++) {
                  for (int c = 0; c < headings.length; c++) {
                    sheet.value(row, c, row == 0 ? headings[c] : "x" + row + c);
                  }
                }
              }
            }));

    assertThat(read(PARTS)).isEqualTo(read(SMALL)).hasSize(98);
  }

  @Test
  void largeFileThatBreaksLeavesNoRowAndTellsWhere() throws IOException {
    deliver(
        "patah.csv",
        (HEADINGS + "1;a;1;b;c;d;\n".repeat(200) + "1;\"a;1;b;c;d;\n")
            .getBytes(StandardCharsets.UTF_8));
    deliver("utuh.csv", (HEADINGS + "2;a;1;b;c;d;\n").getBytes(StandardCharsets.UTF_8));

    Intake intake = intake();
    List<String> rows = read(intake, PARTS);

    assertThat(rows).hasSize(1);
    assertThat(intake.receptions())
        .filteredOn(reception -> reception.status().equals("rejected"))
        .singleElement()
        .satisfies(
            broken -> {
              assertThat(broken.delivery().path()).isEqualTo("bkn/patah.csv");
              assertThat(broken.reason()).contains("baris 202");
            });
  }

  @Test
  void jsonThatSaysItHasNoDataIsReadAndHasNoFeed() throws IOException {
    deliver("kosong.json", "{\"data\": {}}".getBytes(StandardCharsets.UTF_8));

    for (Limits limits : List.of(SMALL, PARTS)) {
      Intake intake = intake();

      assertThat(read(intake, limits)).isEmpty();
      assertThat(intake.receptions())
          .singleElement()
          .satisfies(
              file -> {
                assertThat(file.status()).isEqualTo("read");
                assertThat(file.feed()).isNull();
                assertThat(file.reason()).isEqualTo("Tidak ada baris data");
              });
    }
  }

  @Test
  void smallFileWithTooManyRowsIsLarge() throws IOException {
    deliver("padat.csv", (HEADINGS + "1;a;1;b;c;d;\n".repeat(60)).getBytes(StandardCharsets.UTF_8));

    assertThat(read(new Limits(Long.MAX_VALUE, 50, 1))).isEqualTo(read(SMALL)).hasSize(60);
  }

  /** Titles, quotes, line breaks in cells, blank and total rows, decimals, cells too many. */
  private static String tangled(int rows, String end) {
    Random chance = new Random(7);
    StringBuilder text = new StringBuilder("LAPORAN PENILAIAN;;;;;;" + end);
    text.append("Waktu penarikan: 5 Februari 2026 07.30;;;;;;").append(end).append(end);
    text.append(HEADINGS.strip()).append(end);
    for (int i = 0; i < rows; i++) {
      text.append(
          switch (chance.nextInt(9)) {
            case 0 -> end;
            case 1 -> ";;;;;;" + end;
            case 2 -> "JUMLAH;;;" + i + ";;;" + end;
            case 3 -> i + ";\"I Made; \"\"S.Pd.\"\"\";1;91,5;b;\"a" + end + end + "b\";x" + end;
            case 4 -> i + ";5\" pipa;2;\"\";c;;y;lebih" + end;
            case 5 -> HEADINGS.strip() + end;
            case 6 -> i + ";\"Ayué\" ;3;1.234,50;d;e" + end;
            default -> i + ";Ni Luh;" + (i % 12) + ";a;b;I Wayan " + (i % 5) + ";" + end;
          });
    }
    return text.append("9999;tanpa akhir;1;a;b;c;").toString();
  }

  private void deliver(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("drop/bkn").resolve(name), bytes);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-02-03T04:05:06Z")));
  }

  private Intake intake() {
    return Intake.of(
        DropScan.scan(folder.resolve("drop").toUri()), NightState.empty(), Set.of("bkn"));
  }

  private List<String> read(Limits limits) throws IOException {
    Intake intake = intake();
    List<String> rows = read(intake, limits);
    assertThat(intake.receptions()).allMatch(reception -> reception.status().equals("read"));
    assertThat(intake.rowsRead()).isEqualTo(rows.size());
    return rows;
  }

  private List<String> read(Intake intake, Limits limits) throws IOException {
    Night night = night();
    Warehouse warehouse = night.warehouse();
    new ReadDeliveries(intake, limits).run(night);
    return List.of("penilaian", "pegawai").stream()
        .flatMap(
            feed ->
                warehouse
                    .query(
                        "select to_json(struct(*)) as row from bronze.%s order by _source_file, _row_number"
                            .formatted(feed),
                        Map.of())
                    .collectAsList()
                    .stream())
        .map(row -> row.getString(0))
        .toList();
  }

  private Night night() throws IOException {
    Path lake = folder.resolve("lake" + lakes++);
    Path key = Files.writeString(folder.resolve("key"), "a secret of sixteen or more bytes");
    Warehouse warehouse =
        Warehouse.forWriting(
            Sessions.start("local[2]", 2), new LakeFiles(lake.toUri()), SqlFolder.packaged());
    Settings settings = new Settings(lake.toUri(), folder.resolve("drop").toUri(), key, "local[2]");
    Run run = Run.startingAt(Instant.parse("2026-07-01T00:00:00Z"), LocalDate.of(2026, 6, 30));
    return new Night(run, settings, warehouse, NightState.empty());
  }
}
