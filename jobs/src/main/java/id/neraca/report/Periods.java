package id.neraca.report;

import id.neraca.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Period ids in the order in which a reader wants them. */
final class Periods {
  /**
   * Months before quarters before years, inside a kind the oldest first; then what is no period.
   */
  static final Comparator<String> ORDER =
      Comparator.comparing(
              (String id) -> Period.parse(id).orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Comparator.naturalOrder());

  private Periods() {}

  /**
   * The periods a chart shows: all of one kind (months if there are any, else quarters, else
   * years), oldest first. A month without data between two others is listed, so that a line breaks
   * there. Empty if no period is readable.
   */
  static List<String> charted(Collection<String> periodIds) {
    List<Period> readable =
        periodIds.stream()
            .map(Period::parse)
            .flatMap(Optional::stream)
            .distinct()
            .sorted()
            .toList();
    if (readable.isEmpty()) {
      return List.of();
    }
    Period first = readable.get(0);
    List<Period> charted =
        readable.stream().filter(period -> period.kind() == first.kind()).toList();
    return first.kind() == Period.Kind.MONTH
        ? withoutHoles(charted)
        : charted.stream().map(Period::id).toList();
  }

  private static List<String> withoutHoles(List<Period> months) {
    Period last = months.get(months.size() - 1);
    List<String> filled = new ArrayList<>();
    for (Period month = months.get(0); month.compareTo(last) <= 0; month = month.next()) {
      filled.add(month.id());
    }
    return filled;
  }
}
