package id.neraca.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.stats.groups.MeanScoreTest;
import id.neraca.stats.groups.TwoByTwo;
import id.neraca.warehouse.SqlFolder;
import id.neraca.warehouse.TableName;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredicateStrataTest {
  private static final String RATER = "rater-1";

  @Test
  void ratersAreTheStrataWhereOneHasTwoOfBothGroups() {
    PredicateStrata strata =
        PredicateStrata.of(
            "sex",
            List.of(rated(RATER, "0301", "III", "baik"), rated(RATER, "0301", "III", "kurang")),
            List.of(
                rated(RATER, "0301", "III", "sangat_baik"),
                rated(RATER, "0301", "III", "baik"),
                rated("rater-2", "0302", "IV", "baik")));
    assertThat(strata.kind()).isEqualTo("rater");
    assertThat(strata.favourable())
        .containsExactly(new TwoByTwo(1, 1, 2, 0), new TwoByTwo(0, 0, 1, 0));
  }

  /** One woman under each rater: their golongan in their dinas is what can be held equal. */
  @Test
  void dinasAndGolonganAreTheStrataWhereNoRaterHasTwoOfBoth() {
    List<RatedPersons.Rated> women =
        List.of(
            rated("rater-1", "0301", "III", "baik"),
            rated("rater-2", "0301", "III", "butuh_perbaikan"),
            rated("rater-3", "0302", "III", "sangat_baik"));
    List<RatedPersons.Rated> men =
        List.of(
            rated("rater-1", "0301", "III", "baik"),
            rated("rater-1", "0301", "IV", "sangat_baik"),
            rated("rater-3", "0302", "III", "sangat_kurang"));
    PredicateStrata strata = PredicateStrata.of("sex", women, men);
    assertThat(strata.kind()).isEqualTo("dinas_golongan");
    assertThat(strata.favourable())
        .containsExactly(
            new TwoByTwo(1, 1, 1, 0), new TwoByTwo(0, 0, 1, 0), new TwoByTwo(1, 0, 0, 1));
    assertThat(PredicateStrata.of("golongan", women, men).kind()).isEqualTo("dinas");
    assertThat(PredicateStrata.of("jenis_pegawai", women, men).favourable())
        .containsExactly(new TwoByTwo(1, 1, 2, 0), new TwoByTwo(1, 0, 0, 1));
  }

  /** Nobody is below baik, so that the odds of it say nothing: the order of the predicates does. */
  @Test
  void theMeanScoreTellsWhatTheOddsOfBaikDoNot() {
    List<RatedPersons.Rated> women =
        java.util.Collections.nCopies(12, rated(RATER, "0301", "III", "baik"));
    List<RatedPersons.Rated> men =
        java.util.Collections.nCopies(12, rated(RATER, "0301", "III", "sangat_baik"));
    PredicateStrata strata = PredicateStrata.of("sex", women, men);
    assertThat(strata.favourable()).containsExactly(new TwoByTwo(12, 0, 12, 0));
    assertThat(MeanScoreTest.of(strata.counts(), PredicateStrata.SCORES).value().p())
        .isLessThan(1e-5);
  }

  @Test
  void theScoresAreTheOrderOfTheRegulation() {
    String predicates = SqlFolder.packaged().table(TableName.of("reference.predikat")).contract();
    List<String> order =
        List.of("sangat_kurang", "kurang", "butuh_perbaikan", "baik", "sangat_baik");
    for (int level = 0; level < order.size(); level++) {
      assertThat(predicates)
          .contains("('%s', %d,".formatted(order.get(level), (int) PredicateStrata.SCORES[level]));
      long[][] counts =
          PredicateStrata.of(
                  "sex", List.of(rated(RATER, "0301", "III", order.get(level))), List.of())
              .counts()
              .get(0);
      assertThat(counts[0][level]).isEqualTo(1);
    }
  }

  private static RatedPersons.Rated rated(
      String rater, String dinas, String golongan, String predikat) {
    return new RatedPersons.Rated(
        0,
        50,
        new BitSet(),
        new Rating("person", rater, dinas, null, "2026-01", 2, 2, Double.NaN, predikat, null, null),
        new Person("female", null, null, golongan, null));
  }
}
