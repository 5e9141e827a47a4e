package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaterEffectsCommandTest {
  private static final int PEV_SD = 4;
  private static final int COND_SD = 5;
  private static final int LENIENCY_SE = 8;
  private static final int SHARE = 11;

  @TempDir private Path folder;
  private Path input;
  private String errors;

  @BeforeEach
  void nameFiles() {
    input = folder.resolve("ratings.csv");
  }

  private int run(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "rater-effects",
                "--input=" + input,
                "--ratee=ratee",
                "--rater=rater",
                "--score=score",
                "--output=" + folder.resolve("out")));
    args.addAll(List.of(more));
    PrintStream before = System.err;
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    System.setErr(new PrintStream(seen, true, StandardCharsets.UTF_8));
    try {
      return Main.run(Clock.systemUTC(), args.toArray(String[]::new));
    } finally {
      System.setErr(before);
      errors = seen.toString(StandardCharsets.UTF_8);
    }
  }

  private void ratings(String... lines) throws IOException {
    Files.write(input, lines(lines));
  }

  private static List<String> lines(String... lines) {
    List<String> all = new ArrayList<>(List.of("ratee,rater,score"));
    all.addAll(List.of(lines));
    return all;
  }

  private List<String> output(String name) throws IOException {
    return Files.readAllLines(folder.resolve("out").resolve(name));
  }

  /** 30 ratees rated by 3 of 8 raters each; rater 0 is 3 points lenient. */
  private static List<String> crossed(long seed) {
    Random random = new Random(seed);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      double level = 70 + 4 * random.nextGaussian();
      for (int k = 0; k < 3; k++) {
        int rater = (i + k * (1 + i % 3)) % 8;
        rows.add(
            "p%d,r%d,%.3f"
                .formatted(i, rater, level + (rater == 0 ? 3 : 0) + random.nextGaussian()));
      }
    }
    return rows;
  }

  @Test
  void writesEveryTable() throws IOException {
    ratings(crossed(1).toArray(String[]::new));
    assertThat(run()).isZero();
    assertThat(output("variance_components.csv").get(0)).isEqualTo("component,variance,share");
    assertThat(output("fixed_effects.csv").get(0)).isEqualTo("term,estimate,se");
    assertThat(output("rater_effects.csv").get(0)).startsWith("rater,n_ratings,n_ratees,effect");
    assertThat(output("ratee_effects.csv").get(0)).startsWith("ratee,n_ratings,n_raters,effect");
    assertThat(output("rater_effects.csv")).hasSize(9);
    assertThat(output("ratee_effects.csv")).hasSize(31);
    assertThat(String.join("", output("fit.json"))).contains("\"method\" : \"exact\"");
  }

  @Test
  void orderOfTheRowsDoesNotMatter() throws IOException {
    List<String> rows = crossed(2);
    ratings(rows.toArray(String[]::new));
    assertThat(run("--method=monte-carlo")).isZero();
    List<String> first = output("rater_effects.csv");
    Collections.shuffle(rows, new Random(3));
    ratings(rows.toArray(String[]::new));
    assertThat(run("--method=monte-carlo")).isZero();
    assertThat(output("rater_effects.csv")).isEqualTo(first);
  }

  @Test
  void givenVariancesAreNotEstimated() throws IOException {
    ratings(crossed(4).toArray(String[]::new));
    Path variances = folder.resolve("variances.csv");
    Files.writeString(variances, "component,variance\nratee,16\nrater,2\nresidual,1\n");
    assertThat(run("--variances=" + variances, "--prior=normal")).isZero();
    assertThat(output("variance_components.csv").get(1)).startsWith("ratee,16.0,");
  }

  @Test
  void rowsWithoutAFiniteScoreAreLeftOutAndCounted() throws IOException {
    List<String> rows = crossed(5);
    rows.addAll(List.of("p1,r1,NaN", "p1,r1,Infinity", "p1,r1,", "p1,,5", "p1,r1,good"));
    ratings(rows.toArray(String[]::new));
    assertThat(run()).isZero();
    assertThat(String.join("", output("fit.json")))
        .contains(
            "\"rows_read\" : 95", "\"no value in rater\" : 1", "\"score is not a number\" : 1");
  }

  @Test
  void constantScoresAreRefused() throws IOException {
    ratings("a,x,5", "a,y,5", "b,x,5", "b,y,5");
    assertThat(run()).isEqualTo(1);
    assertThat(errors).contains("all 4 are equal");
  }

  @Test
  void oneRaterAndOneRateeAreRefused() throws IOException {
    ratings("a,x,5", "a,x,6", "b,x,7", "b,x,4");
    assertThat(run()).isEqualTo(1);
    assertThat(errors).contains("only one rater");
    ratings("a,x,5", "a,x,6", "a,y,7", "a,y,4");
    assertThat(run()).isEqualTo(1);
    assertThat(errors).contains("only one ratee");
  }

  @Test
  void ratersWithOneRatingEachAreRefused() throws IOException {
    ratings(
        Stream.iterate(0, i -> i < 100_000, i -> i + 1)
            .map(i -> "p%d,r%d,%d".formatted(i % 10, i, i % 7))
            .toArray(String[]::new));
    assertThat(run()).isEqualTo(1);
    assertThat(errors).contains("every rater has a single rating");
  }

  @Test
  void aColumnWithoutValuesIsRefused() throws IOException {
    ratings("a,x,", "a,y,", "b,x,NA");
    assertThat(run()).isEqualTo(1);
    assertThat(errors).contains("none of its 3 rows", "no value in score");
  }

  @Test
  void scoresTooCloseOrTooFarForADoubleAreRefused() throws IOException {
    ratings("a,x,5e-200", "a,y,6e-200", "b,x,4e-200", "b,y,8e-200");
    assertThat(run()).isEqualTo(1);
    assertThat(errors).contains("differ by 4.0e-200 at most");
    ratings("a,x,5e300", "a,y,6e300", "b,x,4e300");
    assertThat(run()).isEqualTo(1);
    assertThat(errors).contains("none of its 3 rows", "above 1e15");
    ratings("a,x,5d", "a,y,0x1p3", "b,x,inf");
    assertThat(run()).isEqualTo(1);
    assertThat(errors).contains("(3: score is not a number)");
  }

  @Test
  void decimalCommasStandBesideSemicolonsAndAreNamedElsewhere() throws IOException {
    List<String> rows = crossed(1);
    ratings(rows.toArray(String[]::new));
    assertThat(run()).isZero();
    List<String> effects = output("rater_effects.csv");
    List<String> lines = new ArrayList<>(List.of("ratee;rater;score"));
    rows.forEach(row -> lines.add(row.replace(',', ';').replace('.', ',')));
    lines.add("p1;r1;?");
    Files.write(input, lines);
    assertThat(run()).isZero();
    assertThat(output("rater_effects.csv")).isEqualTo(effects);
    assertThat(errors).contains("Left out: 1 rows, score is not a number.");
    ratings("a,x,\"3,5\"", "a,y,\"4,5\"");
    assertThat(run()).isEqualTo(1);
    assertThat(errors).contains("decimal comma; write a point");
  }

  @Test
  void timesOfDayAreNoPeriods() throws IOException {
    Files.write(
        input,
        Stream.concat(
                Stream.of("ratee,rater,score,period"),
                Stream.iterate(0, i -> i < 1_200, i -> i + 1)
                    .map(i -> "p%d,r%d,%d,%d".formatted(i % 9, i % 4, i % 7, i)))
            .toList());
    assertThat(run("--period=period")).isEqualTo(1);
    assertThat(errors).contains("1,200 periods", "months, quarters or years");
  }

  @Test
  void variancesThatCannotBeUsedAreNamed() throws IOException {
    ratings(crossed(4).toArray(String[]::new));
    assertThat(runAt("ratee,-1", "rater,2", "residual,1")).isEqualTo(1);
    assertThat(errors).contains("that of ratee", "\"-1\"");
    assertThat(runAt("ratee,1", "rater,2", "residual,1", "unit,1")).isEqualTo(1);
    assertThat(errors).contains("a component unit");
    assertThat(runAt("ratee,1", "residual,1")).isEqualTo(1);
    assertThat(errors).contains("component rater, cannot be: none");
    assertThat(runAt("ratee,1", "ratee,2", "rater,2", "residual,1")).isEqualTo(1);
    assertThat(errors).contains("ratee stands there twice");
    assertThat(runAt()).isEqualTo(1);
    assertThat(errors).contains("it has no line");
    Files.writeString(folder.resolve("variances.csv"), "");
    assertThat(run("--variances=" + folder.resolve("variances.csv"))).isEqualTo(1);
    assertThat(errors).contains("it has no line");
  }

  /** What follows it would be one cell, and lost. */
  @Test
  void aQuoteInTheWrongPlaceIsRefusedWithItsRow() throws IOException {
    for (String cell : List.of("\"r1", "r1\",\"r1\"x", "\"r1\" ")) {
      List<String> rows = crossed(5);
      rows.set(40, "p1," + cell + ",70");
      ratings(rows.toArray(String[]::new));
      boolean isWithin = cell.startsWith("r1");
      assertThat(run()).isEqualTo(1);
      assertThat(errors).contains(isWithin ? "quote" : "in row 42", "Correct it");
      input = zipped(input);
      assertThat(run()).isEqualTo(1);
      assertThat(errors).contains(isWithin ? "quote" : "in row 42");
      input = folder.resolve("ratings.csv");
    }
    List<String> rows = crossed(5);
    rows.replaceAll(row -> "\"" + row.replace(",", "\",\"\n") + "\"");
    ratings(rows.toArray(String[]::new));
    assertThat(run()).isZero();
  }

  private static Path zipped(Path file) throws IOException {
    Path zipped = file.resolveSibling("ratings.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      Files.copy(file, out);
    }
    return zipped;
  }

  @Test
  void aRowWithMoreCellsThanHeadingsIsLeftOut() throws IOException {
    List<String> rows = crossed(5);
    rows.set(3, "p1,r1,70,5");
    rows.set(4, rows.get(4) + ",");
    ratings(rows.toArray(String[]::new));
    assertThat(run()).isZero();
    assertThat(errors).contains("Left out: 1 rows, more cells than headings");
  }

  @Test
  void anotherEncodingIsNamed() throws IOException {
    Files.write(input, lines("a,x,5", "b,y,6"), StandardCharsets.UTF_16);
    assertThat(run()).isEqualTo(1);
    assertThat(errors).contains("UTF-16", "Save it as CSV UTF-8");
  }

  @Test
  void aFixedColumnThatLeavesNothingToEstimateIsNamed() throws IOException {
    List<String> rows = crossed(5);
    List<String> lines = new ArrayList<>(List.of("ratee,rater,score,who,each,sex"));
    for (String row : rows) {
      String[] cells = row.split(",");
      String sex = cells[0].hashCode() % 2 == 0 ? "L" : "P";
      lines.add(String.join(",", row, "nr " + cells[1], "" + lines.size(), sex));
    }
    Files.write(input, lines);
    assertThat(run("--fixed=who")).isEqualTo(1);
    assertThat(errors).contains("The fixed column who tells the rater of every rating");
    assertThat(run("--fixed=each")).isEqualTo(1);
    assertThat(errors).contains("The fixed column each tells the score of every rating");
    assertThat(run("--fixed=sex")).isZero();
  }

  private int runAt(String... variances) throws IOException {
    List<String> lines = new ArrayList<>(List.of("component,variance"));
    lines.addAll(List.of(variances));
    return run("--variances=" + Files.write(folder.resolve("variances.csv"), lines));
  }

  /** Level 1's variances are taken too, and columns that differ within a pair are named. */
  @Test
  void variancesOfPeriodsAreTakenAsGiven() throws IOException {
    List<String> rows = new ArrayList<>(List.of("ratee,rater,score,period,task"));
    for (String row : crossed(7)) {
      for (int t = 0; t < 3; t++) {
        rows.add(row + t + "," + t + "," + (t + row.length()) % 2);
      }
    }
    Files.write(input, rows);
    Path variances = folder.resolve("variances.csv");
    Files.write(
        variances,
        List.of("component,variance", "ratee,16", "rater,2", "dyad,1", "shock,0.5", "residual,3"));
    assertThat(run("--period=period", "--fixed=task", "--variances=" + variances))
        .as(errors)
        .isZero();
    assertThat(output("variance_components.csv"))
        .anyMatch(line -> line.startsWith("shock,0.5,"))
        .anyMatch(line -> line.startsWith("residual,3.0,"));
    assertThat(String.join("", output("fit.json"))).contains("Columns that differ between");
    assertThat(run("--period=period", "--random=task")).isEqualTo(1);
    assertThat(errors).contains("The factor task differs between the ratings of one pair");
  }

  /** One rating of each ratee tells no variances; at given ones there is nothing to tell. */
  @Test
  void givenVariancesNeedNotBeIdentified() throws IOException {
    ratings("a,x,5", "b,x,6", "c,y,8", "d,y,9", "e,y,7");
    assertThat(run("--prior=normal")).isEqualTo(1);
    assertThat(errors).contains("every ratee has a single rating");
    assertThat(runAt("ratee,2", "rater,1", "residual,1")).as(errors).isZero();
    assertThat(run("--prior=normal", "--variances=" + folder.resolve("variances.csv"))).isZero();
    // numpy: X = 1, V = 1 [same rater] + (2 + 1) I, b = 1 Z' V^-1 (y - X beta), beta by GLS
    assertThat(output("rater_effects.csv").get(1)).startsWith("x,2,2,-0.5555555");
    assertThat(String.join("", output("fit.json"))).doesNotContain("lower bound");
    Files.write(input, List.of("ratee,rater,score,period", "a,x,5,1", "b,x,6,1", "c,y,8,1"));
    assertThat(run("--period=period")).isEqualTo(1);
    assertThat(errors).contains("The residual variance is not identified");
    runAt("ratee,2", "rater,1", "dyad,1", "shock,1", "residual,1");
    assertThat(run("--period=period", "--variances=" + folder.resolve("variances.csv")))
        .as(errors)
        .isZero();
  }

  /**
   * Under 50 raters, the errors behind leniency are 5 % larger at estimated variances than at the
   * same ones given; those of the model's own effects and terms are the model's.
   */
  @Test
  void leniencyOfFewRatersIsWidenedForTheirEstimatedVariances() throws IOException {
    ratings(crossed(1).toArray(String[]::new));
    assertThat(run("--prior=normal", "--stop=1e-9")).isZero();
    List<String> raters = output("rater_effects.csv");
    List<String> terms = output("fixed_effects.csv");
    assertThat(
            runAt(
                output("variance_components.csv").stream()
                    .skip(1)
                    .map(l -> l.replaceAll(",[^,]*$", ""))
                    .toArray(String[]::new)))
        .as(errors)
        .isZero();
    assertThat(run("--prior=normal", "--variances=" + folder.resolve("variances.csv"))).isZero();
    String estimated = raters.get(1);
    String given = output("rater_effects.csv").get(1);
    double attributed = number(given, SHARE) * number(given, PEV_SD);
    assertThat(
            Math.pow(number(estimated, LENIENCY_SE), 2) - Math.pow(number(given, LENIENCY_SE), 2))
        .isCloseTo((1.05 * 1.05 - 1) * attributed * attributed, withinPercentage(0.01));
    for (int same : new int[] {PEV_SD, COND_SD}) {
      assertThat(number(estimated, same)).isCloseTo(number(given, same), withinPercentage(0.0001));
    }
    assertThat(number(terms.get(1), 2))
        .isCloseTo(number(output("fixed_effects.csv").get(1), 2), withinPercentage(0.0001));
  }

  private static double number(String line, int column) {
    return Double.parseDouble(line.split(",")[column]);
  }

  /** A ratee's own mean takes the place of what is missing, as if it were written there. */
  @Test
  void anEmptyAnchorLosesNoRating() throws IOException {
    List<String> empty = new ArrayList<>(List.of("ratee,rater,score,anchor"));
    List<String> filled = new ArrayList<>(empty);
    int k = 0;
    for (String row : crossed(8)) {
      int ratee = k / 3;
      boolean isMissing = k % 3 == ratee % 4;
      empty.add(row + "," + (isMissing ? k % 2 == 0 ? "" : "NA" : String.valueOf(ratee % 5 + 60)));
      filled.add(row + "," + (ratee % 5 + 60));
      k++;
    }
    Path variances = folder.resolve("variances.csv");
    Files.write(variances, List.of("component,variance", "ratee,16", "rater,2", "residual,1"));
    Files.write(input, empty);
    assertThat(run("--anchor=anchor", "--variances=" + variances)).as(errors).isZero();
    assertThat(errors).contains("Without anchor: 23 rows, kept all the same.");
    assertThat(String.join("", output("fit.json")))
        .contains("\"n_ratings\" : 90", "\"rows_without_anchor\" : 23");
    List<String> terms = output("fixed_effects.csv");
    Files.write(input, filled);
    assertThat(run("--anchor=anchor", "--variances=" + variances)).as(errors).isZero();
    assertThat(output("fixed_effects.csv")).isEqualTo(terms);
    Files.write(input, empty.stream().map(row -> row.replaceAll(",6[0-4]$", ",")).toList());
    assertThat(run("--anchor=anchor")).isEqualTo(1);
    assertThat(errors)
        .contains("the anchor \"anchor\"", "empty in all 90 rows", "leave the anchor out");
  }

  @Test
  void nothingIsLeftBehindWhereNothingCanBeRead() throws IOException {
    assertThat(run()).isEqualTo(1);
    assertThat(errors).contains("ratings.csv: no such file");
    ratings("a,x,5");
    assertThat(run("--period=month")).isEqualTo(64);
    assertThat(run("--variances=" + folder.resolve("none.csv"))).isEqualTo(1);
    assertThat(run()).isEqualTo(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void furtherFactorsMustNotTakeTheNameOfATable() throws IOException {
    Files.write(input, List.of("ratee,rater,score,fixed", "a,x,5,1", "a,y,6,2"));
    assertThat(run("--random=fixed")).isEqualTo(64);
    assertThat(errors).contains("\"fixed\"", "Rename the column");
  }

  @Test
  void aFolderThatCannotBeIsSaidBeforeAnythingIsRead() throws IOException {
    Files.writeString(folder.resolve("out"), "a file");
    assertThat(run()).isEqualTo(1);
    assertThat(errors).contains("Cannot write the tables", "a file of that name is there");
  }

  @Test
  void onePeriodIsRefusedWithARemedy() throws IOException {
    Files.write(
        input, List.of("ratee,rater,score,period", "a,x,5,1", "a,y,6,1", "b,x,4,1", "b,y,8,1"));
    assertThat(run("--period=period")).isEqualTo(1);
    assertThat(errors).contains("Fit without the period column");
  }

  @Test
  void unknownColumnsAndOptionsAreNamed() throws IOException {
    ratings("a,x,5");
    assertThat(run("--period=month")).isEqualTo(64);
    assertThat(errors).contains("\"month\"", "ratee, rater, score");
    assertThat(run("--method=magic")).isEqualTo(64);
    assertThat(errors).contains("auto, exact, monte-carlo");
    assertThat(run("--stop=0")).isEqualTo(64);
  }

  /** The same ratings as CSV and as Parquet: the same tables, byte for byte. */
  @Test
  void parquetGivesTheTablesOfTheSameCsv() throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message ratings { required binary ratee (STRING); optional binary rater (STRING);"
                + " optional double score; required int32 day (DATE); repeated int32 tags; }");
    Path parquet = input.resolveSibling("ratings.bin");
    List<String> csv = new ArrayList<>(List.of("ratee,rater,score,day"));
    Random random = new Random(3);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(parquet)).withType(schema).build()) {
      for (int i = 0; i < 200; i++) {
        double score = 70 + 5 * random.nextGaussian() + i % 7;
        Group row =
            new SimpleGroup(schema).append("ratee", "p" + i % 20).append("rater", "r" + i % 7);
        row.append("score", score).append("day", i / 20);
        writer.write(row);
        csv.add("p%d,r%d,%s,%s".formatted(i % 20, i % 7, score, LocalDate.ofEpochDay(i / 20)));
      }
    }
    Files.write(input, csv);
    assertThat(run("--fixed=day")).as(errors).isZero();
    List<String> expected = output("rater_effects.csv");
    List<String> fixed = output("fixed_effects.csv");
    Files.move(parquet, input, StandardCopyOption.REPLACE_EXISTING);
    assertThat(run("--fixed=day")).as(errors).isZero();
    assertThat(output("rater_effects.csv")).isEqualTo(expected);
    assertThat(output("fixed_effects.csv"))
        .isEqualTo(fixed)
        .anyMatch(l -> l.startsWith("day1970-01-02,"));
    assertThat(run("--fixed=tags")).isEqualTo(1);
    assertThat(errors).contains("several values per row");
    assertThat(run("--fixed=month")).isEqualTo(64);
  }

  /** A plain file is read in parts, a zipped one in one go; cells hold line breaks and quotes. */
  @Test
  void aFileReadInPartsGivesTheTablesOfTheSameFileZipped() throws IOException {
    Random random = new Random(5);
    StringBuilder csv = new StringBuilder("\uFEFF\"score\";ratee;remark;rater\r\n");
    for (int i = 0; i < 12_000; i++) {
      csv.append(
          "%.2f;\"p\n%d\";\"a \"\"b\"\"; %s\"; r%d \r\n"
              .formatted(70 + 5 * random.nextGaussian(), i % 300, "x\n".repeat(i % 9), i % 41));
    }
    Files.writeString(input, csv);
    assertThat(Files.size(input)).isGreaterThan(1 << 18);
    assertThat(run()).as(errors).isZero();
    List<String> expected = output("rater_effects.csv");
    assertThat(output("ratee_effects.csv")).hasSize(601);
    input = zipped(input);
    assertThat(run()).as(errors).isZero();
    assertThat(output("rater_effects.csv")).isEqualTo(expected);
    assertThat(String.join("", output("fit.json"))).contains("\"rows_read\" : 12000");
  }

  @Test
  void anyRatingsGiveFiniteTablesOrARefusal() throws IOException {
    for (int seed = 0; seed < 120; seed++) {
      Random random = new Random(seed);
      int raters = 1 + random.nextInt(6);
      int ratees = 1 + random.nextInt(12);
      int rows = 1 + random.nextInt(60);
      List<String> all = new ArrayList<>(List.of("ratee,rater,score,period,department,anchor"));
      for (int r = 0; r < rows; r++) {
        int rater = random.nextInt(raters);
        double score =
            switch (seed % 5) {
              case 0 -> random.nextInt(3);
              case 1 -> 1e9 + random.nextGaussian();
              case 2 -> 1e-9 * random.nextGaussian();
              case 3 -> rater;
              default -> 70 + 5 * random.nextGaussian();
            };
        all.add(
            "%d,%d,%s,%d,%d,%s"
                .formatted(
                    random.nextInt(ratees),
                    rater,
                    score,
                    random.nextInt(4),
                    rater % 3,
                    random.nextInt(5) == 0 ? "" : random.nextInt(5)));
      }
      Files.write(input, all);
      List<String> options = new ArrayList<>();
      if (seed % 2 == 0) {
        options.add("--period=period");
      }
      if (seed % 3 == 0) {
        options.add("--department=department");
      }
      if (seed % 7 == 0) {
        options.add("--anchor=anchor");
      }
      if (seed % 11 == 0) {
        options.add("--fixed=anchor");
      }
      options.add(seed % 4 < 2 ? "--method=monte-carlo" : "--method=exact");
      int code = run(options.toArray(String[]::new));
      assertThat(code).as("seed %d: %s", seed, errors).isBetween(0, 1);
      if (code == 0) {
        for (String table : List.of("rater_effects.csv", "ratee_effects.csv")) {
          assertThat(String.join("\n", output(table)))
              .as("seed %d", seed)
              .doesNotContain("NaN", "Infinity");
          output(table).stream()
              .skip(1)
              .forEach(line -> assertThat(line.split(",")[3]).isNotEmpty());
        }
      }
    }
  }
}
