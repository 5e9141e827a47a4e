package id.neraca.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a publication told about a population, as text for {@code ops.told_facts} and back. */
final class ToldText {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Everything about one place. */
  private record Line(
      Long n,
      Double mean,
      Map<String, Map<String, Long>> counts,
      Map<String, String> statistics,
      String organisation,
      String closedBy,
      boolean showsMean,
      boolean showsVerdict,
      boolean showsMeasures,
      boolean isDifferencing,
      Set<String> open,
      Map<String, Double> bounds) {}

  private ToldText() {}

  static String write(Told told) {
    Map<String, Line> lines = new TreeMap<>();
    told.facts()
        .forEach(
            (place, fact) -> {
              Decision decision = told.decisions().get(place);
              lines.put(
                  place.level() + "/" + place.code(),
                  new Line(
                      fact.n,
                      fact.mean,
                      fact.counts,
                      fact.statistics,
                      fact.organisation,
                      decision.closedBy,
                      decision.mean,
                      decision.verdict,
                      decision.measures,
                      decision.differencing,
                      decision.open,
                      decision.bounds));
            });
    try {
      return JSON.writeValueAsString(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Told read(String text, String rules) {
    Map<Place, Fact> facts = new TreeMap<>();
    Map<Place, Decision> decisions = new TreeMap<>();
    lines(text)
        .forEach(
            (name, line) -> {
              int slash = name.indexOf('/');
              Place place = Place.of(name.substring(0, slash), name.substring(slash + 1));
              facts.put(place, fact(line));
              decisions.put(place, decision(line));
            });
    return new Told(facts, decisions, rules);
  }

  private static Map<String, Line> lines(String text) {
    try {
      return JSON.readValue(text, new TypeReference<TreeMap<String, Line>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("ops.told_facts holds what no night wrote", e);
    }
  }

  private static Fact fact(Line line) {
    Fact fact = new Fact();
    fact.n = line.n;
    fact.mean = line.mean;
    fact.organisation = line.organisation;
    fact.statistics.putAll(line.statistics);
    line.counts.forEach((partition, counts) -> fact.counts.put(partition, new TreeMap<>(counts)));
    return fact;
  }

  private static Decision decision(Line line) {
    Decision decision = new Decision();
    decision.closedBy = line.closedBy;
    decision.mean = line.showsMean;
    decision.verdict = line.showsVerdict;
    decision.measures = line.showsMeasures;
    decision.differencing = line.isDifferencing;
    decision.open.addAll(line.open);
    decision.bounds.putAll(line.bounds);
    return decision;
  }
}
