package id.neraca.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowPeriodsTest {
  @Test
  void monthHasEndedOnItsLastDay() {
    assertThat(WindowPeriods.asOf(LocalDate.of(2026, 6, 29)))
        .isEqualTo(new WindowPeriods("2024-06", "2026-05"));
    assertThat(WindowPeriods.asOf(LocalDate.of(2026, 6, 30)))
        .isEqualTo(new WindowPeriods("2024-07", "2026-06"));
    assertThat(WindowPeriods.asOf(LocalDate.of(2026, 7, 1)))
        .isEqualTo(new WindowPeriods("2024-07", "2026-06"));
    assertThat(WindowPeriods.asOf(LocalDate.of(2026, 7, 31)))
        .isEqualTo(new WindowPeriods("2024-08", "2026-07"));
  }

  /** Of a quarter that has not ended nothing is looked at, though two of its months have. */
  @Test
  void windowHasTheLastEightQuartersThatEnded() {
    assertThat(new WindowPeriods("2024-07", "2026-06").values())
        .containsEntry("first_quarter", "2024-Q3")
        .containsEntry("last_quarter", "2026-Q2")
        .containsEntry("first_id", "2024-07")
        .containsEntry("last_id", "2026-Q2");
    assertThat(new WindowPeriods("2024-03", "2026-02").values())
        .containsEntry("first_quarter", "2024-Q1")
        .containsEntry("last_quarter", "2025-Q4")
        .containsEntry("first_id", "2024-03")
        .containsEntry("last_id", "2026-02");
    assertThat(new WindowPeriods("2024-02", "2026-01").values())
        .containsEntry("first_quarter", "2024-Q1")
        .containsEntry("last_id", "2026-01");
  }
}
