package id.neraca.estimate;

import id.neraca.stats.Estimate;
import id.neraca.stats.Pairs;
import id.neraca.stats.RaterModelFit;
import id.neraca.stats.fairness.GroupContrast;
import id.neraca.stats.fairness.RaterByGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Check F5 of every rater, attribute and group. With two groups the smaller one is held against the
 * larger, with more each against the rest.
 */
final class GroupChecks {
  /** Everyone else whose group is known. */
  static final String REST = "rest";

  private final RaterModelFit fit;
  private final Pairs pairs;
  private final Person[] persons;
  private final GroupContrast.Noise noise;
  private final List<Check.Groups> groups = new ArrayList<>();
  private final List<String> raters = new ArrayList<>();
  private final List<Long> sizes = new ArrayList<>();
  private final List<Estimate<GroupContrast>> contrasts = new ArrayList<>();

  GroupChecks(RaterModelFit fit, Map<String, Person> persons) {
    this.fit = fit;
    pairs = fit.level2();
    this.persons =
        fit.ratings().ratee().levels().stream()
            .map(key -> persons.getOrDefault(key, Person.UNKNOWN))
            .toArray(Person[]::new);
    Map<String, Double> variances = fit.variances();
    noise =
        new GroupContrast.Noise(
            variances.get("ratee"), variances.get("dyad"), variances.get("residual"));
  }

  /** All checks, in an order that depends on raters and persons only. */
  List<Check> all() {
    Person.ATTRIBUTES.forEach(this::addAttribute);
    RaterByGroup found = RaterByGroup.check(contrasts);
    List<Check> checks = new ArrayList<>();
    for (int k = 0; k < raters.size(); k++) {
      checks.add(
          Check.of(
              raters.get(k),
              "GROUP",
              groups.get(k),
              sizes.get(k),
              found.findings().get(k).map(f -> result(f, found))));
    }
    return checks;
  }

  private static Check.Result result(RaterByGroup.Finding f, RaterByGroup all) {
    return new Check.Result(
        f.difference(),
        f.se(),
        all.centres().get(f.attribute()).value().centre(),
        f.shrunken(),
        f.z(),
        null,
        f.p(),
        f.q(),
        f.isFlagged(),
        null);
  }

  private void addAttribute(String attribute) {
    Map<String, Long> counts = new TreeMap<>();
    for (Person person : persons) {
      if (person.group(attribute) != null) {
        counts.merge(person.group(attribute), 1L, Long::sum);
      }
    }
    if (counts.size() < 2) {
      return;
    }
    String largest =
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    for (String group : counts.keySet()) {
      if (counts.size() > 2) {
        addGroup(attribute, group, REST);
      } else if (!group.equals(largest)) {
        addGroup(attribute, group, largest);
      }
    }
  }

  private void addGroup(String attribute, String group, String reference) {
    int n = fit.ratings().rater().size();
    List<List<GroupContrast.Ratee>> teams = new ArrayList<>();
    for (int j = 0; j < n; j++) {
      teams.add(new ArrayList<>());
    }
    for (int d = 0; d < pairs.rater().length; d++) {
      String own = persons[pairs.ratee()[d]].group(attribute);
      if (own != null) {
        teams
            .get(pairs.rater()[d])
            .add(
                new GroupContrast.Ratee(
                    own.equals(group), pairs.residual()[d], pairs.ratings()[d]));
      }
    }
    for (int j = 0; j < n; j++) {
      long in = teams.get(j).stream().filter(GroupContrast.Ratee::isInGroup).count();
      long out = teams.get(j).size() - in;
      if (in > 0 && out > 0) {
        String rater = fit.ratings().rater().levels().get(j);
        raters.add(rater);
        sizes.add(in);
        groups.add(new Check.Groups(attribute, group, reference, out));
        contrasts.add(GroupContrast.of(rater, attribute + "=" + group, teams.get(j), noise));
      }
    }
  }
}
