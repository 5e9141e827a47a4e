package id.neraca.stats;

import id.neraca.stats.mixed.Effects;
import id.neraca.stats.mixed.FitOptions;
import id.neraca.stats.mixed.NotIdentifiedException;
import id.neraca.stats.mixed.PairLevel;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Leniency of raters: the crossed model, attribution, connectivity and flags, from ratings to
 * results.
 *
 * <p>Estimates for each rater how far its ratings lie above (lenient, +) or below (strict, -) what
 * its ratees would get from others, under the two-level model of {@link PairLevel} and {@link
 * id.neraca.stats.mixed.CrossedReml}. Assumes that a ratee's level does not depend on who rates (no
 * sorting), and that teams are equal on average except for the allowance of {@link Attribution},
 * taken from the anchor or by policy. A rater that shares no ratee with others is compared by that
 * assumption only; see {@code evidence_basis}. Checked against {@code oracles/denpasar_sim}.
 */
public final class RaterModel {
  /** Allowance for true differences without an objective measure, as shares of the variances. */
  private static final double TEAM_POLICY = 0.25;

  private static final double DEPARTMENT_POLICY = 0.5;
  private static final double LARGEST_ERROR = 0.999;
  private static final int LEAST_MOVERS = 5;
  private static final double LEAST_MOVER_SHARE = 0.3;
  private static final double SIGNIFICANT = 1.96;
  private static final double LEAST_ANCHOR_SHARE = 0.5;
  private static final int FEW_RATERS = 50;
  private static final double WIDENING = 1.05;

  /** What separates leniency from the quality of the team. */
  public enum Evidence {
    MOVERS,
    ANCHOR,
    TEAM_EQUALITY
  }

  /**
   * How to fit.
   *
   * @param heavyTailed Student-t raters instead of normal ones
   * @param variances fixed variances by component; empty to estimate
   * @param tolerance leniency of no concern; empty: 6 points on a scale to 100, else half a
   *     standard deviation of the ratees' mean scores less leniency and culture
   * @param fit options of the crossed model
   */
  public record Options(
      boolean heavyTailed,
      Map<String, Double> variances,
      @SuppressWarnings("OptionalUsedAsFieldOrParameterType") OptionalDouble tolerance,
      FitOptions fit) {}

  private final Options options;

  /** The fit of other scores of the same ratings. */
  private final Optional<RaterModelFit> other;

  private RaterModel(Options options, Optional<RaterModelFit> other) {
    this.options = options;
    this.other = other;
  }

  /** Fits sorted ratings without repeated cells. */
  public static RaterModelFit fit(Ratings ratings, Options options) {
    return new RaterModel(options, Optional.empty()).fit(ratings);
  }

  /**
   * Fits other scores of the same ratings (ranks instead of points), with the objective channel of
   * a fit that is there already, and its tolerance in standard deviations of the ratees: as large
   * on both scales.
   */
  public static RaterModelFit refit(Ratings ratings, Options options, RaterModelFit of) {
    return new RaterModel(options, Optional.of(of)).fit(ratings);
  }

  private Channel anchor(Ratings ratings) {
    try {
      return Channel.fit(ratings.ofAnchor(), false, options.fit());
    } catch (NotIdentifiedException e) {
      throw new NotIdentifiedException(
          "The anchor, fitted as a score of its own, does not tell teams apart. "
              + e.getMessage()
              + " Or fit without the anchor.",
          e);
    }
  }

  private RaterModelFit fit(Ratings ratings) {
    Optional<Channel> objective =
        other
            .map(RaterModelFit::objective)
            .orElseGet(() -> ratings.anchored() ? Optional.of(anchor(ratings)) : Optional.empty());
    Ratings complete = ratings.withCompleteAnchor();
    Channel judged =
        options.variances().isEmpty()
            ? Channel.fit(complete, options.heavyTailed(), options.fit())
            : Channel.solve(
                complete,
                options.heavyTailed(),
                VariancesGiven.of(options.variances(), ratings),
                options.fit());
    double[] pev = raterErrors(judged);
    double[] prior = prior(judged.effects(Channel.RATER));
    double team = allowance(judged, objective, Channel.RATER, TEAM_POLICY);
    Attribution raters =
        Attribution.of(judged.effects(Channel.RATER).effect(), widened(pev, judged), prior, team);
    Optional<Attribution> departments =
        ratings
            .department()
            .map(
                d -> {
                  Effects e = judged.effects(Channel.DEPARTMENT);
                  return Attribution.of(
                      e.effect(),
                      widened(capped(e.pev(), prior(e)), judged),
                      prior(e),
                      allowance(judged, objective, Channel.DEPARTMENT, DEPARTMENT_POLICY));
                });
    Connectivity connectivity =
        Connectivity.of(judged.ratee, judged.rater, judged.model.count(), ratings.rater().size());
    double[] moverShare =
        Connectivity.moverShare(
            judged.ratee,
            judged.rater,
            judged.weights(),
            1 / judged.variance(Channel.RATEE),
            ratings.rater().size());
    Evidence[] evidence = evidence(judged, ratings, connectivity, moverShare);
    boolean[] separated = new boolean[evidence.length];
    for (int j = 0; j < separated.length; j++) {
      separated[j] = evidence[j] != Evidence.TEAM_EQUALITY;
    }
    double tolerance =
        other
            .map(fit -> Tolerance.of(fit, judged, raters, departments))
            .orElseGet(
                () ->
                    options.tolerance().orElseGet(() -> Tolerance.of(judged, raters, departments)));
    Leniency leniency =
        Leniency.of(
            judged.effects(Channel.RATER).effect(),
            pev,
            prior,
            raters,
            connectivity.ratees(),
            separated,
            tolerance);
    return new RaterModelFit(
        judged,
        objective,
        pev,
        raters,
        departments,
        connectivity,
        moverShare,
        evidence,
        leniency,
        tolerance);
  }

  private static double[] prior(Effects effects) {
    double[] prior = new double[effects.effect().length];
    Arrays.setAll(prior, l -> effects.variance() / effects.weight()[l]);
    return prior;
  }

  /**
   * Errors of what is published of few raters: their variances are estimates that the errors take
   * for known, which 5 % make good (Kackar &amp; Harville 1984).
   */
  private double[] widened(double[] pev, Channel judged) {
    if (!options.variances().isEmpty() || judged.ratings.rater().size() >= FEW_RATERS) {
      return pev;
    }
    return Arrays.stream(pev).map(v -> WIDENING * WIDENING * v).toArray();
  }

  private static double[] capped(double[] pev, double[] prior) {
    double[] capped = new double[pev.length];
    Arrays.setAll(capped, l -> Math.min(pev[l], LARGEST_ERROR * prior[l]));
    return capped;
  }

  /**
   * Prediction error variances of raters with the mean of their shocks, below the prior variance.
   */
  private static double[] raterErrors(Channel judged) {
    Effects effects = judged.effects(Channel.RATER);
    double[] pev = effects.pev().clone();
    judged.pairs.ifPresent(
        level ->
            Arrays.setAll(
                pev, j -> pev[j] + level.shock() / Math.max(1, level.raters().periods()[j])));
    return capped(pev, prior(effects));
  }

  private static double allowance(
      Channel judged, Optional<Channel> objective, String factor, double policy) {
    return objective
        .map(o -> o.variance(factor) / o.variance(Channel.RATEE) * judged.variance(Channel.RATEE))
        .orElse(policy * judged.variance(factor));
  }

  private static Evidence[] evidence(
      Channel judged, Ratings ratings, Connectivity connectivity, double[] moverShare) {
    AnchorSlope slope = AnchorSlope.of(judged);
    boolean anchored = slope.estimate() > SIGNIFICANT * slope.standardError();
    double[] share = anchorShare(ratings);
    Evidence[] evidence = new Evidence[moverShare.length];
    for (int j = 0; j < evidence.length; j++) {
      boolean movers =
          connectivity.movers()[j] >= LEAST_MOVERS && moverShare[j] >= LEAST_MOVER_SHARE;
      evidence[j] =
          movers
              ? Evidence.MOVERS
              : anchored && share[j] >= LEAST_ANCHOR_SHARE
                  ? Evidence.ANCHOR
                  : Evidence.TEAM_EQUALITY;
    }
    return evidence;
  }

  /** Share of each rater's ratings that have an anchor of their own. */
  private static double[] anchorShare(Ratings ratings) {
    double[] share = new double[ratings.rater().size()];
    int[] n = new int[share.length];
    for (int r = 0; r < ratings.size(); r++) {
      n[ratings.rater().code()[r]]++;
      if (ratings.anchored() && !Double.isNaN(ratings.anchor()[r])) {
        share[ratings.rater().code()[r]]++;
      }
    }
    Arrays.setAll(share, j -> share[j] / Math.max(1, n[j]));
    return share;
  }
}
