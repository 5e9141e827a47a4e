package id.neraca.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowMonthsTest {
  @Test
  void monthHasEndedOnItsLastDay() {
    assertThat(WindowMonths.asOf(LocalDate.of(2026, 6, 29)))
        .isEqualTo(new WindowMonths("2024-06", "2026-05"));
    assertThat(WindowMonths.asOf(LocalDate.of(2026, 6, 30)))
        .isEqualTo(new WindowMonths("2024-07", "2026-06"));
    assertThat(WindowMonths.asOf(LocalDate.of(2026, 7, 1)))
        .isEqualTo(new WindowMonths("2024-07", "2026-06"));
    assertThat(WindowMonths.asOf(LocalDate.of(2026, 7, 31)))
        .isEqualTo(new WindowMonths("2024-08", "2026-07"));
  }
}
