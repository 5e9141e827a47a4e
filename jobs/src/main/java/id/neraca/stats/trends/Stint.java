package id.neraca.stats.trends;

import id.neraca.stats.Finite;
import id.neraca.stats.Ranks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An employee's scores under one rater. Only scores of the same stint are compared with each other,
 * so that the raters' leniency cancels.
 *
 * @param period time in periods, any origin, distinct
 * @param score points; missing periods are simply not there
 */
public record Stint(double[] period, double[] score) {
  boolean isValid() {
    return period.length == score.length
        && Finite.all(period)
        && Finite.all(score)
        && Ranks.distinct(period) == period.length;
  }

  /** Number of scores. */
  public int n() {
    return score.length;
  }

  /** The same in order of time. */
  Stint inOrder() {
    return take(
        IntStream.range(0, n())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> period[i]))
            .toList());
  }

  /** The scores of each season apart, e.g. of each calendar month. */
  List<Stint> bySeason(int seasons) {
    Map<Long, List<Integer>> rows = new LinkedHashMap<>();
    for (int i = 0; i < n(); i++) {
      rows.computeIfAbsent(
              Math.floorMod((long) Math.floor(period[i]), (long) seasons),
              season -> new ArrayList<>())
          .add(i);
    }
    return rows.values().stream().map(this::take).toList();
  }

  private Stint take(List<Integer> rows) {
    return new Stint(
        rows.stream().mapToDouble(i -> period[i]).toArray(),
        rows.stream().mapToDouble(i -> score[i]).toArray());
  }
}
