package id.neraca.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The forms of a period id, in the order in which a reader wants them. */
enum PeriodKind {
  MONTH("\\d{4}-(0[1-9]|1[0-2])"),
  QUARTER("\\d{4}-Q[1-4]"),
  YEAR("\\d{4}"),
  UNKNOWN(".*");

  /** Months before quarters before years; inside a kind the oldest first. */
  static final Comparator<String> ORDER =
      Comparator.comparing(PeriodKind::of).thenComparing(Comparator.naturalOrder());

  private final String form;

  PeriodKind(String form) {
    this.form = form;
  }

  static PeriodKind of(String periodId) {
    for (PeriodKind kind : values()) {
      if (periodId.matches(kind.form)) {
        return kind;
      }
    }
    return UNKNOWN;
  }

  /**
   * The periods a chart shows: all of one kind (months if there are any, else quarters, else
   * years), oldest first. A month without data between two others is listed, so that a line breaks
   * there. Empty if no period is readable.
   */
  static List<String> charted(Collection<String> periodIds) {
    List<String> readable =
        periodIds.stream().distinct().filter(id -> of(id) != UNKNOWN).sorted(ORDER).toList();
    if (readable.isEmpty()) {
      return readable;
    }
    PeriodKind kind = of(readable.get(0));
    List<String> charted = readable.stream().filter(id -> of(id) == kind).toList();
    return kind == MONTH ? withoutHoles(charted) : charted;
  }

  private static List<String> withoutHoles(List<String> months) {
    YearMonth last = YearMonth.parse(months.get(months.size() - 1));
    List<String> filled = new ArrayList<>();
    for (YearMonth month = YearMonth.parse(months.get(0));
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      filled.add(month.toString());
    }
    return filled;
  }
}
