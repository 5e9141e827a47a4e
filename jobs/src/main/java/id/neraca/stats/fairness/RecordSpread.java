package id.neraca.stats.fairness;

import java.util.Arrays;

/**
 * How far the indicators of one record lie apart, summed over a rater's records. Missing indicators
 * are NaN; a record with fewer than two says nothing and is not counted.
 *
 * @param rater who
 * @param nRecords records with two or more indicators
 * @param sumOfSquares sum over records of squared distances from the record's own mean, after the
 *     city's indicator means are taken out
 * @param df sum over records of indicators present - 1
 * @param nStraightLined records in which all indicators are equal
 */
public record RecordSpread(
    String rater, int nRecords, double sumOfSquares, double df, int nStraightLined) {
  /** Means of the columns over what is present; a column with nothing present has mean 0. */
  public static double[] indicatorMeans(double[][] records) {
    int k = records.length == 0 ? 0 : records[0].length;
    double[] means = new double[k];
    for (int c = 0; c < k; c++) {
      int column = c;
      means[c] =
          Arrays.stream(records)
              .mapToDouble(record -> record[column])
              .filter(x -> !Double.isNaN(x))
              .average()
              .orElse(0);
    }
    return means;
  }

  /** Pools a rater's records. */
  public static RecordSpread of(String rater, double[][] records, double[] indicatorMeans) {
    int n = 0;
    double squares = 0;
    double df = 0;
    int straight = 0;
    for (double[] record : records) {
      double[] deviations = new double[record.length];
      int present = 0;
      double first = Double.NaN;
      boolean equal = true;
      for (int c = 0; c < record.length; c++) {
        if (!Double.isNaN(record[c])) {
          first = present == 0 ? record[c] : first;
          equal &= record[c] == first;
          deviations[present++] = record[c] - indicatorMeans[c];
        }
      }
      if (present >= 2) {
        double mean = Arrays.stream(deviations, 0, present).average().orElseThrow();
        squares += Arrays.stream(deviations, 0, present).map(d -> (d - mean) * (d - mean)).sum();
        n++;
        df += present - 1;
        straight += equal ? 1 : 0;
      }
    }
    return new RecordSpread(rater, n, squares, df, straight);
  }

  /** Pooled variance within records; 0 without degrees of freedom. */
  public double variance() {
    return df > 0 ? sumOfSquares / df : 0;
  }

  /** Share of records in which all indicators are equal; 0 without records. */
  public double straightLineShare() {
    return nRecords > 0 ? (double) nStraightLined / nRecords : 0;
  }
}
