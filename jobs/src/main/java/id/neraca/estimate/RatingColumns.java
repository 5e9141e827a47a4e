package id.neraca.estimate;

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
  /** All headings that are named. */
  List<String> all() {
    List<String> all = new ArrayList<>(List.of(ratee, rater, score));
    department.ifPresent(all::add);
    period.ifPresent(all::add);
    anchor.ifPresent(all::add);
    all.addAll(fixed);
    all.addAll(random);
    return all.stream().distinct().toList();
  }
}
