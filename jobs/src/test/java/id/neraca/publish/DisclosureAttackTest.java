package id.neraca.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The attack against random cities, and against leaks planted for it to find. */
class DisclosureAttackTest {
  private static final int CITIES = Integer.getInteger("neraca.attacked-cities", 200);

  @Test
  void attackFindsNothingInProtectedTablesOfRandomCities() {
    for (int seed = 0; seed < CITIES; seed++) {
      RandomCity city = city(seed);
      int k = seed % 3 == 0 ? 5 : 10;
      List<TableRows> tables = city.tables("2026-01");
      Disclosure.protect(tables, EarlierFacts.of(List.of()), city.rules(k));
      assertThat(Attack.on(List.of(tables), city.rules(k))).as("city %d, k %d", seed, k).isEmpty();
    }
  }

  @Test
  void attackFindsNothingAcrossPublicationsOfRandomCitiesThatChange() {
    for (int seed = 0; seed < CITIES / 4; seed++) {
      RandomCity city = city(seed);
      List<List<TableRows>> publications = new ArrayList<>();
      for (int night = 0; night < 4; night++) {
        List<TableRows> tables = city.tables("2026-01");
        Disclosure.protect(
            tables,
            EarlierFacts.of(publications.stream().flatMap(List::stream).toList()),
            city.rules(10));
        publications.add(tables);
        city.change(night == 1 ? 40 : 3);
      }
      assertThat(Attack.on(publications, city.rules(10))).as("city %d", seed).isEmpty();
    }
  }

  private static RandomCity city(int seed) {
    return new RandomCity(seed, 1 + seed % 7, seed % 4, 20 + (seed * 37) % 400);
  }
}
