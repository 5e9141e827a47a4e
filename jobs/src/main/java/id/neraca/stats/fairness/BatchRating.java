package id.neraca.stats.fairness;

import id.neraca.stats.Estimate;
import java.util.Arrays;

/**
 * Many ratings at one go, or on the day of the deadline. A description, not a test: a rater may
 * have thought for weeks and typed for minutes, and the application may stamp rows itself.
 *
 * <p>Counted: the largest number of ratings inside any window of the given length, and the ratings
 * on the deadline's day. Not for: fewer than five ratings with a time.
 *
 * @param rater who
 * @param n ratings with a time
 * @param largestBatch most ratings inside one window
 * @param largestBatchShare the same as a share of n, 0-1
 * @param deadlineDayShare share of ratings on the deadline's day, 0-1
 */
public record BatchRating(
    String rater, int n, int largestBatch, double largestBatchShare, double deadlineDayShare) {
  /** Ratings with a time needed. */
  public static final int MIN_RATINGS = 5;

  /** Seconds; a window of ten minutes. */
  public static final long WINDOW = 600;

  /**
   * Describes one rater's ratings of one period.
   *
   * @param ratedAt when each was given, seconds
   * @param deadlineDay the first second of the deadline's day
   */
  public static Estimate<BatchRating> of(String rater, long[] ratedAt, long deadlineDay) {
    int n = ratedAt.length;
    if (n < MIN_RATINGS) {
      return Estimate.insufficient("%d ratings with a time, %d needed", n, MIN_RATINGS);
    }
    long[] sorted = ratedAt.clone();
    Arrays.sort(sorted);
    int largest = 0;
    int from = 0;
    for (int to = 0; to < n; to++) {
      while (sorted[to] - sorted[from] >= WINDOW) {
        from++;
      }
      largest = Math.max(largest, to - from + 1);
    }
    long onTheDay =
        Arrays.stream(sorted)
            .filter(second -> second >= deadlineDay && second < deadlineDay + 86_400)
            .count();
    return Estimate.of(
        new BatchRating(rater, n, largest, (double) largest / n, (double) onTheDay / n));
  }
}
