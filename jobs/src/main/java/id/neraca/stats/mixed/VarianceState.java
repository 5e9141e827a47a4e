package id.neraca.stats.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** The variances and Student-t weights of a fit, and the step to the next ones. */
final class VarianceState {
  private static final double FLOOR = 1e-6;
  private static final double NEGLIGIBLE = 1e-4;
  private static final double LARGEST_STEP = 8;

  private final CrossedModel model;
  private final MixedEquations equations;
  private final double degreesOfFreedom;
  private final double total;
  private final boolean pairHeld;

  /** Lower bound of each variance. */
  private final double[] floor;

  private final AndersonMixing mixing = new AndersonMixing();
  private boolean startsFromMoments;

  /** One per factor, then the residual's. */
  final double[] variance;

  final double[][] weight;

  /** {@code pairHeld}: the pair's variance stays at its lower bound. */
  VarianceState(
      CrossedModel model, MixedEquations equations, double degreesOfFreedom, boolean pairHeld) {
    this.model = model;
    this.equations = equations;
    this.degreesOfFreedom = degreesOfFreedom;
    this.pairHeld = pairHeld;
    total = variance(model.score());
    int factors = model.factors().size();
    variance = new double[factors + 1];
    floor = new double[factors + 1];
    Arrays.setAll(
        floor, k -> FLOOR * total / (k < factors ? model.factors().get(k).meanSquare() : 1));
    weight = new double[factors][];
    for (int f = 0; f < factors; f++) {
      weight[f] = new double[model.factors().get(f).levels()];
      Arrays.fill(weight[f], 1);
    }
  }

  /** A copy of the weights. */
  double[][] weights() {
    double[][] copy = new double[weight.length][];
    Arrays.setAll(copy, f -> weight[f].clone());
    return copy;
  }

  private static double variance(double[] values) {
    double mean = 0;
    for (double v : values) {
      mean += v / values.length;
    }
    double sum = 0;
    for (double v : values) {
      sum += (v - mean) * (v - mean);
    }
    return sum / Math.max(1, values.length - 1);
  }

  /** Starts from moments; else half of the variance to the residual, the rest in equal parts. */
  void start() {
    double residualShare = model.within() > 0 ? 0.1 : 0.5;
    Arrays.setAll(variance, k -> (1 - residualShare) / weight.length * floor[k] / FLOOR);
    variance[weight.length] = residualShare * total;
    double[] moments = MomentStart.of(model, total);
    startsFromMoments = MomentStart.found(moments);
    if (startsFromMoments) {
      System.arraycopy(moments, 0, variance, 0, moments.length);
    }
    if (pairHeld) {
      variance[weight.length] = floor[weight.length];
    }
  }

  double residual() {
    return variance[weight.length];
  }

  double[][] priors() {
    double[][] priors = new double[weight.length][];
    for (int f = 0; f < priors.length; f++) {
      priors[f] = new double[weight[f].length];
      for (int l = 0; l < priors[f].length; l++) {
        priors[f][l] = weight[f][l] / variance[f];
      }
    }
    return priors;
  }

  List<String> atBound() {
    List<String> names = new ArrayList<>();
    for (int k = 0; k < variance.length; k++) {
      if (variance[k] <= 1.001 * floor[k]) {
        names.add(k < weight.length ? model.factors().get(k).name() : "residual");
      }
    }
    return names;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < variance.length; k++) {
      text.append(k == 0 ? "" : ", ")
          .append(k < weight.length ? model.factors().get(k).name() : "residual")
          .append(String.format(Locale.ROOT, " %.6g", variance[k]));
    }
    return text.toString();
  }

  /** Steps variances and weights; returns the largest change of a log variance that matters. */
  double update(Solution solution, Uncertainty uncertainty, Tier tier, int iteration) {
    int n = variance.length;
    double[] score = new double[n];
    double[] fixedPoint = new double[n];
    for (int f = 0; f < n - 1; f++) {
      double[] u = solution.effects(f);
      double squares = 0;
      double errors = 0;
      for (int l = 0; l < u.length; l++) {
        squares += weight[f][l] * u[l] * u[l];
        errors += weight[f][l] * pev(solution, uncertainty, f, l);
      }
      double v = variance[f];
      score[f] = (squares + errors - v * u.length) / (2 * v * v);
      fixedPoint[f] = squares / Math.max(1e-10 * u.length, u.length - errors / v);
    }
    double squares = solution.residualSquares();
    score[n - 1] = (squares - uncertainty.residualTrace()) / 2;
    fixedPoint[n - 1] = variance[n - 1] * squares / uncertainty.residualTrace();
    if (pairHeld) {
      fixedPoint[n - 1] = variance[n - 1];
    }
    double[] next =
        iteration == 1 && !startsFromMoments
            ? fixedPoint
            : newton(score, solution.averageInformation(variance, tier), iteration);
    double[] point = point();
    double[] before = meanWeights();
    updateWeights(solution, uncertainty);
    double[] after = meanWeights();
    for (int f = 0; f < before.length; f++) {
      next[f] *= after[f] / before[f];
    }
    double change = move(next);
    if (heavyTailed() && iteration > 2) {
      accelerate(point);
    }
    return change;
  }

  private boolean heavyTailed() {
    return model.factors().stream().anyMatch(Factor::heavyTailed);
  }

  /** Mixes the step from {@code before} to the current state with earlier ones. */
  private void accelerate(double[] before) {
    double[] mixed = mixing.next(before, point());
    int k = 0;
    for (int v = 0; v < variance.length; v++) {
      variance[v] = Math.max(floor[v], Math.exp(mixed[k++]));
    }
    for (int f = 0; f < weight.length; f++) {
      if (model.factors().get(f).heavyTailed()) {
        double most = (degreesOfFreedom + 1) / degreesOfFreedom;
        for (int l = 0; l < weight[f].length; l++) {
          weight[f][l] = Math.min(most, Math.exp(mixed[k++]));
        }
      }
    }
  }

  /** Logarithms of the variances and of the weights of heavy-tailed factors. */
  private double[] point() {
    DoubleStream logs = Arrays.stream(variance).map(Math::log);
    for (int f = 0; f < weight.length; f++) {
      if (model.factors().get(f).heavyTailed()) {
        logs = DoubleStream.concat(logs, Arrays.stream(weight[f]).map(Math::log));
      }
    }
    return logs.toArray();
  }

  /** A scale that all weights of a factor share is its variance's: parameter expansion. */
  private double[] meanWeights() {
    return Arrays.stream(weight).mapToDouble(w -> Arrays.stream(w).average().orElse(1)).toArray();
  }

  private double move(double[] next) {
    double sum = 0;
    for (int k = 0; k < next.length; k++) {
      next[k] =
          Math.max(
              floor[k],
              Math.min(Math.max(next[k], variance[k] / LARGEST_STEP), variance[k] * LARGEST_STEP));
      sum += next[k] / floor[k];
    }
    double change = 0;
    for (int k = 0; k < next.length; k++) {
      if (Math.max(next[k], variance[k]) / floor[k] > NEGLIGIBLE * sum) {
        change = Math.max(change, Math.abs(Math.log(next[k] / variance[k])));
      }
    }
    System.arraycopy(next, 0, variance, 0, next.length);
    return change;
  }

  /** A Newton step for the variances that are not held at their lower bound. */
  private double[] newton(double[] score, double[][] information, int iteration) {
    int n = score.length;
    boolean[] held = new boolean[n];
    for (int k = 0; k < n; k++) {
      held[k] = variance[k] <= 1.001 * floor[k] && score[k] <= 0;
    }
    held[n - 1] |= pairHeld;
    double[][] inverse = new double[n][n];
    for (int k = 0; k < n; k++) {
      for (int l = 0; l < n; l++) {
        inverse[k][l] =
            held[k] || held[l]
                ? (k == l ? 1 : 0)
                : information[k][l] * variance[k] * variance[l] * (k == l ? 1 + 1e-12 : 1);
      }
    }
    DenseInverse.invert(inverse);
    double damping = iteration > 40 ? 0.5 : 1;
    double[] next = new double[n];
    for (int k = 0; k < n; k++) {
      double step = 0;
      for (int l = 0; l < n; l++) {
        step += held[k] || held[l] ? 0 : inverse[k][l] * variance[l] * score[l];
      }
      next[k] = variance[k] * (1 + damping * step);
    }
    return next;
  }

  private double pev(Solution solution, Uncertainty uncertainty, int factor, int level) {
    return factor == equations.rows.absorbed
        ? uncertainty.absorbed()[level]
        : uncertainty.coordinates()[solution.offset(factor) + level];
  }

  /** New Student-t weights; returns their largest change. */
  double updateWeights(Solution solution, Uncertainty uncertainty) {
    double change = 0;
    for (int f = 0; f < weight.length; f++) {
      if (model.factors().get(f).heavyTailed()) {
        double[] u = solution.effects(f);
        for (int l = 0; l < u.length; l++) {
          double size = (u[l] * u[l] + pev(solution, uncertainty, f, l)) / variance[f];
          double next = (degreesOfFreedom + 1) / (degreesOfFreedom + size);
          change = Math.max(change, Math.abs(next - weight[f][l]));
          weight[f][l] = next;
        }
      }
    }
    return change;
  }
}
