package id.neraca.estimate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Headings of the columns of a ratings file.
 *
 * @param ratee who is rated
 * @param rater who rates
 * @param score the rating
 * @param department department of the rater
 * @param period when
 * @param anchor an objective measure
 * @param fixed categorical columns of the fixed part
 * @param random further random factors
 */
public record RatingColumns(
    String ratee,
    String rater,
    String score,
    Optional<String> department,
    Optional<String> period,
    Optional<String> anchor,
    List<String> fixed,
    List<String> random) {
  /** Headings in the order ratee, rater, department, period, fixed, random, score, anchor. */
  List<String> roles() {
    List<String> roles = new ArrayList<>(List.of(ratee, rater));
    department.ifPresent(roles::add);
    period.ifPresent(roles::add);
    roles.addAll(fixed);
    roles.addAll(random);
    roles.add(score);
    anchor.ifPresent(roles::add);
    return roles;
  }

  /** Number of categorical columns, with which the {@link #roles()} begin. */
  int categorical() {
    return roles().size() - (anchor.isPresent() ? 2 : 1);
  }

  /** Throws unless every heading is there once. */
  void requireIn(List<String> headings, Path file) {
    for (String name : roles()) {
      int at = headings.indexOf(name);
      if (at < 0) {
        throw new UnknownColumnException(
            "Cannot find column \"%s\" in %s: its headings are %s. Name one of these.",
            name, file, String.join(", ", headings));
      }
      if (headings.lastIndexOf(name) != at) {
        throw new UnknownColumnException(
            "Cannot tell which column \"%s\" of %s is meant: the heading appears twice. Rename one.",
            name, file);
      }
    }
  }
}
