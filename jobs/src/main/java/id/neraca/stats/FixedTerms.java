package id.neraca.stats;

import id.neraca.stats.mixed.NotIdentifiedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fixed part of level 2: intercept, anchor, and one column per level of categorical columns.
 */
final class FixedTerms {
  static final String INTERCEPT = "(Intercept)";
  static final String BETWEEN = "anchor_between";
  static final String WITHIN = "anchor";
  private static final int MOST_LEVELS = 500;

  final List<String> names = new ArrayList<>();
  final List<String> dependent = new ArrayList<>();
  private final List<double[]> columns = new ArrayList<>();
  private final int[] start;

  /** Terms for rows that begin at the ratings {@code start}. */
  FixedTerms(int[] start) {
    this.start = start;
    double[] ones = new double[start.length - 1];
    Arrays.fill(ones, 1);
    add(INTERCEPT, ones);
  }

  void add(String name, double[] column) {
    names.add(name);
    columns.add(column);
  }

  /** Adds the mean of {@code values} over each row's ratings. */
  void addMean(String name, double[] values) {
    double[] column = new double[start.length - 1];
    for (int d = 0; d < column.length; d++) {
      for (int r = start[d]; r < start[d + 1]; r++) {
        column[d] += values[r] / (start[d + 1] - start[d]);
      }
    }
    add(name, column);
  }

  /** Adds an indicator of every level but the first; a row's share where its ratings differ. */
  void addLevels(Coded coded) {
    if (coded.size() > MOST_LEVELS) {
      throw new NotIdentifiedException(
          "The fixed column %s has %,d different values, at most %,d are possible. Name it as a random"
                  .formatted(coded.name(), coded.size(), MOST_LEVELS)
              + " factor, or give a coarser column.");
    }
    for (int level = 1; level < coded.size(); level++) {
      double[] column = new double[start.length - 1];
      for (int d = 0; d < column.length; d++) {
        for (int r = start[d]; r < start[d + 1]; r++) {
          column[d] += coded.code()[r] == level ? 1.0 / (start[d + 1] - start[d]) : 0;
        }
      }
      add(coded.name() + coded.levels().get(level), column);
    }
  }

  /** The linearly independent columns; names of the others go to {@link #dependent}. */
  double[][] independent() {
    List<Integer> kept = IndependentColumns.of(columns.toArray(double[][]::new));
    List<String> keptNames = new ArrayList<>();
    double[][] result = new double[kept.size()][];
    for (int k = 0; k < result.length; k++) {
      keptNames.add(names.get(kept.get(k)));
      result[k] = columns.get(kept.get(k));
    }
    dependent.addAll(names);
    dependent.removeAll(keptNames);
    names.clear();
    names.addAll(keptNames);
    return result;
  }
}
