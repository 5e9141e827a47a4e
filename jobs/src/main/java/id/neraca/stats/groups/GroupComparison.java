package id.neraca.stats.groups;

import id.neraca.stats.Estimate;
import java.util.List;
import java.util.function.Supplier;

/**
 * All that is said on one group against its reference in one place (a row of {@code
 * gold.group_gaps} before multiplicity). Each part is refused on its own; all are, if either group
 * is smaller than {@link GroupSize}.
 *
 * @param raw D1
 * @param adjusted D2
 * @param fourFifths D3
 * @param stratified D4
 * @param homogeneity is D4's odds ratio common to the strata?
 * @param exact D5; refused where every expected count is five or more
 * @param effect D6
 * @param decomposition D7
 * @param simpson do raw and stratified contradict each other?
 */
public record GroupComparison(
    Estimate<RawGap> raw,
    Estimate<AdjustedGap> adjusted,
    Estimate<FourFifths> fourFifths,
    Estimate<CochranMantelHaenszel> stratified,
    Estimate<BreslowDay> homogeneity,
    Estimate<FisherExact> exact,
    Estimate<CommonLanguage> effect,
    Estimate<OaxacaBlinder> decomposition,
    Estimate<Simpson> simpson) {
  private static final double SMALL = 5;

  /**
   * One of the two groups.
   *
   * @param scores window means, one per employee
   * @param covariates legitimate covariates of the same employees; empty rows if none
   * @param nRaters distinct raters of the group
   */
  public record Side(double[] scores, double[][] covariates, int nRaters) {}

  /**
   * Compares.
   *
   * @param strata favourable results by rater, or by unit and grade
   * @param adjusted the mixed model's coefficient, or why there is none
   */
  public static GroupComparison of(
      Side group, Side reference, List<TwoByTwo> strata, Estimate<AdjustedGap> adjusted) {
    TwoByTwo all = strata.stream().reduce(TwoByTwo.EMPTY, TwoByTwo::plus);
    return new GroupComparison(
        sized(group, reference, () -> RawGap.of(group.scores, reference.scores)),
        sized(group, reference, () -> adjusted),
        sized(group, reference, () -> FourFifths.of(all)),
        sized(group, reference, () -> CochranMantelHaenszel.of(strata)),
        sized(group, reference, () -> BreslowDay.of(strata)),
        sized(group, reference, () -> exactIfSmall(all)),
        sized(group, reference, () -> CommonLanguage.of(group.scores, reference.scores)),
        sized(
            group,
            reference,
            () ->
                OaxacaBlinder.of(
                    group.scores, group.covariates, reference.scores, reference.covariates)),
        sized(group, reference, () -> Simpson.of(strata)));
  }

  private static <T> Estimate<T> sized(
      Side group, Side reference, Supplier<Estimate<T>> comparison) {
    for (Side side : List.of(group, reference)) {
      Estimate<Side> checked =
          GroupSize.GROUP.check(side.scores.length, side.nRaters, Estimate.of(side));
      if (!checked.isPresent()) {
        return checked.flatMap(never -> comparison.get());
      }
    }
    return comparison.get();
  }

  private static Estimate<FisherExact> exactIfSmall(TwoByTwo all) {
    return all.isValid() && all.n() > 0 && all.smallestExpected() >= SMALL
        ? Estimate.degenerate("every expected count is 5 or more: the stratified test is reported")
        : FisherExact.of(all);
  }
}
