package id.neraca.ingest;

import id.neraca.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which deliveries of one feed were due by a day, and whether they came in time. */
final class DueDeliveries {
  /**
   * What a sender delivered.
   *
   * @param periodId period of the data
   * @param firstDrawn day the data were first drawn
   * @param lastDrawn day they were last drawn
   * @param isUsable false: every row was refused, so that the delivery is still awaited
   */
  record Received(
      String sender,
      String periodId,
      LocalDate firstDrawn,
      LocalDate lastDrawn,
      boolean isUsable) {}

  /**
   * One due delivery.
   *
   * @param receivedDate null: not received
   * @param status on_time, late, pending, missing
   * @param severity none, warn, error
   * @param changesOn day from which this is another if nothing comes; null: none
   */
  record Due(
      String sender,
      String periodId,
      LocalDate dueDate,
      LocalDate receivedDate,
      String status,
      String severity,
      LocalDate changesOn) {}

  private final FeedContract.Freshness rule;
  private final LocalDate asOf;

  DueDeliveries(FeedContract.Freshness rule, LocalDate asOf) {
    this.rule = rule;
    this.asOf = asOf;
  }

  /** The due deliveries of every sender that ever delivered or must. */
  List<Due> of(List<Received> received) {
    Set<String> senders = new TreeSet<>(rule.senders());
    received.forEach(one -> senders.add(one.sender()));
    List<Due> due = new ArrayList<>();
    for (String sender : senders) {
      List<Received> own =
          received.stream().filter(one -> one.isUsable() && one.sender().equals(sender)).toList();
      due.addAll(rule.isOfPeriods() ? periods(sender, own) : List.of(extract(sender, own)));
    }
    return due;
  }

  /**
   * Every period from the sender's first of a kind to the last that has ended; months, quarters and
   * years each for themselves.
   */
  private List<Due> periods(String sender, List<Received> own) {
    TreeMap<Period, LocalDate> first = new TreeMap<>();
    for (Received one : own) {
      Period.parse(one.periodId())
          .ifPresent(
              period -> first.merge(period, one.firstDrawn(), (a, b) -> a.isBefore(b) ? a : b));
    }
    if (first.isEmpty()) {
      Period last = Period.monthOf(asOf.minusMonths(1));
      return List.of(period(sender, last, null, true));
    }
    List<Due> due = new ArrayList<>();
    for (Period.Kind kind : Period.Kind.values()) {
      first.keySet().stream()
          .filter(period -> period.kind() == kind)
          .findFirst()
          .ifPresent(
              from -> {
                for (Period p = from; p.end().isBefore(asOf); p = p.next()) {
                  due.add(period(sender, p, first.get(p), !p.next().end().isBefore(asOf)));
                }
              });
    }
    return due;
  }

  private Due period(String sender, Period period, LocalDate received, boolean isLast) {
    LocalDate due = period.end().plusDays(rule.warnAfterDays());
    LocalDate error = period.end().plusDays(rule.errorAfterDays());
    LocalDate next = period.next().end().plusDays(rule.warnAfterDays() + 1L);
    return due(sender, period.id(), due, error, received, received, isLast ? next : null);
  }

  private Due extract(String sender, List<Received> own) {
    LocalDate last = own.stream().map(Received::lastDrawn).max(LocalDate::compareTo).orElse(null);
    if (last == null) {
      return new Due(sender, "", asOf, null, "missing", "error", null);
    }
    LocalDate next = last.plusMonths(rule.everyMonths());
    LocalDate due = next.plusDays(rule.warnAfterDays());
    LocalDate error = next.plusDays(rule.errorAfterDays());
    LocalDate renewed = asOf.isAfter(due) ? null : last;
    return due(sender, Period.monthOf(last).id(), due, error, renewed, last, due.plusDays(1));
  }

  private Due due(
      String sender,
      String period,
      LocalDate due,
      LocalDate error,
      LocalDate received,
      LocalDate shown,
      LocalDate next) {
    String status =
        received == null
            ? (asOf.isAfter(due) ? "missing" : "pending")
            : (received.isAfter(due) ? "late" : "on_time");
    String severity = !status.equals("missing") ? "none" : (asOf.isAfter(error) ? "error" : "warn");
    LocalDate changesOn =
        Stream.of(
                received == null ? due.plusDays(1) : null,
                received == null ? error.plusDays(1) : null,
                next)
            .filter(day -> day != null && day.isAfter(asOf))
            .min(LocalDate::compareTo)
            .orElse(null);
    return new Due(sender, period, due, shown, status, severity, changesOn);
  }
}
