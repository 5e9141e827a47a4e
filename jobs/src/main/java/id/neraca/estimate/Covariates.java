package id.neraca.estimate;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What may explain a gap (D7): golongan and kind of post, as indicator columns. */
final class Covariates {
  private Covariates() {}

  /** The columns of a person; golongan not where it is the group itself. */
  static Function<RatedPersons.Rated, double[]> of(
      String attribute, List<RatedPersons.Rated> both) {
    List<String> grades =
        Person.isOfGrade(attribute) ? List.of() : levels(both, RatedPersons.Rated::grade);
    List<String> posts = levels(both, RatedPersons.Rated::post);
    return person ->
        IntStream.concat(
                grades.stream().mapToInt(g -> g.equals(person.grade()) ? 1 : 0),
                posts.stream().mapToInt(p -> p.equals(person.post()) ? 1 : 0))
            .asDoubleStream()
            .toArray();
  }

  /** All levels but the first. */
  private static List<String> levels(
      List<RatedPersons.Rated> persons, Function<RatedPersons.Rated, String> value) {
    return new TreeSet<>(persons.stream().map(value).toList()).stream().skip(1).toList();
  }
}
