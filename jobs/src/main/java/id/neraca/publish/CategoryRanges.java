package id.neraca.publish;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Bounds the protected counts of a population, those of earlier publications, and the differences
 * between them, with all that is shown now and was shown before.
 */
final class CategoryRanges {
  /** Places beside a place that persons are moved from and to, one by one. */
  private static final int FAR = 100;

  /** The same, all at once by linear programming. */
  private static final int NEAR = 3;

  /**
   * What must stay open.
   *
   * @param of place to close more at
   * @param leaves finest places it is made of
   */
  private record Target(Tree.Node of, Set<Integer> leaves, Ranges.Range range) {}

  private final CategoryState state;
  private final Rules rules;
  private final Partition partition;
  private final Tree tree;

  /** Closing more takes nothing back: how far a sum could move before, it still can. */
  private final Map<Sum, Target> seen = new LinkedHashMap<>();

  /** What earlier publications alone tell already: no closing helps. */
  private final Set<Sum> past = new HashSet<>();

  private final List<Shift> shifts;

  CategoryRanges(CategoryState state) {
    this.state = state;
    shifts = Shift.of(state.partition.atoms().categories, state.partition.weights());
    rules = state.rules;
    partition = state.partition;
    tree = state.tree;
    for (CategoryState.Step step : state.steps) {
      Set<Integer> leaves = new TreeSet<>(step.now().leaves);
      leaves.addAll(step.before().leaves);
      step.sums().forEach(sum -> add(step.now(), leaves, sum, 2));
    }
    for (Version version : partition.earlier()) {
      for (Tree.Node node : version.tree().nodes) {
        for (int i = 0; i < partition.atoms().categories; i++) {
          if (state.isProtectedAlways(node, i) && !version.shows(node, i)) {
            add(current(node), node, version.tree().sum(node, i), needed(node, i));
          }
        }
      }
    }
  }

  /** Places where a count is too narrow. */
  Set<Tree.Node> narrow() {
    for (Tree.Node node : tree.nodes) {
      for (int i = 0; i < partition.atoms().categories; i++) {
        if (state.isProtected(node, i) && !state.shown.contains(new Cell(node, i))) {
          add(node, node, tree.sum(node, i), needed(node, i));
        }
      }
    }
    List<Target> targets =
        seen.values().stream().filter(target -> !past.contains(target.range.sum)).toList();
    if (targets.stream().allMatch(target -> target.range.isWide())) {
      return Set.of();
    }
    Ranges ranges = ranges(targets, true);
    long[][] hidden = hidden();
    Moves moves = ranges.moves(partition.atoms().categories, shifts);
    for (Target target : targets) {
      if (!target.range.isWide()) {
        ranges.move(
            target.range,
            near(target, hidden, FAR).stream().mapToInt(Integer::intValue).toArray(),
            moves);
      }
    }
    for (Target target : targets) {
      if (!target.range.isWide()) {
        ranges.widen(target.range, atoms(near(target, hidden, NEAR)));
      }
    }
    List<Target> open =
        targets.stream()
            .filter(target -> !target.range.isWide() && isWideByItself(target))
            .toList();
    ranges.widen(open.stream().map(Target::range).toList());
    Set<Tree.Node> narrow = new LinkedHashSet<>();
    for (Target target : targets) {
      if (!target.range.isWide() && !narrow.contains(target.of) && !isPast(target)) {
        narrow.add(target.of);
      }
    }
    return narrow;
  }

  private void add(Tree.Node of, Tree.Node node, Sum sum, int needed) {
    add(of, new TreeSet<>(node.leaves), sum, needed);
  }

  private void add(Tree.Node of, Set<Integer> leaves, Sum sum, int needed) {
    seen.computeIfAbsent(sum, none -> new Target(of, leaves, new Ranges.Range(sum, needed)));
  }

  /** Where a place of an earlier publication is now, or what is above it. */
  private Tree.Node current(Tree.Node node) {
    for (Tree.Node up = node; up != null; up = up.above) {
      if (tree.node(up.place).isPresent()) {
        return tree.node(up.place).get();
      }
    }
    return tree.nodes.get(0);
  }

  private Ranges ranges(List<Target> targets, boolean withNow) {
    Ranges ranges =
        new Ranges(partition.atoms().truth(), targets.stream().map(Target::range).toList());
    for (Version version : partition.earlier()) {
      version.tree().nodes.forEach(node -> version.tell(node, partition.weights(), rules, ranges));
    }
    if (withNow) {
      tree.nodes.forEach(node -> partition.now().tell(node, partition.weights(), rules, ranges));
    }
    return ranges;
  }

  /** True where earlier publications alone leave too little open. */
  private boolean isPast(Target target) {
    if (partition.earlier().isEmpty()) {
      return false;
    }
    Target before =
        new Target(
            target.of, target.leaves, new Ranges.Range(target.range.sum, target.range.needed));
    boolean isPast = !ranges(List.of(before), false).widen(before.range);
    if (isPast) {
      past.add(target.range.sum);
    }
    return isPast;
  }

  /** What the place's own row alone leaves open; nothing else can leave more. */
  private boolean isWideByItself(Target target) {
    if (target.leaves.size() > 1 || target.of.below.size() > 0) {
      return true;
    }
    Target alone =
        new Target(
            target.of, target.leaves, new Ranges.Range(target.range.sum, target.range.needed));
    Ranges ranges = new Ranges(partition.atoms().truth(), List.of(alone.range));
    partition.now().tell(target.of, partition.weights(), rules, ranges);
    return ranges.widen(alone.range, atoms(target.leaves));
  }

  /** The largest places of a place, and of those beside it: where persons may stand instead. */
  private Set<Integer> near(Target target, long[][] hidden, int reach) {
    int category = target.range.sum.atoms[0] % partition.atoms().categories;
    Set<Integer> leaves = new LinkedHashSet<>();
    if (target.leaves.size() <= 2 * reach) {
      leaves.addAll(target.leaves);
    } else {
      addLargest(target.leaves, Set.of(), hidden, category, reach, leaves);
    }
    for (Tree.Node up = target.of; up.above != null; up = up.above) {
      addLargest(up.above.leaves, new HashSet<>(up.leaves), hidden, category, reach, leaves);
    }
    return leaves;
  }

  private int[] atoms(Set<Integer> leaves) {
    int categories = partition.atoms().categories;
    int[] atoms = new int[leaves.size() * categories];
    int next = 0;
    for (int leaf : leaves) {
      for (int i = 0; i < categories; i++) {
        atoms[next++] = leaf * categories + i;
      }
    }
    return atoms;
  }

  /** Persons of each finest place by category, none where it is shown; then all of them. */
  private long[][] hidden() {
    int categories = partition.atoms().categories;
    long[][] hidden = new long[partition.atoms().leaves()][categories + 1];
    for (Tree.Node node : tree.nodes) {
      for (int i = 0; i < categories && node.below.isEmpty(); i++) {
        if (!state.shown.contains(new Cell(node, i))) {
          hidden[node.leaves.get(0)][i] = node.counts[i];
          hidden[node.leaves.get(0)][categories] += node.counts[i];
        }
      }
    }
    return hidden;
  }

  /** Adds the places with most persons in a category, then those with most persons. */
  private void addLargest(
      Collection<Integer> of,
      Collection<Integer> except,
      long[][] hidden,
      int category,
      int reach,
      Set<Integer> leaves) {
    Comparator<Integer> byPersons =
        Comparator.comparingLong((Integer leaf) -> -hidden[leaf][category])
            .thenComparingLong(leaf -> -hidden[leaf][partition.atoms().categories])
            .thenComparingInt(leaf -> leaf);
    TreeSet<Integer> largest = new TreeSet<>(byPersons);
    for (int leaf : of) {
      if (!except.contains(leaf)) {
        largest.add(leaf);
        if (largest.size() > reach) {
          largest.pollLast();
        }
      }
    }
    leaves.addAll(largest);
  }

  /** Possible values that must remain: half of k for a small count, two for any other. */
  private int needed(Tree.Node node, int category) {
    return rules.isSmall(node.counts[category]) && node.n() >= rules.k() ? rules.width() : 2;
  }
}
