package id.neraca.estimate;

import id.neraca.stats.Attribution;
import id.neraca.stats.Coded;
import id.neraca.stats.Connectivity;
import id.neraca.stats.Leniency;
import id.neraca.stats.RaterModelFit;
import id.neraca.stats.Ratings;
import id.neraca.stats.WindowScores;
import id.neraca.stats.mixed.Effects;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The tables of {@code neraca rater-effects}. */
public final class RaterEffectsFiles {
  private static final double NORMAL_95 = 1.959963984540054;

  private final Path folder;
  private final RaterModelFit fit;
  private final Ratings ratings;

  /** Tables of a fit, to be written into a folder. */
  public RaterEffectsFiles(Path folder, RaterModelFit fit) {
    this.folder = folder;
    this.fit = fit;
    ratings = fit.ratings();
  }

  /**
   * Refuses a folder into which nothing can be written. Makes none, so that what fails later leaves
   * no empty one.
   */
  public static void refuseUnwritable(Path folder) throws IOException {
    Path nearest = folder.toAbsolutePath();
    while (!Files.exists(nearest)) {
      nearest = nearest.getParent();
    }
    if (!Files.isDirectory(nearest)) {
      throw new FileAlreadyExistsException(nearest.toString());
    }
    if (!Files.isWritable(nearest)) {
      throw new AccessDeniedException(nearest.toString());
    }
  }

  /** Makes the folder and writes all tables. */
  public void write() throws IOException {
    Files.createDirectories(folder);
    components();
    terms();
    raters();
    ratees();
    if (ratings.department().isPresent()) {
      departments();
    }
    for (Coded factor : ratings.random()) {
      random(factor);
    }
  }

  private void components() throws IOException {
    Map<String, Double> variances = fit.variances();
    double total = variances.values().stream().mapToDouble(Double::doubleValue).sum();
    try (CsvTable table =
        new CsvTable(folder.resolve("variance_components.csv"), "component", "variance", "share")) {
      variances.forEach((name, variance) -> table.row(name, variance, variance / total));
    }
  }

  private void terms() throws IOException {
    try (CsvTable table =
        new CsvTable(folder.resolve("fixed_effects.csv"), "term", "estimate", "se")) {
      fit.terms().forEach(t -> table.row(t.name(), t.estimate(), t.standardError()));
    }
  }

  private void raters() throws IOException {
    Effects effects = fit.effects("rater");
    Attribution leniency = fit.raters();
    Leniency flags = fit.leniency();
    Connectivity links = fit.connectivity();
    double[] reliability = fit.raterReliability();
    try (CsvTable table =
        new CsvTable(
            folder.resolve("rater_effects.csv"),
            ("rater,n_ratings,n_ratees,effect,pev_sd,cond_sd,weight,leniency,leniency_se,"
                    + "leniency_ci_low,leniency_ci_high,attributed_share,reliability,z,p,q,"
                    + "p_within_tolerance,tolerance,flag,evidence_basis,allowance_basis,"
                    + "component_id,component_size,n_movers,mover_share")
                .split(","))) {
      table.rows(
          effects.effect().length,
          j -> {
            double severity = leniency.effect()[j];
            double se = leniency.standardError()[j];
            return new Object[] {
              ratings.rater().levels().get(j),
              links.ratings()[j],
              links.ratees()[j],
              effects.effect()[j],
              Math.sqrt(effects.pev()[j]),
              Math.sqrt(effects.pevGivenFixed()[j]),
              effects.weight()[j],
              severity,
              se,
              severity - NORMAL_95 * se,
              severity + NORMAL_95 * se,
              leniency.share()[j],
              reliability[j],
              flags.z()[j],
              flags.p()[j],
              flags.q()[j],
              flags.withinTolerance()[j],
              fit.tolerance(),
              flags.flag()[j],
              fit.evidence()[j],
              ratings.anchor().length > 0 ? "OBJECTIVE" : "POLICY",
              ratings.rater().levels().get(links.component()[j]),
              links.size()[j],
              links.movers()[j],
              fit.moverShare()[j]
            };
          });
    }
  }

  private void ratees() throws IOException {
    Effects effects = fit.effects("ratee");
    WindowScores scores = WindowScores.of(fit);
    try (CsvTable table =
        new CsvTable(
            folder.resolve("ratee_effects.csv"),
            ("ratee,n_ratings,n_raters,effect,pev_sd,cond_sd,reliability,mean_score,"
                    + "mean_adjusted,mean_adjusted_se,component_id")
                .split(","))) {
      table.rows(
          effects.effect().length,
          i ->
              new Object[] {
                ratings.ratee().levels().get(i),
                scores.ratings()[i],
                scores.raters()[i],
                effects.effect()[i],
                Math.sqrt(effects.pev()[i]),
                Math.sqrt(effects.pevGivenFixed()[i]),
                Math.max(0, 1 - effects.pev()[i] / effects.variance()),
                scores.raw()[i],
                scores.adjusted()[i],
                scores.standardError()[i],
                ratings.rater().levels().get(fit.connectivity().component()[scores.anyRater()[i]])
              });
    }
  }

  private void departments() throws IOException {
    Coded department = ratings.department().orElseThrow();
    Effects effects = fit.effects("department");
    Attribution culture = fit.departments().orElseThrow();
    int[] n = counts(department);
    try (CsvTable table =
        new CsvTable(
            folder.resolve("department_effects.csv"),
            "department,n_ratings,effect,pev_sd,cond_sd,culture,culture_se,attributed_share"
                .split(","))) {
      table.rows(
          n.length,
          d ->
              new Object[] {
                department.levels().get(d),
                n[d],
                effects.effect()[d],
                Math.sqrt(effects.pev()[d]),
                Math.sqrt(effects.pevGivenFixed()[d]),
                culture.effect()[d],
                culture.standardError()[d],
                culture.share()[d]
              });
    }
  }

  private void random(Coded factor) throws IOException {
    Effects effects = fit.effects(factor.name());
    int[] n = counts(factor);
    try (CsvTable table =
        new CsvTable(
            folder.resolve(fileName(factor.name()) + "_effects.csv"),
            factor.name(),
            "n_ratings",
            "effect",
            "pev_sd",
            "cond_sd")) {
      table.rows(
          n.length,
          l ->
              new Object[] {
                factor.levels().get(l),
                n[l],
                effects.effect()[l],
                Math.sqrt(effects.pev()[l]),
                Math.sqrt(effects.pevGivenFixed()[l])
              });
    }
  }

  /** Begin of the name of the file with the effects of a further factor. */
  public static String fileName(String factor) {
    return factor.replaceAll("[^A-Za-z0-9_-]", "_");
  }

  private static int[] counts(Coded coded) {
    int[] n = new int[coded.size()];
    for (int c : coded.code()) {
      n[c]++;
    }
    return n;
  }
}
