package id.neraca.stats;

import id.neraca.stats.mixed.CrossedFit;
import id.neraca.stats.mixed.CrossedModel;
import id.neraca.stats.mixed.CrossedReml;
import id.neraca.stats.mixed.Effects;
import id.neraca.stats.mixed.Factor;
import id.neraca.stats.mixed.FitOptions;
import id.neraca.stats.mixed.NotIdentifiedException;
import id.neraca.stats.mixed.PairLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One score, objective or judged, fitted at both levels. */
final class Channel {
  static final String RATEE = "ratee";
  static final String RATER = "rater";
  static final String DEPARTMENT = "department";
  static final String DYAD = "dyad";
  static final String SHOCK = "shock";
  static final String RESIDUAL = "residual";

  final Ratings ratings;
  final Optional<PairLevel> pairs;
  final int[] ratee;
  final int[] rater;
  final CrossedModel model;
  final FixedTerms terms;
  final CrossedFit fit;

  /** Taken from the scores before the fit and belonging to the intercept, against rounding. */
  final double centre;

  private Channel(
      Ratings ratings, boolean heavyTailed, Optional<VariancesGiven> given, FitOptions options) {
    this.ratings = ratings;
    pairs = ratings.period().map(period -> pairs(ratings, period, given));
    int[] start = pairs.map(PairLevel::start).orElseGet(() -> oneByOne(ratings.size()));
    ratee = at(start, ratings.ratee().code());
    rater = at(start, ratings.rater().code());
    terms = terms(start);
    List<Factor> factors = new ArrayList<>();
    factors.add(new Factor(RATEE, ratee, ratings.ratee().size(), false));
    factors.add(new Factor(RATER, rater, ratings.rater().size(), heavyTailed));
    ratings.department().ifPresent(d -> factors.add(factor(DEPARTMENT, start, d)));
    ratings.random().forEach(c -> factors.add(pairFactor(start, c)));
    double[] count = new double[ratee.length];
    Arrays.setAll(count, d -> start[d + 1] - start[d]);
    double[] score = pairs.map(PairLevel::score).orElse(ratings.score());
    centre = Arrays.stream(score).average().orElse(0);
    if (given.isEmpty()) {
      ratings.fixed().forEach(column -> refuseTelling(column, ratings));
    }
    model =
        new CrossedModel(
            Arrays.stream(score).map(y -> y - centre).toArray(),
            count,
            terms.independent(),
            factors,
            pairs.map(PairLevel::residual).orElse(0.0));
    fit =
        given
            .map(g -> CrossedReml.solve(model, g.ofFactors, options))
            .orElseGet(() -> CrossedReml.fit(model, options));
  }

  static Channel fit(Ratings ratings, boolean heavyTailed, FitOptions options) {
    return new Channel(ratings, heavyTailed, Optional.empty(), options);
  }

  static Channel solve(
      Ratings ratings, boolean heavyTailed, VariancesGiven given, FitOptions options) {
    return new Channel(ratings, heavyTailed, Optional.of(given), options);
  }

  /** Level 1 at the variances given for it; those that are not are estimated. */
  private static PairLevel pairs(Ratings ratings, Coded period, Optional<VariancesGiven> given) {
    int[] ratee = ratings.ratee().code();
    int[] rater = ratings.rater().code();
    PairLevel.Sizes sizes = new PairLevel.Sizes(ratings.rater().size(), period.size());
    Map<String, Double> known = given.map(g -> g.byComponent).orElse(Map.of());
    if (known.containsKey(RESIDUAL) && known.containsKey(SHOCK)) {
      return PairLevel.solve(
          ratee,
          rater,
          period.code(),
          ratings.anchor(),
          ratings.score(),
          sizes,
          known.get(RESIDUAL),
          known.get(SHOCK));
    }
    PairLevel level =
        PairLevel.fit(ratee, rater, period.code(), ratings.anchor(), ratings.score(), sizes);
    return level.with(
        known.getOrDefault(RESIDUAL, level.residual()), known.getOrDefault(SHOCK, level.shock()));
  }

  /** Refuses a fixed column that leaves nothing of the score or of a factor to be estimated. */
  private static void refuseTelling(Coded column, Ratings ratings) {
    refuseTelling(column, "score", ratings.score());
    refuseTelling(column, ratings.ratee());
    refuseTelling(column, ratings.rater());
    ratings.department().ifPresent(department -> refuseTelling(column, department));
    ratings.random().forEach(factor -> refuseTelling(column, factor));
  }

  private static void refuseTelling(Coded column, Coded factor) {
    refuseTelling(column, factor.name(), Arrays.stream(factor.code()).asDoubleStream().toArray());
  }

  private static void refuseTelling(Coded column, String name, double[] values) {
    double[] told = new double[column.size()];
    Arrays.fill(told, Double.NaN);
    for (int r = 0; r < values.length; r++) {
      int level = column.code()[r];
      told[level] = Double.isNaN(told[level]) ? values[r] : told[level];
      if (told[level] != values[r]) {
        return;
      }
    }
    throw new NotIdentifiedException(
        "The fixed column %s tells the %s of every rating, so that nothing of it is left to estimate."
                .formatted(column.name(), name)
            + " Leave the column out, or give a coarser one.");
  }

  private static int[] oneByOne(int n) {
    int[] start = new int[n + 1];
    Arrays.setAll(start, r -> r);
    return start;
  }

  private static int[] at(int[] start, int[] code) {
    int[] codes = new int[start.length - 1];
    Arrays.setAll(codes, d -> code[start[d]]);
    return codes;
  }

  private static Factor factor(String name, int[] start, Coded coded) {
    return new Factor(name, at(start, coded.code()), coded.size(), false);
  }

  /** A further factor; refused where ratings of one pair have several of its levels. */
  private static Factor pairFactor(int[] start, Coded coded) {
    if (variesWithin(start, coded)) {
      throw new NotIdentifiedException(
          "The factor %s differs between the ratings of one pair of rater and ratee, but with a period"
                  .formatted(coded.name())
              + " column a row of the model is a pair. Leave the period column out, or name it as"
              + " fixed.");
    }
    return factor(coded.name(), start, coded);
  }

  private static boolean variesWithin(int[] start, Coded coded) {
    int[] code = coded.code();
    for (int d = 0; d + 1 < start.length; d++) {
      for (int r = start[d] + 1; r < start[d + 1]; r++) {
        if (code[r] != code[r - 1]) {
          return true;
        }
      }
    }
    return false;
  }

  /** Names of the columns, department and fixed ones, that differ between ratings of one pair. */
  List<String> varyingWithinPairs() {
    if (pairs.isEmpty()) {
      return List.of();
    }
    int[] start = pairs.get().start();
    return Stream.concat(ratings.department().stream(), ratings.fixed().stream())
        .filter(c -> variesWithin(start, c))
        .map(Coded::name)
        .toList();
  }

  private FixedTerms terms(int[] start) {
    FixedTerms fixed = new FixedTerms(start);
    if (ratings.anchored()) {
      fixed.addMean(FixedTerms.BETWEEN, centredMeans());
      if (pairs.isEmpty()) {
        fixed.addMean(FixedTerms.WITHIN, ratings.anchor());
      }
    }
    ratings.fixed().forEach(fixed::addLevels);
    return fixed;
  }

  /** Each rating's mean anchor of its ratee, minus the mean of these means over ratees. */
  private double[] centredMeans() {
    double[] sum = new double[ratings.ratee().size()];
    int[] n = new int[sum.length];
    for (int r = 0; r < ratings.size(); r++) {
      sum[ratings.ratee().code()[r]] += ratings.anchor()[r];
      n[ratings.ratee().code()[r]]++;
    }
    double grand = 0;
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= n[i];
      grand += sum[i] / sum.length;
    }
    double[] means = new double[ratings.size()];
    for (int r = 0; r < means.length; r++) {
      means[r] = sum[ratings.ratee().code()[r]] - grand;
    }
    return means;
  }

  Effects effects(String factor) {
    return fit.effects().stream().filter(e -> e.factor().equals(factor)).findFirst().orElseThrow();
  }

  double variance(String factor) {
    return effects(factor).variance();
  }

  /** All variances by component. */
  Map<String, Double> variances() {
    Map<String, Double> variances = new LinkedHashMap<>();
    fit.effects().forEach(e -> variances.put(e.factor(), e.variance()));
    pairs.ifPresentOrElse(
        level -> {
          variances.put(DYAD, fit.residual());
          variances.put(SHOCK, level.shock());
          variances.put(RESIDUAL, level.residual());
        },
        () -> variances.put(RESIDUAL, fit.residual()));
    return variances;
  }

  /** Precision of each row of level 2. */
  double[] weights() {
    double[] weight = new double[ratee.length];
    Arrays.setAll(weight, d -> 1 / (fit.residual() + model.within() / model.count()[d]));
    return weight;
  }
}
