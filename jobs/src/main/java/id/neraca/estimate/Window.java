package id.neraca.estimate;

import id.neraca.stats.fairness.RecordSpread;
import java.util.List;
import java.util.Map;

/**
 * What a night knows of the window.
 *
 * @param ratings usable ratings, in any order
 * @param coverage who was to be rated and was
 * @param persons groups of the persons by pseudonym
 * @param records judged indicators of each rater's records
 */
record Window(
    List<Rating> ratings,
    Coverage coverage,
    Map<String, Person> persons,
    List<RecordSpread> records) {}
