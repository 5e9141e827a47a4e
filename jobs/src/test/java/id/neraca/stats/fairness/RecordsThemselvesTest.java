package id.neraca.stats.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.neraca.stats.Refusal;
import org.junit.jupiter.api.Test;

/** Batch rating and copied-forward ratings; expected values counted by hand. */
class RecordsThemselvesTest {
  private static final long DAY = 86_400;

  @Test
  void theLargestBatchIsTheMostRatingsInTenMinutes() {
    long[] ratedAt = {DAY + 599, 0, 10, DAY + 300, DAY, DAY + 600};

    BatchRating batch = BatchRating.of("r", ratedAt, DAY).value();

    assertThat(batch.largestBatch()).isEqualTo(3);
    assertThat(batch.largestBatchShare()).isEqualTo(0.5);
    assertThat(batch.deadlineDayShare()).isCloseTo(4.0 / 6, within(1e-15));
  }

  @Test
  void fourRatingsAreNoBatch() {
    assertThat(BatchRating.of("r", new long[4], 0).refusal()).isEqualTo(Refusal.INSUFFICIENT);
  }

  @Test
  void copiedRatingsAreCountedByRateeAndByTeam() {
    double[] a = {80, 90};
    double[] b = {70, Double.NaN};
    double[] none = {};
    double[][][] ratings = {
      {a, a, b, a}, {a, a, b, a}, {a, b, b, a}, {a, b, none, none}, {a, b, b, a}
    };

    CopiedForward copied = CopiedForward.of("r", ratings).value();

    // pairs 4 + 4 + 2 + 2 = 12; same 4 + 3 + 2 + 2 = 11; whole team of three or more: first only
    assertThat(copied.nPairs()).isEqualTo(12);
    assertThat(copied.nCopied()).isEqualTo(11);
    assertThat(copied.nTeamPeriods()).isEqualTo(2);
    assertThat(copied.nTeamCopied()).isEqualTo(1);
    // Wilson interval of 11/12, by the formula in Wilson (1927): 0.6461 to 0.9851
    assertThat(copied.ciLow()).isCloseTo(0.6461, within(5e-5));
    assertThat(copied.ciHigh()).isCloseTo(0.9851, within(5e-5));
  }
}
