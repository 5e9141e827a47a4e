package id.neraca.publish;

import java.util.Map;

/**
 * What one publication told about a population.
 *
 * @param facts the numbers as they were, shown or not
 * @param decisions what of them was shown
 * @param rules fingerprint of the rules it was decided by
 */
record Told(Map<Place, Fact> facts, Map<Place, Decision> decisions, String rules) {

  /** True where it told results of persons of a place, not only their number. */
  boolean toldResults(Place place) {
    Decision decision = decisions.get(place);
    return decision != null && decision.tellsResults();
  }
}
