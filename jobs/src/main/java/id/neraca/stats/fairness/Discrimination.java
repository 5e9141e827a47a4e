package id.neraca.stats.fairness;

import id.neraca.stats.Estimate;
import id.neraca.stats.Family;
import id.neraca.stats.Finite;
import id.neraca.stats.Quantiles;
import id.neraca.stats.Tails;
import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * Discrimination in the sense of measurement: do a rater's ratings follow the ratees' results
 * (check F6)?
 *
 * <p>Estimated: correlation, within one rater, of ratees' mean judged and mean objective scores.
 * Model: Fisher's {@code atanh r ~ N(atanh rho, 1/(n - 3))}; the city's value is the mean of atanh
 * r weighted by n - 3; the difference is divided by the family's {@link Quantiles#robustScale},
 * because raters' true correlations differ; low tail. Assumptions: both means near normal, ratees
 * independent. When not to use: fewer than eight ratees, or no usable objective channel. A low
 * correlation does not prove arbitrary rating: results may lie outside the ratees' control, or
 * behaviour may be something else than output. Reference: Fisher (1921).
 */
public final class Discrimination {
  /** Ratees needed. */
  public static final int MIN_RATEES = 8;

  private static final double LARGEST = 1 - 1e-9;

  private Discrimination() {}

  /** A rater's ratees: mean judged and mean objective score; parallel arrays. */
  public record Team(String rater, double[] judged, double[] objective) {}

  /**
   * One rater's result.
   *
   * @param correlation judged with objective, -1 to 1
   * @param cityCorrelation what is usual
   * @param se standard error of atanh of the correlation
   * @param p probability of so low a correlation
   */
  public record Finding(
      String rater,
      int nRatees,
      double correlation,
      double cityCorrelation,
      double se,
      double z,
      double p,
      double q,
      boolean isFlagged) {}

  private record Correlation(String rater, int n, double r) {
    double fisher() {
      return 0.5 * Math.log((1 + r) / (1 - r));
    }

    double z(double city) {
      return (fisher() - city) * Math.sqrt(n - 3.0);
    }
  }

  /** The results of a family of raters, in their order. */
  public static List<Estimate<Finding>> check(List<Team> raters) {
    List<Estimate<Correlation>> tests = raters.stream().map(Discrimination::correlation).toList();
    List<Correlation> members = Family.members(tests);
    double weight = members.stream().mapToDouble(c -> c.n() - 3.0).sum();
    double city =
        weight == 0
            ? 0
            : members.stream().mapToDouble(c -> (c.n() - 3.0) * c.fisher()).sum() / weight;
    double scale = Quantiles.robustScale(members.stream().mapToDouble(c -> c.z(city)).toArray());
    return Family.adjust(
        tests,
        c -> Tails.normalLower(c.z(city) / scale),
        (c, q) -> {
          double z = c.z(city) / scale;
          double se = scale / Math.sqrt(c.n() - 3.0);
          return new Finding(
              c.rater(),
              c.n(),
              c.r(),
              Math.tanh(city),
              se,
              z,
              Tails.normalLower(z),
              q,
              q <= Family.FDR);
        });
  }

  private static Estimate<Correlation> correlation(Team team) {
    int n = team.judged().length;
    if (n != team.objective().length
        || !Finite.all(team.judged())
        || !Finite.all(team.objective())) {
      return Estimate.invalid("scores of rater %s are no numbers", team.rater());
    }
    if (n < MIN_RATEES) {
      return Estimate.insufficient("%d ratees, %d needed", n, MIN_RATEES);
    }
    double r = new PearsonsCorrelation().correlation(team.judged(), team.objective());
    return Double.isNaN(r)
        ? Estimate.degenerate("all ratees have the same judged or the same objective score")
        : Estimate.of(new Correlation(team.rater(), n, Math.max(-LARGEST, Math.min(LARGEST, r))));
  }
}
