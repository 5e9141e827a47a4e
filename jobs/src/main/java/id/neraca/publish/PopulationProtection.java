package id.neraca.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides which numbers of persons of a population are shown: none under k, and none from which one
 * under k could be computed, or be bounded to fewer than k/2 values by what the marks say.
 */
final class PopulationProtection {
  /** Numbers of persons in an earlier publication, and why some of them were closed. */
  record Earlier(Tree tree, Map<Place, String> closed) {}

  private final Rules rules;
  private final Atoms atoms = new Atoms(1);
  private final Tree tree;
  private final List<Earlier> earlier = new ArrayList<>();
  private final Set<Tree.Node> forced = new HashSet<>();
  private Set<Tree.Node> shown = Set.of();

  /**
   * Numbers of persons by place.
   *
   * @param told what earlier publications told
   */
  PopulationProtection(Map<Place, Long> persons, List<Told> told, Rules rules) {
    this.rules = rules;
    tree = new Tree(counts(persons), rules, atoms);
    for (Told before : told) {
      Map<Place, Long> then = new TreeMap<>();
      Map<Place, String> closed = new TreeMap<>();
      before
          .facts()
          .forEach(
              (place, fact) -> {
                then.put(place, fact.persons());
                Decision decision = before.decisions().get(place);
                if (!decision.showsPopulation()) {
                  closed.put(place, decision.reason());
                }
              });
      earlier.add(new Earlier(new Tree(counts(then), rules, atoms), closed));
    }
  }

  private static Map<Place, long[]> counts(Map<Place, Long> persons) {
    Map<Place, long[]> counts = new TreeMap<>();
    persons.forEach((place, n) -> counts.put(place, new long[] {n}));
    return counts;
  }

  /** Why each number is closed; a place that is not named is shown. */
  Map<Place, String> closed() {
    do {
      shown = eliminate();
    } while (closeWhatNarrows());
    return reasons();
  }

  private Set<Tree.Node> eliminate() {
    Elimination elimination = new Elimination(atoms.size());
    for (Earlier before : earlier) {
      before.tree().nodes.stream()
          .filter(node -> !node.isRemainder && !before.closed().containsKey(node.place))
          .forEach(node -> elimination.given(before.tree().sum(node)));
    }
    for (Earlier before : earlier) {
      before.tree().nodes.stream()
          .filter(node -> rules.isSmall(node.n()))
          .forEach(node -> elimination.protect(before.tree().sum(node)));
    }
    Set<Tree.Node> accepted = new HashSet<>();
    for (Tree.Node node : tree.nodes) {
      if (rules.isSmall(node.n()) || forced.contains(node)) {
        elimination.protect(tree.sum(node));
      }
      protectUnion(node, elimination);
    }
    List<Tree.Node> offers =
        tree.nodes.stream()
            .filter(node -> !node.isRemainder && node.n() >= rules.k() && !forced.contains(node))
            .sorted(
                Comparator.comparing((Tree.Node node) -> node.place.depth())
                    .thenComparing(node -> -node.n())
                    .thenComparing(node -> node.place))
            .toList();
    for (Tree.Node node : offers) {
      if (elimination.offer(tree.sum(node))) {
        accepted.add(node);
      }
    }
    return accepted;
  }

  /** Small places of one place above are not to be told together either while they are few. */
  private void protectUnion(Tree.Node above, Elimination elimination) {
    List<Tree.Node> small = above.below.stream().filter(node -> rules.isSmall(node.n())).toList();
    long sum = small.stream().mapToLong(Tree.Node::n).sum();
    boolean hasSingleton = small.stream().anyMatch(node -> node.n() == 1);
    if (small.size() > 1 && sum < rules.k() + (hasSingleton ? 1 : 0)) {
      Map<Integer, Double> union = new TreeMap<>();
      small.forEach(node -> node.leaves.forEach(leaf -> union.put(leaf, 1.0)));
      elimination.protect(Sum.of(union));
    }
  }

  /** Bounds every small number; true if another number was closed for it. */
  private boolean closeWhatNarrows() {
    List<Tree.Node> small = tree.nodes.stream().filter(node -> rules.isSmall(node.n())).toList();
    if (small.isEmpty()) {
      return false;
    }
    List<Ranges.Range> needed =
        small.stream().map(node -> new Ranges.Range(tree.sum(node), rules.width())).toList();
    Ranges ranges = new Ranges(atoms.truth(), needed);
    earlier.forEach(before -> tell(before.tree(), before.closed(), ranges));
    tell(tree, reasons(), ranges);
    for (int i = 0; i < needed.size(); i++) {
      if (!ranges.widen(needed.get(i)) && closeNext(small.get(i))) {
        return true;
      }
    }
    return false;
  }

  private Map<Place, String> reasons() {
    Map<Place, String> closed = new TreeMap<>();
    for (Tree.Node node : tree.nodes) {
      if (!node.isRemainder && !shown.contains(node)) {
        closed.put(node.place, node.n() < rules.k() ? "below_threshold" : "complementary");
      }
    }
    return closed;
  }

  /** What numbers and marks tell; a place where nothing new was shown tells nothing. */
  private void tell(Tree of, Map<Place, String> closed, Ranges ranges) {
    for (Tree.Node node : of.nodes) {
      String reason = closed.get(node.place);
      if (node.isRemainder || "differencing".equals(reason)) {
        continue;
      }
      if (reason == null) {
        ranges.know(of.sum(node), node.n(), node.n());
      } else {
        boolean isBelow = reason.equals("below_threshold");
        ranges.know(
            of.sum(node),
            isBelow ? 0 : rules.k(),
            isBelow ? rules.k() - 1 : Double.POSITIVE_INFINITY);
      }
    }
  }

  /** Closes another number near a small one; in the last resort any other. */
  private boolean closeNext(Tree.Node node) {
    List<Tree.Node> candidates = new ArrayList<>();
    for (Tree.Node up = node.above; up != null; up = up.above) {
      up.below.stream()
          .sorted(Comparator.comparing(Tree.Node::n).thenComparing(other -> other.place))
          .forEach(candidates::add);
      candidates.add(up);
    }
    candidates.addAll(tree.nodes);
    return candidates.stream()
        .filter(other -> shown.contains(other) && !forced.contains(other))
        .findFirst()
        .map(forced::add)
        .orElse(false);
  }
}
