package id.neraca.stats.fairness;

import id.neraca.stats.Estimate;
import id.neraca.stats.Family;
import id.neraca.stats.Finite;
import java.util.List;

/**
 * Halo: one impression decides all indicators of a record (check F3).
 *
 * <p>Estimated: the ratio of a rater's spread between the indicators of one record to the usual
 * spread. Model: {@link ModeratedVariances}, low tail. Assumptions: indicators on one scale, the
 * city's mean of each taken out. When not to use: a single overall rating (national exports give no
 * ratings per value) has no spread within a record. It does not prove halo: the indicators of a job
 * may really go together. Reference: Smyth (2004); the index itself agrees with {@code
 * within_record_var} of the writing-assessment data (41 raters).
 */
public final class Halo {
  /** Degrees of freedom within records below which a rater's spread says too little. */
  public static final int MIN_DF = 40;

  private Halo() {}

  /**
   * One rater's result.
   *
   * @param sdRatio spread within records / usual one; under 1 = more alike
   * @param se standard error of the ratio
   * @param p probability of so small a spread; {@code q} adjusted in the family
   * @param straightLineShare share of records in which all indicators are equal; a description
   */
  public record Finding(
      String rater,
      int nRecords,
      double df,
      double sdRatio,
      double se,
      double p,
      double q,
      boolean isFlagged,
      double straightLineShare) {}

  /** The results of a family of raters, in their order. */
  public static List<Estimate<Finding>> check(List<RecordSpread> raters) {
    List<Estimate<RecordSpread>> usable = raters.stream().map(Halo::usable).toList();
    List<RecordSpread> members = Family.members(usable);
    Estimate<ModeratedVariances> prior =
        ModeratedVariances.fit(
            members.stream().mapToDouble(RecordSpread::variance).toArray(),
            members.stream().mapToDouble(RecordSpread::df).toArray());
    List<Estimate<Finding>> tests =
        usable.stream().map(rater -> rater.flatMap(r -> prior.map(p -> test(r, p)))).toList();
    return Family.adjust(tests, Finding::p, Halo::adjusted);
  }

  private static Estimate<RecordSpread> usable(RecordSpread rater) {
    if (!Finite.all(rater.sumOfSquares(), rater.df()) || rater.sumOfSquares() < 0) {
      return Estimate.invalid("spread of rater %s is no number", rater.rater());
    }
    return rater.df() < MIN_DF
        ? Estimate.insufficient(
            "%.0f degrees of freedom within records, %d needed", rater.df(), MIN_DF)
        : Estimate.of(rater);
  }

  private static Finding test(RecordSpread r, ModeratedVariances prior) {
    return new Finding(
        r.rater(),
        r.nRecords(),
        r.df(),
        prior.sdRatio(r.variance()),
        prior.sdRatioSe(r.variance(), r.df()),
        prior.lowerTail(r.variance(), r.df()),
        1,
        false,
        r.straightLineShare());
  }

  private static Finding adjusted(Finding f, double q) {
    return new Finding(
        f.rater, f.nRecords, f.df, f.sdRatio, f.se, f.p, q, q <= Family.FDR, f.straightLineShare);
  }
}
