package id.neraca.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Movement of a scope, computed by hand. */
class ScopeLineTest {
  private static final int JANUARY = Calendar.MONTHS.number("2026-01");

  /** a and b rise by 10 and 20 under their raters; c comes in low and moves nobody's score. */
  @Test
  void newcomersMoveTheMeanButNotTheIndex() {
    List<ScopeLine.Month> months =
        line(
            score("a", "r", 0, 50),
            score("a", "r", 1, 60),
            score("b", "s", 0, 70),
            score("b", "s", 1, 90),
            score("c", "s", 1, 0));
    assertThat(months).extracting(ScopeLine.Month::mean).containsExactly(60.0, 50.0);
    assertThat(months).extracting(ScopeLine.Month::index).containsExactly(60.0, 75.0);
    assertThat(months).extracting(ScopeLine.Month::linked).containsExactly(0, 2);
    assertThat(months).extracting(ScopeLine.Month::raters).containsExactly(2, 2);
    assertThat(months.get(1).se()).isNaN();
  }

  @Test
  void aChangeOfRaterLinksNothing() {
    List<ScopeLine.Month> months = line(score("a", "r", 0, 50), score("a", "s", 1, 90));
    assertThat(months).extracting(ScopeLine.Month::segment).containsExactly(1, 2);
    assertThat(months).allMatch(month -> Double.isNaN(month.index()));
  }

  @Test
  void aMonthWithoutRatingsBreaksTheChain() {
    List<ScopeLine.Month> months =
        line(
            score("a", "r", 0, 50),
            score("a", "r", 1, 60),
            score("a", "r", 3, 20),
            score("a", "r", 4, 30));
    assertThat(months).extracting(ScopeLine.Month::segment).containsExactly(1, 1, 2, 2);
    assertThat(months).extracting(ScopeLine.Month::index).containsExactly(50.0, 60.0, 20.0, 30.0);
  }

  /** December 2021 was rated under PP 30, January 2022 under PermenPANRB 6/2022. */
  @Test
  void theIndexIsNeverCarriedAcrossAChangeOfRule() {
    int december = Calendar.MONTHS.number("2021-12") - JANUARY;
    List<ScopeLine.Month> months =
        line(
            score("a", "r", december - 1, 50),
            score("a", "r", december, 60),
            score("a", "r", december + 1, 20),
            score("a", "r", december + 2, 30));
    assertThat(months).extracting(ScopeLine.Month::segment).containsExactly(1, 1, 2, 2);
    assertThat(Calendar.MONTHS.regime(Calendar.MONTHS.number("2021-06"))).isEqualTo("pp46");
    assertThat(Calendar.MONTHS.regime(Calendar.MONTHS.number("2021-07"))).isEqualTo("pp30");
  }

  /** Five raters with one person each rise by 1 to 5: D = 3, sum (d - D)^2 = 10. */
  @Test
  void fiveRatersGiveABandClusteredByRater() {
    ScopeLine.Score[] scores =
        Stream.of(1, 2, 3, 4, 5)
            .flatMap(
                k -> Stream.of(score("p" + k, "r" + k, 0, 10), score("p" + k, "r" + k, 1, 10 + k)))
            .toArray(ScopeLine.Score[]::new);
    ScopeLine.Month last = line(scores).get(1);
    assertThat(last.index()).isCloseTo(13, within(1e-12));
    assertThat(last.se()).isCloseTo(Math.sqrt(10.0 / 25 * 5 / 4), within(1e-12));
  }

  private static ScopeLine.Score score(String person, String rater, int after, double value) {
    return new ScopeLine.Score(person, rater, JANUARY + after, value);
  }

  private static List<ScopeLine.Month> line(ScopeLine.Score... scores) {
    return ScopeLine.of(
            Stream.of(scores)
                .sorted(
                    Comparator.comparing(ScopeLine.Score::person)
                        .thenComparing(ScopeLine.Score::rater)
                        .thenComparing(ScopeLine.Score::month))
                .toList(),
            Calendar.MONTHS)
        .months();
  }
}
