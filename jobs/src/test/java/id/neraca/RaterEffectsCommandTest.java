package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaterEffectsCommandTest {
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
            "%d,%d,%s,%d,%d,%d"
                .formatted(
                    random.nextInt(ratees),
                    rater,
                    score,
                    random.nextInt(4),
                    rater % 3,
                    random.nextInt(5)));
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
