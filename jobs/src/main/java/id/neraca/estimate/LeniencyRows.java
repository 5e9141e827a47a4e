package id.neraca.estimate;

import id.neraca.stats.Attribution;
import id.neraca.stats.Coded;
import id.neraca.stats.Connectivity;
import id.neraca.stats.Estimate;
import id.neraca.stats.Leniency;
import id.neraca.stats.Leniency.Flag;
import id.neraca.stats.RaterModelFit;
import id.neraca.stats.Ratings;
import id.neraca.stats.WindowScores;
import id.neraca.stats.mixed.Effects;
import id.neraca.stats.scores.ScaleAgreement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Rows of the gold tables of the rater model, in their contracts' column order. */
final class LeniencyRows {
  static final String CHANNEL = "JUDGED";
  private static final double NORMAL_95 = 1.959963984540054;

  /** Persons below this reliability are not compared. */
  private static final double LEAST_RELIABILITY = 0.5;

  final List<Row> components = new ArrayList<>();
  final List<Row> raters = new ArrayList<>();
  final List<Row> dinas = new ArrayList<>();
  final List<Row> employees = new ArrayList<>();
  final List<Row> trends = new ArrayList<>();
  private final String runId;
  private final String methodVersion;
  private final long seed;
  private WindowRatings window;

  LeniencyRows(String runId, String methodVersion, long seed) {
    this.runId = runId;
    this.methodVersion = methodVersion;
    this.seed = seed;
  }

  void window(WindowRatings of) {
    window = of;
  }

  /** Trends need no model: they are there even where the fit is refused. */
  void addTrends() {
    new PersonTrends(window.points()).rows().forEach(values -> trends.add(row(values)));
  }

  /** One row that says why there is no fit. */
  void refuse(String reason) {
    addComponent("none", null, null, "INSUFFICIENT", reason, null, null, null);
  }

  void fill(RaterModelFit points, RaterModelFit ranks) {
    addComponents(points);
    addRaters(points, ranks);
    addDinas(points);
    addEmployees(points);
  }

  private void addComponents(RaterModelFit fit) {
    Map<String, Double> variances = fit.variances();
    double total = variances.values().stream().mapToDouble(Double::doubleValue).sum();
    variances.forEach(
        (component, variance) ->
            addComponent(
                component,
                variance,
                variance / total,
                "OK",
                null,
                fit.crossed().iterations(),
                fit.reliability().absolute(),
                fit.reliability().relative()));
  }

  private void addComponent(
      String component,
      Double variance,
      Double share,
      String status,
      String reason,
      Integer iterations,
      Double absolute,
      Double relative) {
    Ratings ratings = window == null ? null : window.points();
    components.add(
        RowFactory.create(
            CHANNEL,
            component,
            variance,
            share,
            status,
            reason,
            ratings == null ? 0L : (long) ratings.size(),
            ratings == null ? 0L : (long) ratings.ratee().size(),
            ratings == null ? 0L : (long) ratings.rater().size(),
            iterations,
            absolute,
            relative,
            window == null ? null : window.firstPeriod(),
            window == null ? null : window.lastPeriod(),
            methodVersion,
            seed,
            runId));
  }

  private void addRaters(RaterModelFit points, RaterModelFit ranks) {
    Effects effects = points.effects("rater");
    Attribution leniency = points.raters();
    Leniency flags = points.leniency();
    Connectivity links = points.connectivity();
    double[] reliability = points.raterReliability();
    List<String> keys = points.ratings().rater().levels();
    for (int j = 0; j < keys.size(); j++) {
      double severity = leniency.effect()[j];
      double se = leniency.standardError()[j];
      Flag inPoints = flags.flag()[j];
      Flag inRanks = ranks.leniency().flag()[j];
      String agreement = agreement(inPoints, severity, inRanks, ranks.raters().effect()[j]);
      raters.add(
          row(
              keys.get(j),
              (long) links.ratings()[j],
              (long) links.ratees()[j],
              (long) links.movers()[j],
              keys.get(links.component()[j]),
              (long) links.size()[j],
              orNull(points.moverShare()[j]),
              effects.effect()[j],
              Math.sqrt(effects.pev()[j]),
              Math.sqrt(effects.pevGivenFixed()[j]),
              effects.weight()[j],
              leniency.share()[j],
              severity,
              se,
              severity - NORMAL_95 * se,
              severity + NORMAL_95 * se,
              reliability[j],
              orNull(flags.z()[j]),
              orNull(flags.p()[j]),
              orNull(flags.q()[j]),
              orNull(flags.withinTolerance()[j]),
              points.tolerance(),
              agreement.equals("SCALE_DEPENDENT") ? Flag.NONE.name() : inPoints.name(),
              inPoints.name(),
              inRanks.name(),
              agreement,
              points.evidence()[j].name(),
              points.objectiveVariances().isEmpty() ? "POLICY" : "OBJECTIVE"));
    }
  }

  private void addDinas(RaterModelFit fit) {
    Coded department = fit.ratings().department().orElseThrow();
    Effects effects = fit.effects("department");
    Attribution culture = fit.departments().orElseThrow();
    long[] n = new long[department.size()];
    for (int d : department.code()) {
      n[d]++;
    }
    for (int d = 0; d < n.length; d++) {
      dinas.add(
          row(
              department.levels().get(d),
              n[d],
              effects.effect()[d],
              Math.sqrt(effects.pev()[d]),
              culture.share()[d],
              culture.effect()[d],
              culture.standardError()[d]));
    }
  }

  private void addEmployees(RaterModelFit fit) {
    Effects effects = fit.effects("ratee");
    WindowScores scores = WindowScores.of(fit);
    Ratings ratings = fit.ratings();
    for (int i = 0; i < effects.effect().length; i++) {
      double reliability = Math.max(0, 1 - effects.pev()[i] / effects.variance());
      int component = fit.connectivity().component()[scores.anyRater()[i]];
      employees.add(
          row(
              ratings.ratee().levels().get(i),
              (long) scores.ratings()[i],
              (long) scores.raters()[i],
              scores.raw()[i],
              scores.adjusted()[i],
              scores.standardError()[i],
              effects.effect()[i],
              Math.sqrt(effects.pev()[i]),
              reliability,
              reliability >= LEAST_RELIABILITY,
              ratings.rater().levels().get(component)));
    }
  }

  /** What points and ranks say together: only what both support may be flagged. */
  private static String agreement(Flag points, double inPoints, Flag ranks, double inRanks) {
    if (points == Flag.INSUFFICIENT) {
      return Flag.INSUFFICIENT.name();
    }
    return ScaleAgreement.of(effect(points, inPoints), effect(ranks, inRanks))
        .value()
        .verdict()
        .name();
  }

  private static Estimate<ScaleAgreement.Effect> effect(Flag flag, double size) {
    return Estimate.of(new ScaleAgreement.Effect(size, flag == Flag.RED || flag == Flag.YELLOW));
  }

  /** A row with the columns that all tables of the window end with. */
  private Row row(Object... own) {
    List<Object> values = new ArrayList<>(Arrays.asList(own));
    values.addAll(List.of(window.firstPeriod(), window.lastPeriod(), methodVersion, seed, runId));
    return RowFactory.create(values.toArray());
  }

  private static Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
