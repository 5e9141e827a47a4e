package id.neraca.stats.trends;

import id.neraca.stats.Estimate;
import id.neraca.stats.Family;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trend of one employee's scores, or of one line of a unit (T1, T2).
 *
 * <p>Estimated: direction by {@link MannKendall} and slope by {@link TheilSen}, over pairs of
 * scores under the same rater only. One stint of 36 months or more is compared month by month of
 * the year: with fewer than three values of a month even a perfect rise is hardly significant. One
 * of ten scores or more has its variance inflated for autocorrelation ({@link HamedRao}). A line is
 * moreover no surer than its {@link ChainSlope}. Assumptions: those of all four. When not to use:
 * under six scores the slope is a description (label INSUFFICIENT); from six to nine it is
 * tentative; never for a forecast. A trend does not say whether the work or the rating of it moved.
 * Reference: see them.
 *
 * @param test direction
 * @param slopePerYear points per year with 95 % interval; + = rising
 * @param hasInterval false where too few pairs exist for 95 %: the interval is then only the range
 */
public record ScoreTrend(
    MannKendall test, double slopePerYear, double ciLow, double ciHigh, boolean hasInterval) {
  /** Scores under which a trend is not tested. */
  public static final int MIN_N = 6;

  /** Scores from which a trend is more than tentative. */
  public static final int FIRM_N = 10;

  /** Points per year under which a trend does not matter. */
  public static final double RELEVANT_SLOPE = 2;

  private static final int MONTHS = 12;
  private static final int VALUES_A_MONTH = 3;

  /** What may be said. */
  public enum Label {
    /** Rising by a relevant amount, beyond chance. */
    UP,
    /** Falling by a relevant amount, beyond chance. */
    DOWN,
    /** Rising, on six to nine scores. */
    TENTATIVE_UP,
    /** Falling, on six to nine scores. */
    TENTATIVE_DOWN,
    /** No trend shown; look at the interval before calling it steady. */
    STABLE_OR_UNKNOWN,
    /** Too few scores under the same rater. */
    INSUFFICIENT
  }

  /**
   * A trend with its place in the family.
   *
   * @param q of the employees of the run; 1 if not tested
   */
  public record Finding(ScoreTrend trend, double q, Label label) {}

  /**
   * Fits one series.
   *
   * @param stints scores by rater; periods counted so that a year is {@code periodsPerYear}
   * @param periodsPerYear 12 for months, 4 for quarters, 1 for years
   */
  public static Estimate<ScoreTrend> of(List<Stint> stints, int periodsPerYear) {
    List<Stint> counted = stints.stream().filter(stint -> stint.n() > 1).toList();
    boolean isSeasonal =
        periodsPerYear == MONTHS
            && counted.size() == 1
            && counted.get(0).n() >= VALUES_A_MONTH * MONTHS;
    if (isSeasonal) {
      return MannKendall.seasonal(stints, MONTHS)
          .flatMap(
              test -> {
                List<Stint> months =
                    stints.stream().flatMap(stint -> stint.bySeason(MONTHS).stream()).toList();
                return TheilSen.of(months, test.variance())
                    .map(slope -> yearly(test, slope, periodsPerYear));
              });
    }
    return MannKendall.of(stints)
        .flatMap(
            plain ->
                TheilSen.of(counted, plain.variance())
                    .flatMap(
                        slope -> {
                          MannKendall test = cautious(plain, counted, slope.slope());
                          return TheilSen.of(counted, test.variance())
                              .map(wide -> yearly(test, wide, periodsPerYear));
                        }));
  }

  /** The trend of a chain index: its slope and interval, and both tests must agree. */
  public ScoreTrend ofChain(ChainSlope chain, int periodsPerYear) {
    return new ScoreTrend(
        test.noSurerThan(chain.p()),
        chain.perPeriod() * periodsPerYear,
        chain.ciLow() * periodsPerYear,
        chain.ciHigh() * periodsPerYear,
        true);
  }

  /** Labels the series of a run; those refused or under six scores do not count in the family. */
  public static List<Estimate<Finding>> label(List<Estimate<ScoreTrend>> trends) {
    List<Estimate<ScoreTrend>> tested =
        trends.stream()
            .map(
                trend ->
                    trend.flatMap(
                        t ->
                            t.test.n() < MIN_N
                                ? Estimate.<ScoreTrend>insufficient(
                                    "%d scores, %d needed", t.test.n(), MIN_N)
                                : trend))
            .toList();
    List<Estimate<Finding>> labelled =
        Family.adjust(tested, t -> t.test.p(), (t, q) -> new Finding(t, q, t.label(q)));
    return IntStream.range(0, trends.size())
        .mapToObj(
            i ->
                labelled.get(i).isPresent()
                    ? labelled.get(i)
                    : trends.get(i).map(t -> new Finding(t, 1, Label.INSUFFICIENT)))
        .toList();
  }

  private Label label(double q) {
    if (q > Family.FDR || Math.abs(slopePerYear) < RELEVANT_SLOPE) {
      return Label.STABLE_OR_UNKNOWN;
    }
    if (test.n() < FIRM_N) {
      return slopePerYear > 0 ? Label.TENTATIVE_UP : Label.TENTATIVE_DOWN;
    }
    return slopePerYear > 0 ? Label.UP : Label.DOWN;
  }

  private static MannKendall cautious(MannKendall plain, List<Stint> stints, double slope) {
    return stints.size() == 1 && plain.n() >= HamedRao.MIN_N
        ? plain.inflated(HamedRao.factor(stints.get(0), slope))
        : plain;
  }

  private static ScoreTrend yearly(MannKendall test, TheilSen slope, int periodsPerYear) {
    return new ScoreTrend(
        test,
        slope.slope() * periodsPerYear,
        slope.ciLow() * periodsPerYear,
        slope.ciHigh() * periodsPerYear,
        slope.isSure());
  }
}
