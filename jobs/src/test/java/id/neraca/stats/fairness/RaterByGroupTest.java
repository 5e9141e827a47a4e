package id.neraca.stats.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.neraca.stats.Estimate;
import id.neraca.stats.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaterByGroupTest {
  private static final GroupContrast.Noise NOISE = new GroupContrast.Noise(12, 2, 12);

  /** By hand: v = 1/(12 + 2 + 12/6) = 1/16 each; var = 16/3 + 16/4. */
  @Test
  void contrastAndVarianceByHand() {
    GroupContrast contrast = contrast(new double[] {1, 2, 3}, new double[] {4, 5, 6, 5}).value();

    assertThat(contrast.difference()).isCloseTo(-3, within(1e-12));
    assertThat(contrast.variance()).isCloseTo(16.0 / 3 + 4, within(1e-12));
    assertThat(contrast.n()).isEqualTo(3);
    assertThat(contrast.nReference()).isEqualTo(4);
  }

  @Test
  void twoRateesInAGroupAreInsufficient() {
    var contrast = contrast(new double[] {1, 2}, new double[] {4, 5, 6, 5});

    assertThat(contrast.refusal()).isEqualTo(Refusal.INSUFFICIENT);
    assertThat(contrast.reason())
        .isEqualTo("2 ratees in the group and 4 in the reference, 3 in each needed");
  }

  @Test
  void theCitysOwnGapIsReportedAndNotExcused() {
    List<Estimate<GroupContrast>> contrasts = new ArrayList<>();
    for (int j = 0; j < 20; j++) {
      contrasts.add(Estimate.of(new GroupContrast("r" + j, "sex", 5, 5, -4, 4)));
    }
    contrasts.add(Estimate.of(new GroupContrast("far", "sex", 5, 5, -14, 4)));

    RaterByGroup result = RaterByGroup.check(contrasts);

    assertThat(result.centres().get("sex").value().centre()).isCloseTo(-94.0 / 21, within(1e-12));
    assertThat(result.findings().subList(0, 20)).noneMatch(f -> f.value().isFlagged());
    RaterByGroup.Finding far = result.findings().get(20).value();
    assertThat(far.isFlagged()).isTrue();
    assertThat(far.shrunken()).isBetween(-14.0, -94.0 / 21);
  }

  @Test
  void eachAttributeHasItsOwnCentreButTheFamilyIsOne() {
    List<Estimate<GroupContrast>> contrasts = new ArrayList<>();
    for (int j = 0; j < 5; j++) {
      contrasts.add(Estimate.of(new GroupContrast("r" + j, "sex", 5, 5, -4, 4)));
      contrasts.add(Estimate.of(new GroupContrast("r" + j, "status", 5, 5, 2, 4)));
    }
    contrasts.add(Estimate.of(new GroupContrast("lone", "age", 5, 5, 2, 4)));

    RaterByGroup result = RaterByGroup.check(contrasts);

    assertThat(result.centres().get("sex").value().centre()).isCloseTo(-4, within(1e-12));
    assertThat(result.centres().get("status").value().centre()).isCloseTo(2, within(1e-12));
    assertThat(result.findings().get(10).refusal()).isEqualTo(Refusal.INSUFFICIENT);
  }

  private static Estimate<GroupContrast> contrast(double[] group, double[] reference) {
    List<GroupContrast.Ratee> ratees = new ArrayList<>();
    for (double q : group) {
      ratees.add(new GroupContrast.Ratee(true, q, 6));
    }
    for (double q : reference) {
      ratees.add(new GroupContrast.Ratee(false, q, 6));
    }
    return GroupContrast.of("r", "sex", ratees, NOISE);
  }
}
