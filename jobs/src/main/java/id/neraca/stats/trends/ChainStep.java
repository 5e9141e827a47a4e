package id.neraca.stats.trends;

import java.util.List;
import java.util.Map;

/**
 * One step of a chain from a period to the next.
 *
 * @param links of that period, one or more
 */
record ChainStep(List<ChainLink> links) {
  int ratees() {
    return links.stream().mapToInt(ChainLink::nRatees).sum();
  }

  int raters() {
    return (int) links.stream().map(ChainLink::rater).distinct().count();
  }

  /** Mean change over the employees. */
  double change() {
    return links.stream().mapToDouble(link -> link.nRatees() * link.meanChange()).sum() / ratees();
  }

  /** Adds each rater's part in {@code weight} times the change, less that of an average rater. */
  void addInfluence(Map<String, Double> influence, double weight) {
    double change = change();
    double ratees = ratees();
    for (ChainLink link : links) {
      double part = link.nRatees() / ratees * (link.meanChange() - change);
      influence.merge(link.rater(), weight * part, Double::sum);
    }
  }

  /** Standard error of a sum of steps, from the parts of two or more raters, in a fixed order. */
  static double standardError(Map<String, Double> influence) {
    double squares =
        influence.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .mapToDouble(entry -> entry.getValue() * entry.getValue())
            .sum();
    double raters = influence.size();
    return Math.sqrt(squares * raters / (raters - 1));
  }
}
