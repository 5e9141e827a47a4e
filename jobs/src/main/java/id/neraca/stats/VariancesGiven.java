package id.neraca.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Variances that are given instead of estimated. */
final class VariancesGiven {
  /** In the order of the model's factors, the pair's or residual's last. */
  final double[] ofFactors;

  /** As given. */
  final Map<String, Double> byComponent;

  private VariancesGiven(double[] ofFactors, Map<String, Double> byComponent) {
    this.ofFactors = ofFactors;
    this.byComponent = byComponent;
  }

  /** Takes what the model of the ratings needs; a component it does not have is refused. */
  static VariancesGiven of(Map<String, Double> variances, Ratings ratings) {
    List<String> names = new ArrayList<>(List.of(Channel.RATEE, Channel.RATER));
    ratings.department().ifPresent(d -> names.add(Channel.DEPARTMENT));
    ratings.random().forEach(c -> names.add(c.name()));
    names.add(ratings.period().isPresent() ? Channel.DYAD : Channel.RESIDUAL);
    double[] given = new double[names.size()];
    for (int k = 0; k < given.length; k++) {
      Double value = variances.get(names.get(k));
      if (value == null || !(value > 0) || value.isInfinite()) {
        throw new IllegalArgumentException(
            "The given variances need a positive number for component %s, cannot be: %s. The"
                    .formatted(names.get(k), value == null ? "none" : value)
                + " components of this model are "
                + String.join(", ", names)
                + ".");
      }
      given[k] = value;
    }
    if (ratings.period().isPresent()) {
      names.addAll(List.of(Channel.SHOCK, Channel.RESIDUAL));
    }
    for (String component : variances.keySet()) {
      if (!names.contains(component)) {
        throw new IllegalArgumentException(
            "The given variances have a component %s, which this model has not; its components are %s."
                    .formatted(component, String.join(", ", names))
                + " Name the column it belongs to, or leave the line out.");
      }
    }
    return new VariancesGiven(given, variances);
  }
}
