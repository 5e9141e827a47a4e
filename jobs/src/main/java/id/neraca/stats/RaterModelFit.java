package id.neraca.stats;

import id.neraca.stats.mixed.CrossedFit;
import id.neraca.stats.mixed.Effects;
import id.neraca.stats.mixed.PairLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything a fit of {@link RaterModel} says. */
public final class RaterModelFit {
  private static final double LEAST_MOVERS_SHARE = 0.05;

  private final Channel judged;
  private final Optional<Channel> objective;
  private final double[] raterErrors;
  private final Attribution raters;
  private final Optional<Attribution> departments;
  private final Connectivity connectivity;
  private final double[] moverShare;
  private final RaterModel.Evidence[] evidence;
  private final Leniency leniency;
  private final double tolerance;

  RaterModelFit(
      Channel judged,
      Optional<Channel> objective,
      double[] raterErrors,
      Attribution raters,
      Optional<Attribution> departments,
      Connectivity connectivity,
      double[] moverShare,
      RaterModel.Evidence[] evidence,
      Leniency leniency,
      double tolerance) {
    this.judged = judged;
    this.objective = objective;
    this.raterErrors = raterErrors;
    this.raters = raters;
    this.departments = departments;
    this.connectivity = connectivity;
    this.moverShare = moverShare;
    this.evidence = evidence;
    this.leniency = leniency;
    this.tolerance = tolerance;
  }

  /** A fixed term with its standard error. */
  public record Term(String name, double estimate, double standardError) {}

  /** Fixed terms: level 2's, then the anchor's slope within pairs and the periods. */
  public List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    for (int p = 0; p < judged.terms.names.size(); p++) {
      terms.add(
          new Term(
              judged.terms.names.get(p),
              judged.fit.fixed()[p] + (p == 0 ? judged.centre : 0),
              Math.sqrt(judged.fit.fixedCovariance()[p][p])));
    }
    judged.pairs.ifPresent(level -> addLevel1(level, terms));
    return terms;
  }

  private void addLevel1(PairLevel level, List<Term> terms) {
    if (judged.ratings.anchored()) {
      terms.add(new Term(FixedTerms.WITHIN, level.estimates().slope(), level.slopeError()));
    }
    Coded period = judged.ratings.period().orElseThrow();
    for (int t = 0; t < period.size(); t++) {
      terms.add(
          new Term(
              period.name() + period.levels().get(t),
              level.estimates().period()[t],
              level.periodError(t)));
    }
  }

  /** Fixed terms left out because they are combinations of others. */
  public List<String> dependentTerms() {
    return judged.terms.dependent;
  }

  /**
   * Columns, department and fixed ones, that differ between the ratings of one pair: of a fixed one
   * the shares of its levels are fitted, of a department the first counts.
   */
  public List<String> varyingWithinPairs() {
    return judged.varyingWithinPairs();
  }

  /** The ratings that were fitted. */
  public Ratings ratings() {
    return judged.ratings;
  }

  /** Variances by component. */
  public Map<String, Double> variances() {
    return judged.variances();
  }

  /** Variances of the objective channel; empty without an anchor. */
  public Map<String, Double> objectiveVariances() {
    return objective.map(Channel::variances).orElse(Map.of());
  }

  /**
   * The fit of the objective measure as a score of its own.
   *
   * @param ratings measures, one per ratee, rater and period
   * @param variances by component
   * @param reliability of one measure
   * @param moversShare ratees with more than one rater, 0-1
   * @param iterations of the variances
   * @param solverIterations most iterations of conjugate gradients; 0 for the exact tier
   */
  public record Objective(
      Ratings ratings,
      Map<String, Double> variances,
      Reliability reliability,
      double moversShare,
      int iterations,
      int solverIterations) {}

  /** The fit of the anchor; empty without one. */
  public Optional<Objective> objectiveFit() {
    return objective.map(
        o ->
            new Objective(
                o.ratings,
                o.variances(),
                reliability(o.variances()),
                moversShare(o),
                o.fit.iterations(),
                o.fit.solverIterations()));
  }

  /** Level 1 of the anchor; empty without one, or without periods. */
  public Optional<PairLevel> objectivePairs() {
    return objective.flatMap(o -> o.pairs);
  }

  /** Ratees with more than one rater, 0-1. */
  public double moversShare() {
    return moversShare(judged);
  }

  private static double moversShare(Channel channel) {
    int movers = 0;
    int n = 0;
    int[] ratee = channel.ratee;
    for (int from = 0, to = 0; from < ratee.length; from = to) {
      while (to < ratee.length && ratee[to] == ratee[from]) {
        to++;
      }
      n++;
      movers += channel.rater[to - 1] != channel.rater[from] ? 1 : 0;
    }
    return n == 0 ? 0 : (double) movers / n;
  }

  /**
   * False where the data tell only the sum of the variances of ratee and dyad: with periods, under
   * 5 % of the ratees have more than one rater.
   */
  public boolean tellsRateeFromDyad() {
    return judged.ratings.period().isEmpty() || moversShare() >= LEAST_MOVERS_SHARE;
  }

  Channel judged() {
    return judged;
  }

  Optional<Channel> objective() {
    return objective;
  }

  /** Slope of the ratings on the anchor. */
  public AnchorSlope anchorSlope() {
    return AnchorSlope.of(judged);
  }

  /** Level 1, from ratings to pairs; empty without periods. */
  public Optional<PairLevel> pairs() {
    return judged.pairs;
  }

  /** The rows of level 2. */
  public Pairs level2() {
    return Pairs.of(judged);
  }

  /** The fit of the crossed model. */
  public CrossedFit crossed() {
    return judged.fit;
  }

  /** Effects of a factor. */
  public Effects effects(String factor) {
    return judged.effects(factor);
  }

  /** Reliability of each rater's effect, 0 to 1: near 0 nothing is known. */
  public double[] raterReliability() {
    Effects effects = effects(Channel.RATER);
    double[] reliability = new double[raterErrors.length];
    Arrays.setAll(reliability, j -> 1 - raterErrors[j] * effects.weight()[j] / effects.variance());
    return reliability;
  }

  /** Leniency attributed to raters. */
  public Attribution raters() {
    return raters;
  }

  /** Culture attributed to departments. */
  public Optional<Attribution> departments() {
    return departments;
  }

  /** Links between raters. */
  public Connectivity connectivity() {
    return connectivity;
  }

  /** Share of a rater's information that comes from movers. */
  public double[] moverShare() {
    return moverShare;
  }

  /** What separates leniency from team quality, by rater. */
  public RaterModel.Evidence[] evidence() {
    return evidence;
  }

  /** Flags. */
  public Leniency leniency() {
    return leniency;
  }

  /** Leniency of no concern. */
  public double tolerance() {
    return tolerance;
  }

  /** Reliability of one rating. */
  public Reliability reliability() {
    return reliability(variances());
  }

  private static Reliability reliability(Map<String, Double> v) {
    double ratee = v.get(Channel.RATEE);
    double rest = v.getOrDefault(Channel.DYAD, 0.0) + v.get(Channel.RESIDUAL);
    double all = v.values().stream().mapToDouble(Double::doubleValue).sum();
    return Reliability.of(ratee, all - ratee - rest, rest);
  }
}
