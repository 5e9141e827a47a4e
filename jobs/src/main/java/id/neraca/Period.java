package id.neraca;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An appraisal period: a month, a quarter or a year.
 *
 * @param kind how long it is
 * @param first its first month
 */
public record Period(Kind kind, YearMonth first) implements Comparable<Period> {
  private static final Pattern ID = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2])|-Q([1-4]))?");

  /** Length of a period. */
  public enum Kind {
    /** {@code 2026-01}. */
    MONTH(1),
    /** {@code 2026-Q1}. */
    QUARTER(3),
    /** {@code 2026}. */
    YEAR(12);

    private final int months;

    Kind(int months) {
      this.months = months;
    }
  }

  /** The period of an id; empty if the id is none ({@code unknown}). */
  public static Optional<Period> parse(String id) {
    Matcher parts = ID.matcher(id);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) != null) {
      return Optional.of(
          new Period(Kind.MONTH, YearMonth.of(year, Integer.parseInt(parts.group(2)))));
    }
    if (parts.group(3) != null) {
      return Optional.of(
          new Period(Kind.QUARTER, YearMonth.of(year, Integer.parseInt(parts.group(3)) * 3 - 2)));
    }
    return Optional.of(new Period(Kind.YEAR, YearMonth.of(year, 1)));
  }

  /**
   * Names the kind of a period id: only periods of one kind follow each other. Empty: it is none.
   */
  public static String kindOf(String id) {
    return parse(id).map(period -> period.kind.name()).orElse("");
  }

  /** The period of a year with this place among its kind, from 0. */
  public static Period of(Kind kind, int year, int place) {
    return new Period(kind, YearMonth.of(year, 1 + place * kind.months));
  }

  /** The month a day lies in. */
  public static Period monthOf(LocalDate day) {
    return new Period(Kind.MONTH, YearMonth.from(day));
  }

  /** Last day. */
  public LocalDate end() {
    return first.plusMonths(kind.months - 1L).atEndOfMonth();
  }

  /** The period after this one. */
  public Period next() {
    return new Period(kind, first.plusMonths(kind.months));
  }

  /** As written everywhere: {@code 2026-01}, {@code 2026-Q1}, {@code 2026}. */
  public String id() {
    return switch (kind) {
      case MONTH -> first.toString();
      case QUARTER -> "%d-Q%d".formatted(first.getYear(), (first.getMonthValue() + 2) / 3);
      case YEAR -> Integer.toString(first.getYear());
    };
  }

  @Override
  public int compareTo(Period other) {
    return Comparator.comparing(Period::kind).thenComparing(Period::first).compare(this, other);
  }
}
