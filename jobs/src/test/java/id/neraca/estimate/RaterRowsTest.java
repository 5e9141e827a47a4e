package id.neraca.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.stats.Leniency.Flag;
import org.junit.jupiter.api.Test;

class RaterRowsTest {
  @Test
  void theWeakerFlagOfPointsAndRanksIsPublished() {
    assertThat(RaterRows.both("SUPPORTED", Flag.RED, Flag.RED)).isEqualTo(Flag.RED);
    assertThat(RaterRows.both("SUPPORTED", Flag.RED, Flag.YELLOW)).isEqualTo(Flag.YELLOW);
    assertThat(RaterRows.both("SUPPORTED", Flag.YELLOW, Flag.RED)).isEqualTo(Flag.YELLOW);
  }

  @Test
  void whatOnlyOneFindsIsNotPublished() {
    assertThat(RaterRows.both("SCALE_DEPENDENT", Flag.RED, Flag.NONE)).isEqualTo(Flag.NONE);
    assertThat(RaterRows.both("SCALE_DEPENDENT", Flag.NONE, Flag.RED)).isEqualTo(Flag.NONE);
    assertThat(RaterRows.both("NOT_FOUND", Flag.NONE, Flag.NONE)).isEqualTo(Flag.NONE);
  }
}
