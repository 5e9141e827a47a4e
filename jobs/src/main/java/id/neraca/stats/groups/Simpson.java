package id.neraca.stats.groups;

import id.neraca.stats.Estimate;
import id.neraca.stats.Tails;
import java.util.List;

/**
 * Simpson check: do the raw difference and the one within strata point in opposite directions?
 *
 * <p>Compared: logarithm of the odds ratio of all people together with that of {@link
 * CochranMantelHaenszel}. A banner: it says that the raw number misleads because the groups are
 * spread unevenly over strata (raters, units) of different strictness. Two numbers around 0 often
 * differ in sign, so one of the two must be beyond chance (Woolf's test, or CMH's). Refused where
 * either is not to be had. Reference: Simpson (1951); Bickel, Hammel and O'Connell (1975).
 *
 * @param rawLogOddsRatio of all people together; + = the group is more often favourable
 * @param stratifiedLogOddsRatio common to the strata
 * @param isReversed opposite signs, at least one of them with p &lt;= 0.05
 * @param n people
 */
public record Simpson(
    double rawLogOddsRatio, double stratifiedLogOddsRatio, boolean isReversed, long n) {
  private static final double LEVEL = 0.05;

  /** Compares a table with its strata. */
  public static Estimate<Simpson> of(List<TwoByTwo> strata) {
    TwoByTwo all = strata.stream().reduce(TwoByTwo.EMPTY, TwoByTwo::plus);
    if (all.a() <= 0 || all.b() <= 0 || all.c() <= 0 || all.d() <= 0) {
      return Estimate.degenerate("one group has all or no results favourable");
    }
    double raw = Math.log((double) all.a() / all.b() / ((double) all.c() / all.d()));
    double se = Math.sqrt(1.0 / all.a() + 1.0 / all.b() + 1.0 / all.c() + 1.0 / all.d());
    boolean isRawBeyondChance = Tails.normalTwoSided(raw / se) <= LEVEL;
    return CochranMantelHaenszel.of(strata)
        .flatMap(
            test ->
                test.oddsRatio()
                    .map(common -> Math.log(common.estimate()))
                    .map(
                        within ->
                            new Simpson(
                                raw,
                                within,
                                raw * within < 0 && (isRawBeyondChance || test.p() <= LEVEL),
                                all.n())));
  }
}
