package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was due, and whether it came in time. */
class DueDeliveriesTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 7, 20);

  private final FeedContract.Freshness monthly =
      new FeedContract.Freshness(true, 1, 10, 30, List.of());
  private final FeedContract.Freshness list =
      new FeedContract.Freshness(false, 3, 15, 45, List.of("siasn"));

  @Test
  void everyEndedPeriodFromTheFirstOnIsDue() {
    assertThat(
            due(
                monthly,
                received("2026-03", "2026-04-10"),
                received("2026-04", "2026-05-11"),
                received("2026-06", "2026-07-01")))
        .containsExactly(
            "030501 2026-03 2026-04-10 2026-04-10 on_time none",
            "030501 2026-04 2026-05-10 2026-05-11 late none",
            "030501 2026-05 2026-06-10 null missing error",
            "030501 2026-06 2026-07-10 2026-07-01 on_time none");
  }

  /** June: due on 10 July, an error only after 30 July. */
  @Test
  void missingIsAWarningFirst() {
    assertThat(due(monthly, received("2026-05", "2026-06-01")))
        .containsExactly(
            "030501 2026-05 2026-06-10 2026-06-01 on_time none",
            "030501 2026-06 2026-07-10 null missing warn");
  }

  @Test
  void notYetDueIsPending() {
    FeedContract.Freshness slow = new FeedContract.Freshness(true, 1, 25, 30, List.of());
    assertThat(due(slow, received("2026-05", "2026-06-01")))
        .contains("030501 2026-06 2026-07-25 null pending none");
  }

  @Test
  void monthsQuartersAndYearsAreDueEachForThemselves() {
    assertThat(
            due(
                monthly,
                received("2025", "2026-01-05"),
                received("2026-Q1", "2026-04-05"),
                received("unknown", "2026-04-05")))
        .containsExactly(
            "030501 2026-Q1 2026-04-10 2026-04-05 on_time none",
            "030501 2026-Q2 2026-07-10 null missing warn",
            "030501 2025 2026-01-10 2026-01-05 on_time none");
  }

  /** Nor does a row that was refused open a calendar that begins with its period. */
  @Test
  void deliveryOfWhichEveryRowWasRefusedIsStillAwaited() {
    assertThat(
            due(monthly, received("2026-05", "2026-06-01"), refused("2026-06"), refused("1905-02")))
        .containsExactly(
            "030501 2026-05 2026-06-10 2026-06-01 on_time none",
            "030501 2026-06 2026-07-10 null missing warn");
    assertThat(due(monthly, refused("2026-05")))
        .containsExactly("030501 2026-06 2026-07-10 null missing warn");
  }

  @Test
  void whoMustDeliverAndNeverDidIsMissing() {
    assertThat(new DueDeliveries(list, AS_OF).of(List.of()))
        .extracting(DueDeliveriesTest::text)
        .containsExactly("siasn  2026-07-20 null missing error");
  }

  /** So that a night looks again though nothing came. */
  @Test
  void dayOfTheNextChangeIsTold() {
    assertThat(changes(monthly, received("2026-06", "2026-07-01"))).containsExactly("2026-08-11");
    assertThat(changes(monthly, received("2026-05", "2026-06-01")))
        .containsExactly("null", "2026-07-31");
    FeedContract.Freshness slow = new FeedContract.Freshness(true, 1, 25, 30, List.of());
    assertThat(changes(slow, received("2026-05", "2026-06-01")))
        .containsExactly("null", "2026-07-26");
    assertThat(changes(list, received("2026-04", "2026-04-10"))).containsExactly("2026-07-26");
    assertThat(changes(list, received("2026-03", "2026-03-10"))).containsExactly("2026-07-26");
    assertThat(changes(list, received("2026-01", "2026-01-01"))).containsExactly("null");
  }

  private static List<String> changes(
      FeedContract.Freshness rule, DueDeliveries.Received... received) {
    return new DueDeliveries(rule, AS_OF)
        .of(List.of(received)).stream()
            .filter(due -> due.sender().equals("030501"))
            .map(due -> String.valueOf(due.changesOn()))
            .toList();
  }

  @Test
  void extractMustBeRenewed() {
    assertThat(due(list, received("2026-04", "2026-04-10")))
        .contains("030501 2026-04 2026-07-25 2026-04-10 on_time none");
    assertThat(due(list, received("2026-03", "2026-03-10")))
        .contains("030501 2026-03 2026-06-25 2026-03-10 missing warn");
    assertThat(due(list, received("2026-01", "2026-01-01")))
        .contains("030501 2026-01 2026-04-16 2026-01-01 missing error");
  }

  private static DueDeliveries.Received received(String period, String drawn) {
    return new DueDeliveries.Received(
        "030501", period, LocalDate.parse(drawn), LocalDate.parse(drawn), true);
  }

  private static DueDeliveries.Received refused(String period) {
    LocalDate drawn = LocalDate.of(2026, 7, 1);
    return new DueDeliveries.Received("030501", period, drawn, drawn, false);
  }

  private static List<String> due(FeedContract.Freshness rule, DueDeliveries.Received... received) {
    return new DueDeliveries(rule, AS_OF)
        .of(List.of(received)).stream().map(DueDeliveriesTest::text).toList();
  }

  private static String text(DueDeliveries.Due due) {
    return "%s %s %s %s %s %s"
        .formatted(
            due.sender(),
            due.periodId(),
            due.dueDate(),
            due.receivedDate(),
            due.status(),
            due.severity());
  }
}
