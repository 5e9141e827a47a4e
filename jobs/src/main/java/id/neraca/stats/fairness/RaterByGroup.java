package id.neraca.stats.fairness;

import id.neraca.stats.Estimate;
import id.neraca.stats.Family;
import id.neraca.stats.Tails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Does one rater treat a group otherwise than the city does (check F5)?
 *
 * <p>Estimated: each rater's {@link GroupContrast} minus the centre of all raters. The centre is
 * the city's own gap and is reported, not excused. Model: {@code z = (d_j - centre)/sqrt(var_j)};
 * all attributes of a run are one family. The shrunken difference is the size to speak about.
 * Assumptions: within a rater's team, the groups would be rated alike but for the city's gap. Power
 * is low: only a huge difference shows in one team, so "not flagged" is no clean bill; look at
 * units and the city. Reference: DerSimonian and Laird (1986) for the size.
 *
 * @param centres the city's gap by attribute
 * @param findings one per contrast, in their order
 */
public record RaterByGroup(
    Map<String, Estimate<DerSimonianLaird>> centres, List<Estimate<Finding>> findings) {
  /** Testable raters needed before one is compared with the others. */
  public static final int MIN_RATERS = 5;

  /**
   * One rater's result.
   *
   * @param difference group minus reference, points, as observed
   * @param shrunken the same, drawn towards the centre
   * @param se standard error of the observed difference
   */
  public record Finding(
      String rater,
      String attribute,
      int n,
      int nReference,
      double difference,
      double shrunken,
      double se,
      double z,
      double p,
      double q,
      boolean isFlagged) {}

  private record Test(GroupContrast contrast, DerSimonianLaird city) {
    double z() {
      return (contrast.difference() - city.centre()) / Math.sqrt(contrast.variance());
    }
  }

  /** The results of all raters and attributes of a run. */
  public static RaterByGroup check(List<Estimate<GroupContrast>> contrasts) {
    Map<String, Estimate<DerSimonianLaird>> centres = new LinkedHashMap<>();
    Family.members(contrasts).stream()
        .map(GroupContrast::attribute)
        .distinct()
        .forEach(attribute -> centres.put(attribute, centre(attribute, contrasts)));
    List<Estimate<Test>> tests =
        contrasts.stream()
            .map(c -> c.flatMap(d -> centres.get(d.attribute()).map(city -> new Test(d, city))))
            .toList();
    return new RaterByGroup(
        centres, Family.adjust(tests, t -> Tails.normalTwoSided(t.z()), RaterByGroup::finding));
  }

  private static Estimate<DerSimonianLaird> centre(
      String attribute, List<Estimate<GroupContrast>> contrasts) {
    List<GroupContrast> own =
        Family.members(contrasts).stream().filter(c -> c.attribute().equals(attribute)).toList();
    return own.size() < MIN_RATERS
        ? Estimate.insufficient("%d raters with both groups, %d needed", own.size(), MIN_RATERS)
        : DerSimonianLaird.fit(
            own.stream().mapToDouble(GroupContrast::difference).toArray(),
            own.stream().mapToDouble(GroupContrast::variance).toArray());
  }

  private static Finding finding(Test test, double q) {
    GroupContrast c = test.contrast();
    return new Finding(
        c.rater(),
        c.attribute(),
        c.n(),
        c.nReference(),
        c.difference(),
        test.city().shrink(c.difference(), c.variance(), test.city().centre()),
        Math.sqrt(c.variance()),
        test.z(),
        Tails.normalTwoSided(test.z()),
        q,
        q <= Family.FDR);
  }
}
