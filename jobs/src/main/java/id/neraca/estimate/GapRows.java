package id.neraca.estimate;

import id.neraca.stats.Estimate;
import id.neraca.stats.Family;
import id.neraca.stats.RaterModelFit;
import id.neraca.stats.groups.AdjustedGap;
import id.neraca.stats.groups.FourFifths;
import id.neraca.stats.groups.GroupComparison;
import id.neraca.stats.groups.GroupSize;
import id.neraca.stats.groups.MeanScoreTest;
import id.neraca.stats.groups.RawGap;
import id.neraca.stats.groups.TwoByTwo;
import id.neraca.stats.mixed.FitOptions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Rows of gold.group_gaps: D1 to D7 for the city and each dinas. */
final class GapRows {
  private static final String INTERSECTION = "sex_age_band";

  private final AdjustedGaps adjusted;

  private GapRows(AdjustedGaps adjusted) {
    this.adjusted = adjusted;
  }

  static void add(
      GoldRows rows, Window window, WindowRatings ratings, RaterModelFit fit, FitOptions options) {
    List<RatedPersons.Rated> persons = RatedPersons.of(ratings, window.persons());
    GapRows gaps = new GapRows(new AdjustedGaps(fit, options, ratings, persons));
    List<Gap> city = new ArrayList<>();
    for (String attribute : Person.ATTRIBUTES) {
      city.addAll(gaps.of("city", Coverage.CITY, attribute, persons, -1));
    }
    city.addAll(gaps.of("city", Coverage.CITY, INTERSECTION, persons, -1));
    add(rows, city);
    List<Gap> dinas = new ArrayList<>();
    List<String> codes = ratings.dinas().levels();
    for (int d = 0; d < codes.size(); d++) {
      String code = codes.get(d);
      List<RatedPersons.Rated> own =
          persons.stream().filter(person -> person.last().dinas().equals(code)).toList();
      for (String attribute : Person.ATTRIBUTES) {
        dinas.addAll(gaps.of("dinas", code, attribute, own, d));
      }
    }
    add(rows, dinas);
  }

  private static void add(GoldRows rows, List<Gap> gaps) {
    List<Estimate<Double>> q =
        Family.adjust(gaps.stream().map(Gap::p).toList(), p -> p, (p, of) -> of);
    long family = q.stream().filter(Estimate::isPresent).count();
    for (int k = 0; k < gaps.size(); k++) {
      rows.add(GoldRows.GAPS, gaps.get(k).values(q.get(k), family));
    }
  }

  private List<Gap> of(
      String scope, String code, String attribute, List<RatedPersons.Rated> persons, int dinas) {
    Map<String, List<RatedPersons.Rated>> groups =
        persons.stream()
            .filter(person -> person.groups().group(attribute) != null)
            .collect(
                Collectors.groupingBy(
                    person -> person.groups().group(attribute), TreeMap::new, Collectors.toList()));
    if (groups.size() < 2) {
      return List.of();
    }
    String reference =
        groups.entrySet().stream()
            .max(Map.Entry.comparingByValue((a, b) -> Integer.compare(a.size(), b.size())))
            .orElseThrow()
            .getKey();
    boolean isIntersection = attribute.equals(INTERSECTION);
    boolean isLarge =
        !isIntersection
            && groups.values().stream()
                    .filter(
                        group ->
                            GroupSize.GROUP.check(group.size(), raters(group), ok()).isPresent())
                    .count()
                > 1;
    Function<String, Estimate<AdjustedGap>> adjustedGap =
        isLarge
            ? adjusted.of(attribute, reference, dinas)
            : group -> Estimate.insufficient("raw gap only");
    List<Gap> gaps = new ArrayList<>();
    List<RatedPersons.Rated> of = groups.remove(reference);
    groups.forEach(
        (group, own) -> {
          PredicateStrata strata = PredicateStrata.of(attribute, own, of);
          gaps.add(
              new Gap(
                  scope,
                  code,
                  attribute,
                  group,
                  reference,
                  own.size(),
                  of.size(),
                  raters(own),
                  isIntersection
                      ? rawOnly(own, of)
                      : compare(attribute, own, of, strata, adjustedGap.apply(group)),
                  isIntersection ? none() : top(own, of),
                  strata.kind(),
                  isIntersection ? none() : sized(own, of, () -> meanScore(strata))));
        });
    return gaps;
  }

  private static Estimate<Boolean> ok() {
    return Estimate.of(true);
  }

  private static GroupComparison rawOnly(
      List<RatedPersons.Rated> group, List<RatedPersons.Rated> reference) {
    Estimate<RawGap> raw =
        GroupSize.INTERSECTION
            .check(group.size(), raters(group), ok())
            .flatMap(
                large ->
                    GroupSize.INTERSECTION.check(
                        reference.size(),
                        raters(reference),
                        RawGap.of(means(group), means(reference))));
    return new GroupComparison(raw, none(), none(), none(), none(), none(), none(), none(), none());
  }

  private static <T> Estimate<T> none() {
    return Estimate.insufficient("raw gap only");
  }

  private static GroupComparison compare(
      String attribute,
      List<RatedPersons.Rated> group,
      List<RatedPersons.Rated> reference,
      PredicateStrata strata,
      Estimate<AdjustedGap> adjusted) {
    List<RatedPersons.Rated> both = new ArrayList<>(group);
    both.addAll(reference);
    Function<RatedPersons.Rated, double[]> covariates = Covariates.of(attribute, both);
    return GroupComparison.of(
        new GroupComparison.Side(means(group), rows(group, covariates), raters(group)),
        new GroupComparison.Side(means(reference), rows(reference, covariates), raters(reference)),
        strata.favourable(),
        adjusted);
  }

  private static Estimate<FourFifths> top(
      List<RatedPersons.Rated> group, List<RatedPersons.Rated> reference) {
    long a = group.stream().filter(RatedPersons.Rated::isTop).count();
    long c = reference.stream().filter(RatedPersons.Rated::isTop).count();
    return sized(
        group, reference, () -> FourFifths.of(TwoByTwo.of(a, group.size(), c, reference.size())));
  }

  private static Estimate<MeanScoreTest> meanScore(PredicateStrata strata) {
    return MeanScoreTest.of(strata.counts(), PredicateStrata.SCORES);
  }

  private static <T> Estimate<T> sized(
      List<RatedPersons.Rated> group,
      List<RatedPersons.Rated> reference,
      Supplier<Estimate<T>> comparison) {
    return GroupSize.GROUP
        .check(group.size(), raters(group), ok())
        .flatMap(large -> GroupSize.GROUP.check(reference.size(), raters(reference), ok()))
        .flatMap(large -> comparison.get());
  }

  private static double[][] rows(
      List<RatedPersons.Rated> persons, Function<RatedPersons.Rated, double[]> covariates) {
    return persons.stream().map(covariates).toArray(double[][]::new);
  }

  private static double[] means(List<RatedPersons.Rated> persons) {
    return persons.stream().mapToDouble(RatedPersons.Rated::mean).toArray();
  }

  private static int raters(List<RatedPersons.Rated> persons) {
    BitSet raters = new BitSet();
    persons.forEach(person -> raters.or(person.raters()));
    return raters.cardinality();
  }
}
