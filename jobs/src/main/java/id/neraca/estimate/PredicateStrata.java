package id.neraca.estimate;

import id.neraca.stats.groups.TwoByTwo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Predicates of a group and its reference, stratum by stratum (D4): under each rater or, where no
 * rater has two persons of both, in each golongan of each dinas.
 *
 * @param kind rater; dinas_golongan; dinas, of groups that golongan would tell apart
 * @param counts per stratum the persons {@code [group, reference][predicate, worst first]}
 */
record PredicateStrata(String kind, List<long[][]> counts) {
  private static final List<String> PREDICATES =
      List.of("sangat_kurang", "kurang", "butuh_perbaikan", "baik", "sangat_baik");

  private static final int FAVOURABLE = PREDICATES.indexOf("baik");
  private static final int LEAST_PER_GROUP = 2;

  /** Scores of the predicates: their order (reference.predikat). */
  static final double[] SCORES = {1, 2, 3, 4, 5};

  static PredicateStrata of(
      String attribute, List<RatedPersons.Rated> group, List<RatedPersons.Rated> reference) {
    List<long[][]> raters = count(group, reference, person -> person.last().rater());
    if (raters.stream().anyMatch(PredicateStrata::hasEnoughOfBoth)) {
      return new PredicateStrata("rater", raters);
    }
    if (Person.isOfGrade(attribute)) {
      return new PredicateStrata("dinas", count(group, reference, person -> person.last().dinas()));
    }
    return new PredicateStrata(
        "dinas_golongan",
        count(group, reference, person -> person.last().dinas() + "/" + person.grade()));
  }

  private static List<long[][]> count(
      List<RatedPersons.Rated> group,
      List<RatedPersons.Rated> reference,
      Function<RatedPersons.Rated, String> stratum) {
    Map<String, long[][]> strata = new TreeMap<>();
    count(strata, group, 0, stratum);
    count(strata, reference, 1, stratum);
    return List.copyOf(strata.values());
  }

  private static void count(
      Map<String, long[][]> strata,
      List<RatedPersons.Rated> persons,
      int side,
      Function<RatedPersons.Rated, String> stratum) {
    for (RatedPersons.Rated person : persons) {
      long[][] counts =
          strata.computeIfAbsent(stratum.apply(person), none -> new long[2][PREDICATES.size()]);
      counts[side][rank(person.last().predikat())]++;
    }
  }

  private static int rank(String predicate) {
    int rank = PREDICATES.indexOf(predicate);
    if (rank < 0) {
      throw new IllegalArgumentException("No predicate of PermenPANRB 6/2022: " + predicate);
    }
    return rank;
  }

  private static boolean hasEnoughOfBoth(long[][] counts) {
    return sum(counts[0], 0) >= LEAST_PER_GROUP && sum(counts[1], 0) >= LEAST_PER_GROUP;
  }

  /** Baik or better against worse. */
  List<TwoByTwo> favourable() {
    return counts.stream()
        .map(
            c ->
                TwoByTwo.of(
                    sum(c[0], FAVOURABLE), sum(c[0], 0), sum(c[1], FAVOURABLE), sum(c[1], 0)))
        .toList();
  }

  private static long sum(long[] counts, int from) {
    long sum = 0;
    for (int level = from; level < counts.length; level++) {
      sum += counts[level];
    }
    return sum;
  }
}
