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
  private final Rules rules;
  private final Tree tree;
  private final Map<Place, Long> earlier;
  private final Set<Tree.Node> forced = new HashSet<>();
  private Set<Tree.Node> shown = Set.of();

  /**
   * Numbers of persons by place.
   *
   * @param earlier numbers that earlier publications showed
   */
  PopulationProtection(Map<Place, Long> persons, Map<Place, Long> earlier, Rules rules) {
    this.rules = rules;
    this.earlier = earlier;
    Map<Place, long[]> counts = new TreeMap<>();
    persons.forEach((place, n) -> counts.put(place, new long[] {n}));
    tree = new Tree(counts, rules);
  }

  /** Why each number is closed; a place that is not named is shown. */
  Map<Place, String> closed() {
    do {
      shown = eliminate();
    } while (closeWhatNarrows());
    Map<Place, String> closed = new TreeMap<>();
    for (Tree.Node node : tree.nodes) {
      if (!node.isRemainder && !shown.contains(node)) {
        closed.put(node.place, node.n() < rules.k() ? "below_threshold" : "complementary");
      }
    }
    return closed;
  }

  private Set<Tree.Node> eliminate() {
    Elimination elimination = new Elimination();
    Set<Tree.Node> accepted = new HashSet<>();
    for (Tree.Node node : tree.nodes) {
      if (rules.isSmall(node.n()) || forced.contains(node)) {
        elimination.protect(tree.vector(node));
      }
      protectUnion(node, elimination);
    }
    List<Tree.Node> offers =
        tree.nodes.stream()
            .filter(node -> !node.isRemainder && node.n() >= rules.k() && !forced.contains(node))
            .sorted(
                Comparator.comparing((Tree.Node node) -> !isGiven(node))
                    .thenComparing(node -> node.place.depth())
                    .thenComparing(node -> -node.n())
                    .thenComparing(node -> node.place))
            .toList();
    for (Tree.Node node : offers) {
      if (elimination.offer(tree.vector(node))) {
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
      double[] union = new double[tree.atoms()];
      for (Tree.Node node : small) {
        node.leaves.forEach(leaf -> union[leaf] = 1);
      }
      elimination.protect(union);
    }
  }

  private boolean isGiven(Tree.Node node) {
    return Long.valueOf(node.n()).equals(earlier.get(node.place));
  }

  /** Bounds every small number; true if another number was closed for it. */
  private boolean closeWhatNarrows() {
    List<Tree.Node> small = tree.nodes.stream().filter(node -> rules.isSmall(node.n())).toList();
    if (small.isEmpty()) {
      return false;
    }
    List<Ranges.Range> needed =
        small.stream().map(node -> new Ranges.Range(tree.vector(node), rules.width())).toList();
    Ranges ranges = new Ranges(tree.truth(), needed);
    for (Tree.Node node : tree.nodes) {
      if (shown.contains(node)) {
        ranges.know(tree.vector(node), node.n(), node.n());
      } else if (!node.isRemainder) {
        boolean isBelow = node.n() < rules.k();
        ranges.know(
            tree.vector(node),
            isBelow ? 0 : rules.k(),
            isBelow ? rules.k() - 1 : Double.POSITIVE_INFINITY);
      }
    }
    for (int i = 0; i < needed.size(); i++) {
      if (!ranges.widen(needed.get(i)) && closeNext(small.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean closeNext(Tree.Node node) {
    for (Tree.Node up = node.above; up != null; up = up.above) {
      List<Tree.Node> candidates = new ArrayList<>(up.below);
      candidates.removeIf(other -> !shown.contains(other) || forced.contains(other));
      if (candidates.isEmpty() && shown.contains(up) && !forced.contains(up)) {
        candidates.add(up);
      }
      if (!candidates.isEmpty()) {
        candidates.sort(Comparator.comparing(Tree.Node::n).thenComparing(other -> other.place));
        return forced.add(candidates.get(0));
      }
    }
    return false;
  }
}
