package id.neraca.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Given variances in the order of the model's factors, the pair's or residual's last. */
final class VariancesGiven {
  private VariancesGiven() {}

  static double[] of(Map<String, Double> variances, Ratings ratings) {
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
                    .formatted(names.get(k), value)
                + " components of this model are "
                + String.join(", ", names)
                + ".");
      }
      given[k] = value;
    }
    return given;
  }
}
