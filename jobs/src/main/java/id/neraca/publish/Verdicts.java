package id.neraca.publish;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which verdicts may be shown; units of one size and predicate are asked about once. */
final class Verdicts {
  /** In units of more than this times k, limits leave wide room: all shares are 10 % or more. */
  private static final int LARGE = 10;

  private record Question(long n, List<Limit> limits, List<String> categories) {}

  private final Rules rules;
  private final Map<Question, Boolean> answers = new ConcurrentHashMap<>();

  Verdicts(Rules rules) {
    this.rules = rules;
  }

  /** True where a verdict itself would tell a few, whichever it is. */
  boolean tell(String period, Fact fact) {
    if (fact.organisation == null || fact.persons() > (long) LARGE * rules.k()) {
      return false;
    }
    return answers.computeIfAbsent(
        new Question(
            fact.persons(),
            rules.limits(fact.organisation, period),
            List.copyOf(fact.counts("").keySet())),
        asked -> Verdict.tells(asked.n, asked.limits, asked.categories, rules));
  }
}
