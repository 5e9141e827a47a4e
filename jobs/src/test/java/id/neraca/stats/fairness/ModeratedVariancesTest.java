package id.neraca.stats.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.neraca.stats.Oracle;
import id.neraca.stats.Refusal;
import java.util.Arrays;
import org.apache.commons.math3.util.Precision;
import org.junit.jupiter.api.Test;

class ModeratedVariancesTest {
  /** Expected values: limma 3.54.1 {@code squeezeVar(var, df)}, oracles/moderated_variance. */
  @Test
  void agreesWithLimma() {
    var rows = Oracle.rows("moderated_variance/insteval_d_var.csv");
    double[] variances = Oracle.column(rows, "var");
    double[] dfs = Oracle.column(rows, "df");
    double[] posterior = Oracle.column(rows, "var_post");

    ModeratedVariances prior = ModeratedVariances.fit(variances, dfs).value();

    assertThat(prior.df() / 1819.92362922388).isCloseTo(1, within(1e-8));
    // 1e-8, not less: the digamma of commons-math 3.6.1 is off by 3e-9 from 49 on
    assertThat(prior.variance()).isCloseTo(1.33850502703691, within(1e-8));
    for (int j = 0; j < variances.length; j++) {
      assertThat(prior.posterior(variances[j], dfs[j])).isCloseTo(posterior[j], within(1e-8));
    }
  }

  @Test
  void variancesThatDifferLessThanByChanceHaveAnInfinitePrior() {
    double[] equal = new double[20];
    Arrays.fill(equal, 4);
    double[] dfs = new double[20];
    Arrays.fill(dfs, 10);

    ModeratedVariances prior = ModeratedVariances.fit(equal, dfs).value();

    assertThat(prior.df()).isInfinite();
    // P(chi2(10) <= 18.307) = 0.95, from any chi-square table
    double quantile = 18.307038053275146 / 10 * prior.variance();
    assertThat(prior.lowerTail(quantile, 10)).isCloseTo(0.95, within(1e-9));
    assertThat(prior.upperTail(quantile, 10)).isCloseTo(0.05, within(1e-9));
    assertThat(Precision.equals(prior.posterior(1, 10), prior.variance())).isTrue();
  }

  @Test
  void aCityWithoutSpreadIsNoYardstick() {
    double[] dfs = new double[20];
    Arrays.fill(dfs, 10);

    assertThat(ModeratedVariances.fit(new double[20], dfs).refusal()).isEqualTo(Refusal.DEGENERATE);
  }

  @Test
  void nineRatersAreTooFew() {
    double[] nine = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    assertThat(ModeratedVariances.fit(nine, nine).refusal()).isEqualTo(Refusal.INSUFFICIENT);
  }
}
