package id.neraca;

import java.util.stream.IntStream;

/**
 * Rows of gold.score_summaries by their counts of predicates, from Sangat Baik to Sangat Kurang;
 * headcount, mean and standard deviation follow.
 */
final class ScoreSummaries {
  static final String COLUMNS =
      "scope, scope_code, dinas_code, period_id, n_sangat_baik, n_baik, n_butuh_perbaikan,"
          + " n_kurang, n_sangat_kurang, n_employees, n_appraised, n_scored, mean_score, sd_score";

  private static final int[] CREDIT_PCT = {150, 100, 75, 50, 25};

  private ScoreSummaries() {}

  static String city(String period, int... counts) {
    return row("city", "'5171', null", period, counts);
  }

  static String dinas(String code, String period, int... counts) {
    return row("dinas", "'%s', '%s'".formatted(code, code), period, counts);
  }

  static String unit(String code, String dinas, String period, int... counts) {
    return row("unit", "'%s', '%s'".formatted(code, dinas), period, counts);
  }

  private static String row(String scope, String codes, String period, int... counts) {
    int n = IntStream.of(counts).sum();
    double points = IntStream.range(0, 5).mapToDouble(i -> counts[i] * CREDIT_PCT[i]).sum();
    double squares =
        IntStream.range(0, 5)
            .mapToDouble(i -> counts[i] * Math.pow(CREDIT_PCT[i] - points / n, 2))
            .sum();
    return "'%s', %s, '%s', %d, %d, %d, %d, %d, %d, %d, %d, %s, %s"
        .formatted(
            scope,
            codes,
            period,
            counts[0],
            counts[1],
            counts[2],
            counts[3],
            counts[4],
            n,
            n,
            n,
            n == 0 ? "null" : points / n + "D",
            n < 2 ? "null" : Math.sqrt(squares / (n - 1)) + "D");
  }
}
