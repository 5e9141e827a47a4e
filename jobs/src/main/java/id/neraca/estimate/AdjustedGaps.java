package id.neraca.estimate;

import id.neraca.stats.Coded;
import id.neraca.stats.Estimate;
import id.neraca.stats.FixedEffects;
import id.neraca.stats.RaterModelFit;
import id.neraca.stats.Ratings;
import id.neraca.stats.groups.AdjustedGap;
import id.neraca.stats.mixed.FitOptions;
import id.neraca.stats.mixed.NotConvergedException;
import id.neraca.stats.mixed.NotIdentifiedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** D2 from the model of ratings: groups as fixed effects, at the variances of the window's fit. */
final class AdjustedGaps {
  private final RaterModelFit fit;
  private final FitOptions options;
  private final Ratings ratings;
  private final Coded dinasOfRating;
  private final List<RatedPersons.Rated> persons;

  AdjustedGaps(
      RaterModelFit fit,
      FitOptions options,
      WindowRatings window,
      List<RatedPersons.Rated> persons) {
    this.fit = fit;
    ratings = window.points();
    dinasOfRating = window.dinas();
    this.options = options;
    this.persons = persons;
  }

  /**
   * Gaps of all groups of an attribute to a reference.
   *
   * @param dinas level of the dinas whose ratings count; -1: all
   * @return the gap of a group
   */
  Function<String, Estimate<AdjustedGap>> of(String attribute, String reference, int dinas) {
    int[] department = dinasOfRating.code();
    int[] own =
        IntStream.range(0, ratings.size())
            .filter(r -> dinas < 0 || department[r] == dinas)
            .filter(r -> person(ratings, r).groups().group(attribute) != null)
            .toArray();
    int[] people = IntStream.of(own).map(r -> ratings.ratee().code()[r]).toArray();
    List<Coded> columns = new ArrayList<>();
    columns.add(column("group", people, reference, rated -> rated.groups().group(attribute)));
    if (!Person.isOfGrade(attribute)) {
      columns.add(column("golongan", people, "", RatedPersons.Rated::grade));
    }
    columns.add(column("jenis_jabatan", people, "", RatedPersons.Rated::post));
    Ratings of = ratings.rows(own);
    try {
      List<RaterModelFit.Term> terms =
          FixedEffects.of(
              (dinas < 0 ? of : of.withoutDepartment()).withFixed(columns),
              dinas < 0 ? fit.variances() : withoutDepartment(fit.variances()),
              options);
      return group ->
          terms.stream()
              .filter(term -> term.name().equals("group" + group))
              .findFirst()
              .map(term -> AdjustedGap.of(term.estimate(), term.standardError()))
              .orElseGet(() -> Estimate.degenerate("the group cannot be told from the reference"));
    } catch (NotIdentifiedException | NotConvergedException e) {
      return group -> Estimate.insufficient("%s", e.getMessage());
    }
  }

  /** One dinas has no variance between dinas. */
  private static Map<String, Double> withoutDepartment(Map<String, Double> variances) {
    Map<String, Double> own = new HashMap<>(variances);
    own.remove("department");
    return own;
  }

  private RatedPersons.Rated person(Ratings of, int row) {
    return persons.get(of.ratee().code()[row]);
  }

  /** A column with the reference as first level. */
  private Coded column(
      String name, int[] people, String reference, Function<RatedPersons.Rated, String> value) {
    List<String> levels = new ArrayList<>();
    TreeSet<String> others = new TreeSet<>();
    for (int i : people) {
      others.add(value.apply(persons.get(i)));
    }
    if (others.remove(reference)) {
      levels.add(reference);
    }
    levels.addAll(others);
    int[] code =
        Arrays.stream(people).map(i -> levels.indexOf(value.apply(persons.get(i)))).toArray();
    return new Coded(name, levels, code);
  }
}
