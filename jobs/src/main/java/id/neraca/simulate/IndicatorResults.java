package id.neraca.simulate;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Set;

/**
 * Draws what people reach: measured results follow their quality and the chance of the month, and
 * no rater's leniency; judged values follow the leniency too.
 */
final class IndicatorResults {
  private static final BigDecimal LARGE = BigDecimal.valueOf(1000);
  private static final Set<String> FINE_UNITS = Set.of("%", "jam", "menit");

  private final long seed;

  IndicatorResults(long seed) {
    this.seed = seed;
  }

  /** A month of an indicator of a person, as the long sheet has it, without name of the month. */
  TableRow row(Member member, Post post, Indicator indicator, int period, YearMonth month) {
    Person person = member.person();
    Chance chance = Chance.of(seed, "indicator", person.number(), indicator.name(), period);
    TableRow row = rowOfYear(member, indicator, month.getYear());
    if (indicator.isJudged()) {
      judge(row, member, post, chance);
    } else {
      row.put("realisasi", reached(indicator, person.quality(), chance));
    }
    return row;
  }

  /** The judged value of a year. */
  void judgeYear(TableRow row, Member member, Post post, int year) {
    judge(row, member, post, Chance.of(seed, "judged", member.person().number(), year));
  }

  /** What stays the same from month to month. */
  static TableRow rowOfYear(Member member, Indicator indicator, int year) {
    TableRow row =
        new TableRow()
            .put("nip", member.person().nip())
            .put("nama", Names.abbreviated(member.person().name()))
            .put("tahun", year)
            .put("kelompok", indicator.group())
            .put("indikator", indicator.name())
            .put("satuan", indicator.unit())
            .put("bobot", indicator.weight());
    return indicator.isJudged()
        ? row
        : row.put("target", indicator.target()).put("arah", indicator.direction());
  }

  private static void judge(TableRow row, Member member, Post post, Chance chance) {
    double leniency =
        Superiors.rater(member, post.team()).map(rater -> rater.person().leniency()).orElse(0.0);
    double merit = member.person().quality() + leniency + 0.6 * chance.normal();
    if (post.team().office().index() % 3 == 2) {
      long hundredths = Math.round(8000 + 700 * merit);
      row.put("nilai", BigDecimal.valueOf(Math.max(0, Math.min(10_000, hundredths)), 2));
      row.put("skala", "0-100");
    } else {
      long stars = Math.round(3.4 + 0.8 * merit);
      row.put("nilai", BigDecimal.valueOf(Math.max(1, Math.min(5, stars))));
      row.put("skala", chance.below(4) == 0 ? "1 s/d 5" : "1-5");
    }
  }

  private static BigDecimal reached(Indicator indicator, double quality, Chance chance) {
    double attainment = Math.max(0.2, 0.98 + 0.06 * quality + 0.05 * chance.normal());
    double target = indicator.target().doubleValue();
    double value = indicator.isLowerBetter() ? target / attainment : target * attainment;
    BigDecimal reached = rounded(indicator, value);
    return indicator.most() == null ? reached : reached.min(indicator.most());
  }

  private static BigDecimal rounded(Indicator indicator, double value) {
    if (indicator.target().compareTo(LARGE) > 0) {
      return BigDecimal.valueOf(Math.round(value / 1000) * 1000);
    }
    return FINE_UNITS.contains(indicator.unit())
        ? BigDecimal.valueOf(Math.round(value * 10), 1)
        : BigDecimal.valueOf(Math.round(value));
  }
}
