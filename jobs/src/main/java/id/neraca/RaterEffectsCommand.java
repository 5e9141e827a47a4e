package id.neraca;

import id.neraca.estimate.FitReport;
import id.neraca.estimate.RaterEffectsFiles;
import id.neraca.estimate.RatingColumns;
import id.neraca.estimate.RatingsFile;
import id.neraca.estimate.UnknownColumnException;
import id.neraca.estimate.UnusableRatingsException;
import id.neraca.estimate.VariancesFile;
import id.neraca.stats.RaterModel;
import id.neraca.stats.RaterModelFit;
import id.neraca.stats.Ratings;
import id.neraca.stats.mixed.FitOptions;
import id.neraca.stats.mixed.NotConvergedException;
import id.neraca.stats.mixed.NotIdentifiedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code neraca rater-effects}. */
@Command(
    name = "rater-effects",
    mixinStandardHelpOptions = true,
    description =
        "Estimates the leniency of raters from any file of ratings; positive is lenient. Needs no"
            + " lake.")
final class RaterEffectsCommand implements Callable<Integer> {
  private static final long QUIET_NANOS = 3_000_000_000L;
  private static final List<String> TAKEN =
      List.of("ratee", "rater", "department", "dyad", "shock", "residual", "fixed");

  @Option(
      names = "--input",
      paramLabel = "FILE",
      required = true,
      description = "CSV (also .gz) or Parquet file.")
  private Path input;

  @Option(names = "--ratee", paramLabel = "COL", required = true, description = "Who is rated.")
  private String ratee;

  @Option(names = "--rater", paramLabel = "COL", required = true, description = "Who rates.")
  private String rater;

  @Option(names = "--score", paramLabel = "COL", required = true, description = "The rating.")
  private String score;

  @Option(
      names = "--department",
      paramLabel = "COL",
      description = "Department of the rater: a random factor.")
  private String department;

  @Option(
      names = "--period",
      paramLabel = "COL",
      description = "When; with it, ratings of a pair of rater and ratee repeat over periods.")
  private String period;

  @Option(
      names = "--anchor",
      paramLabel = "COL",
      description =
          "An objective measure of the ratee in the period. A rating where it is empty stays, and"
              + " counts as the mean of its ratee's others; a ratee without any counts as average.")
  private String anchor;

  @Option(
      names = "--fixed",
      paramLabel = "COL",
      split = ",",
      description = "Categorical columns of the fixed part.")
  private List<String> fixed = List.of();

  @Option(
      names = "--random",
      paramLabel = "COL",
      split = ",",
      description = "Further random factors.")
  private List<String> random = List.of();

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      defaultValue = "auto",
      description = "auto, exact or monte-carlo standard errors (default: ${DEFAULT-VALUE}).")
  private String method;

  @Option(
      names = "--prior",
      paramLabel = "PRIOR",
      defaultValue = "t",
      description =
          "Distribution of raters: t (Student-t with 4 degrees of freedom) or normal (default:"
              + " ${DEFAULT-VALUE}).")
  private String prior;

  @Option(
      names = "--stop",
      paramLabel = "X",
      defaultValue = "1e-4",
      description = "Largest change of a log variance at the end (default: ${DEFAULT-VALUE}).")
  private double stop;

  @Option(
      names = "--probes",
      paramLabel = "N",
      defaultValue = "64",
      description = "Monte Carlo probes (default: ${DEFAULT-VALUE}).")
  private int probes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the probes (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--tolerance",
      paramLabel = "POINTS",
      description =
          "Leniency of no concern (default: 6 on a scale to 100, else half a standard deviation of"
              + " the ratees' mean scores less leniency).")
  private Double tolerance;

  @Option(
      names = "--variances",
      paramLabel = "FILE",
      description =
          "CSV component,variance: solve at these instead of estimating. Ratings too few to estimate"
              + " from, such as one of each ratee, will do.")
  private Path variances;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the tables.")
  private Path output;

  @Override
  public Integer call() {
    long started = System.nanoTime();
    FitOptions options = fitOptions(started);
    boolean heavyTailed = oneOf("--prior", prior, List.of("t", "normal")) == 0;
    refuseTakenNames();
    try {
      RaterEffectsFiles.refuseUnwritable(output);
      Map<String, Double> given = variances == null ? Map.of() : VariancesFile.read(variances);
      RatingsFile file = RatingsFile.read(input, columns());
      Ratings ratings = file.ratings().sorted().withoutRepeatedCells();
      RaterModelFit fit =
          RaterModel.fit(
              ratings,
              new RaterModel.Options(
                  heavyTailed,
                  given,
                  tolerance == null ? OptionalDouble.empty() : OptionalDouble.of(tolerance),
                  options));
      new RaterEffectsFiles(output, fit).write();
      new FitReport()
          .describe(fit, variances != null, stop)
          .put("prior", heavyTailed ? "t" : "normal")
          .put("probes", probes)
          .put("seed", seed)
          .put("rows_read", file.rowsRead())
          .put("rows_left_out", file.leftOut())
          .put("rows_without_anchor", withoutAnchor(file.ratings()))
          .put("repeated_cells_averaged", file.ratings().size() - ratings.size())
          .put("seconds", (System.nanoTime() - started) / 1e9)
          .write(output.resolve("fit.json"));
      System.out.printf(
          Locale.ROOT,
          "%,d ratings of %,d ratees by %,d raters: tables in %s%n",
          ratings.size(),
          ratings.ratee().size(),
          ratings.rater().size(),
          output);
      if (withoutAnchor(file.ratings()) > 0) {
        System.err.println(
            "Without "
                + anchor
                + ": "
                + withoutAnchor(file.ratings())
                + " rows, kept all the same.");
      }
      for (Map.Entry<String, Long> reason : file.leftOut().entrySet()) {
        System.err.println("Left out: " + reason.getValue() + " rows, " + reason.getKey() + ".");
      }
    } catch (UnknownColumnException e) {
      throw HandledException.usage(e.getMessage());
    } catch (UnusableRatingsException | NotConvergedException | NotIdentifiedException e) {
      throw HandledException.failure(e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw HandledException.failure(e.getMessage(), e);
    } catch (IOException e) {
      throw HandledException.failure(
          "Cannot write the tables to %s: %s. Give a folder that can be written."
              .formatted(output, CannotOpen.reason(e)),
          e);
    } catch (UncheckedIOException e) {
      throw HandledException.failure(
          "Cannot write the tables to %s: %s. Give a folder that can be written."
              .formatted(output, CannotOpen.reason(e.getCause())),
          e);
    } catch (OutOfMemoryError e) {
      throw HandledException.failure(
          "Not enough memory for the ratings in %s: %,d MB are given. Give Java more with NERACA_HEAP,"
                  .formatted(input, Runtime.getRuntime().maxMemory() >> 20)
              + " e.g. NERACA_HEAP=6g, or fewer ratings.",
          e);
    }
    return 0;
  }

  private static long withoutAnchor(Ratings ratings) {
    return Arrays.stream(ratings.anchor()).filter(Double::isNaN).count();
  }

  /** Further factors stand in the tables under their headings. */
  private void refuseTakenNames() {
    Set<String> files = new HashSet<>(TAKEN);
    for (String name : random) {
      if (!files.add(RaterEffectsFiles.fileName(name))) {
        throw HandledException.usage(
            "Cannot use \"%s\" as the name of a further random factor: the tables already have that"
                    .formatted(name)
                + " name for something else. Rename the column in the file.");
      }
    }
  }

  private RatingColumns columns() {
    return new RatingColumns(
        ratee,
        rater,
        score,
        Optional.ofNullable(department),
        Optional.ofNullable(period),
        Optional.ofNullable(anchor),
        fixed,
        random);
  }

  private FitOptions fitOptions(long started) {
    if (!(stop > 0 && stop < 1)) {
      throw HandledException.usage("--stop must be above 0 and below 1, cannot be: " + stop);
    }
    if (probes < 8 || probes > 4096) {
      throw HandledException.usage("--probes must be 8 to 4096, cannot be: " + probes);
    }
    if (tolerance != null && !(tolerance > 0 && tolerance < 1e100)) {
      throw HandledException.usage("--tolerance must be above 0, cannot be: " + tolerance);
    }
    int which = oneOf("--method", method, List.of("auto", "exact", "monte-carlo"));
    return new FitOptions(
        FitOptions.Method.values()[which],
        stop,
        probes,
        seed,
        4,
        Math.min(1e-8, stop / 10),
        line -> {
          if (System.nanoTime() - started > QUIET_NANOS) {
            System.err.println(line);
          }
        },
        equations -> equations);
  }

  private static int oneOf(String option, String value, List<String> values) {
    int at = values.indexOf(value.toLowerCase(Locale.ROOT));
    if (at < 0) {
      throw HandledException.usage(
          "%s must be one of %s, cannot be: %s"
              .formatted(option, String.join(", ", values), value));
    }
    return at;
  }
}
