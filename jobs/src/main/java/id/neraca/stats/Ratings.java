package id.neraca.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ratings as columns, one row per rating.
 *
 * @param ratee who is rated
 * @param rater who rates
 * @param department department of the rater
 * @param period when
 * @param score the rating
 * @param anchor an objective measure of the same ratee and period, NaN where there is none; empty
 *     without one
 * @param fixed categorical columns of the fixed part
 * @param random further random factors
 */
@SuppressWarnings("ArrayRecordComponent")
public record Ratings(
    Coded ratee,
    Coded rater,
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<Coded> department,
    Optional<Coded> period,
    double[] score,
    double[] anchor,
    List<Coded> fixed,
    List<Coded> random) {

  /** Number of ratings. */
  public int size() {
    return score.length;
  }

  boolean anchored() {
    return anchor.length > 0;
  }

  /**
   * The same ratings sorted by ratee, rater, period, score: no result depends on the input's order.
   */
  public Ratings sorted() {
    return pick(order());
  }

  /** The rows in the order of {@link #sorted}. */
  public int[] order() {
    int n = size();
    int[] start = new int[ratee.size() + 1];
    for (int c : ratee.code()) {
      start[c + 1]++;
    }
    for (int i = 0; i < ratee.size(); i++) {
      start[i + 1] += start[i];
    }
    int[] order = new int[n];
    int[] next = start.clone();
    for (int r = 0; r < n; r++) {
      order[next[ratee.code()[r]]++] = r;
    }
    IntStream.range(0, ratee.size()).parallel().forEach(i -> sort(order, start[i], start[i + 1]));
    return order;
  }

  private void sort(int[] order, int from, int to) {
    int n = to - from;
    long[] keys = new long[n];
    int periods = period.map(Coded::size).orElse(1);
    for (int k = 0; k < n; k++) {
      int r = order[from + k];
      long cell = (long) rater.code()[r] * periods + period.map(p -> p.code()[r]).orElse(0);
      keys[k] = cell << 24 | k;
    }
    if (n > 1 << 24) {
      throw new IllegalArgumentException(
          "Cannot sort the ratings: one ratee has more than 16.7 million of them.");
    }
    Arrays.sort(keys);
    int[] sorted = new int[n];
    for (int k = 0; k < n; k++) {
      sorted[k] = order[from + (int) (keys[k] & 0xFFFFFF)];
    }
    System.arraycopy(sorted, 0, order, from, n);
    for (int a = 0, b = 0; a < n; a = b) {
      while (b < n && keys[b] >> 24 == keys[a] >> 24) {
        b++;
      }
      if (b - a > 1) {
        sortTies(order, from + a, from + b);
      }
    }
  }

  private void sortTies(int[] order, int from, int to) {
    Integer[] ties = new Integer[to - from];
    for (int k = from; k < to; k++) {
      ties[k - from] = order[k];
    }
    Arrays.sort(ties, this::compareTied);
    for (int k = from; k < to; k++) {
      order[k] = ties[k - from];
    }
  }

  private int compareTied(int a, int b) {
    int result = Double.compare(score[a], score[b]);
    if (result == 0 && anchored()) {
      result = Double.compare(anchor[a], anchor[b]);
    }
    for (List<Coded> columns : List.of(department.stream().toList(), fixed, random)) {
      for (Coded column : columns) {
        if (result == 0) {
          result = Integer.compare(column.code()[a], column.code()[b]);
        }
      }
    }
    return result;
  }

  private Ratings pick(int[] rows) {
    return new Ratings(
        ratee.pick(rows),
        rater.pick(rows),
        department.map(c -> c.pick(rows)),
        period.map(c -> c.pick(rows)),
        pick(score, rows),
        anchored() ? pick(anchor, rows) : anchor,
        fixed.stream().map(c -> c.pick(rows)).toList(),
        random.stream().map(c -> c.pick(rows)).toList());
  }

  private static double[] pick(double[] values, int[] rows) {
    double[] picked = new double[rows.length];
    for (int r = 0; r < rows.length; r++) {
      picked[r] = values[rows[r]];
    }
    return picked;
  }

  /**
   * The same sorted ratings with one row per ratee, rater and period: repeated cells become their
   * mean. Without periods every row is a rating of its own.
   */
  public Ratings withoutRepeatedCells() {
    if (period.isEmpty()) {
      return this;
    }
    int[] when = period.get().code();
    int[] first = new int[size()];
    int n = 0;
    double[] scores = score.clone();
    double[] anchors = anchor.clone();
    for (int from = 0, to = 0; from < size(); from = to) {
      while (to < size()
          && ratee.code()[to] == ratee.code()[from]
          && rater.code()[to] == rater.code()[from]
          && when[to] == when[from]) {
        to++;
      }
      if (to - from > 1) {
        scores[from] = Arrays.stream(score, from, to).sum() / (to - from);
        if (anchored()) {
          anchors[from] =
              Arrays.stream(anchor, from, to)
                  .filter(a -> !Double.isNaN(a))
                  .average()
                  .orElse(Double.NaN);
        }
      }
      first[n++] = from;
    }
    if (n == size()) {
      return this;
    }
    Ratings means = new Ratings(ratee, rater, department, period, scores, anchors, fixed, random);
    return means.pick(Arrays.copyOf(first, n));
  }

  /** The anchor as a score of its own, where there is one. */
  Ratings ofAnchor() {
    Ratings own = rows(IntStream.range(0, size()).filter(r -> !Double.isNaN(anchor[r])).toArray());
    return new Ratings(
        own.ratee,
        own.rater,
        own.department,
        own.period,
        own.anchor,
        new double[0],
        own.fixed,
        own.random);
  }

  /** Some of the rows, in the order given, with the levels that occur in them. */
  public Ratings rows(int[] which) {
    Ratings own = pick(which);
    return new Ratings(
        own.ratee.compact(),
        own.rater.compact(),
        own.department.map(Coded::compact),
        own.period.map(Coded::compact),
        own.score,
        own.anchor,
        own.fixed.stream().map(Coded::compact).toList(),
        own.random.stream().map(Coded::compact).toList());
  }

  /** The same ratings with categorical columns in the fixed part, and no others. */
  public Ratings withFixed(List<Coded> columns) {
    return new Ratings(ratee, rater, department, period, score, anchor, columns, random);
  }

  /** The same ratings without the department. */
  public Ratings withoutDepartment() {
    return new Ratings(ratee, rater, Optional.empty(), period, score, anchor, fixed, random);
  }

  /**
   * The same ratings with every anchor filled in: with the ratee's mean, so that the rating says
   * nothing on the slope within ratees; of a ratee without any, with the mean of all ratees' means,
   * so that the ratee counts as average.
   */
  Ratings withCompleteAnchor() {
    if (Arrays.stream(anchor).noneMatch(Double::isNaN)) {
      return this;
    }
    double[] sum = new double[ratee.size()];
    int[] n = new int[ratee.size()];
    for (int r = 0; r < size(); r++) {
      if (!Double.isNaN(anchor[r])) {
        sum[ratee.code()[r]] += anchor[r];
        n[ratee.code()[r]]++;
      }
    }
    double grand =
        IntStream.range(0, sum.length)
            .filter(i -> n[i] > 0)
            .mapToDouble(i -> sum[i] / n[i])
            .average()
            .orElse(0);
    double[] complete = anchor.clone();
    for (int r = 0; r < complete.length; r++) {
      int i = ratee.code()[r];
      if (Double.isNaN(complete[r])) {
        complete[r] = n[i] > 0 ? sum[i] / n[i] : grand;
      }
    }
    return new Ratings(ratee, rater, department, period, score, complete, fixed, random);
  }
}
