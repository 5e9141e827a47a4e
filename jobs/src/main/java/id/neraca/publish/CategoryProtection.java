package id.neraca.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Decides which categories of a population are shown. Protected are counts under k, shares up to 5
 * or from 95 percent, and every category of a place where (nearly) all share one, or where too few
 * persons changed since an earlier publication. Elimination closes what would make them computable;
 * then linear programming bounds each, and where fewer than k/2 values remain possible, more is
 * closed: the place's other categories, then its mean, then its neighbours.
 */
final class CategoryProtection {
  private final CategoryState state;
  private final Partition partition;
  private final Tree tree;

  CategoryProtection(Partition partition, Rules rules) {
    state = new CategoryState(partition, rules);
    this.partition = partition;
    tree = state.tree;
  }

  /** Closes what must be closed, and says so in the decisions. */
  void decide() {
    CategoryRanges ranges = new CategoryRanges(state);
    boolean closedMore;
    do {
      state.shown = eliminate();
      state.decide();
      closedMore = false;
      for (Tree.Node node : ranges.narrow()) {
        closedMore |= closeNext(node);
      }
    } while (closedMore);
  }

  private Set<Cell> eliminate() {
    Elimination elimination = new Elimination(partition.atoms().size());
    partition.earlier().forEach(version -> give(version, elimination));
    for (Tree.Node node : tree.nodes) {
      if (state.isShown(node)) {
        elimination.given(tree.sum(node));
      }
    }
    for (Version version : partition.earlier()) {
      version.tree().nodes.forEach(node -> protect(version.tree(), node, elimination));
    }
    state.steps.forEach(step -> step.sums().forEach(elimination::protect));
    List<Cell> offers = new ArrayList<>();
    for (Tree.Node node : tree.nodes) {
      protect(tree, node, elimination);
      for (int i = 0; i < partition.categories().size(); i++) {
        if (state.isShown(node) && !state.isProtected(node, i) && isOffered(new Cell(node, i))) {
          offers.add(new Cell(node, i));
        }
      }
    }
    offers.sort(
        Comparator.comparing((Cell cell) -> cell.node().place.depth())
            .thenComparing(cell -> -cell.node().counts[cell.category()])
            .thenComparing(cell -> cell.node().place)
            .thenComparing(Cell::category));
    Set<Cell> accepted = new HashSet<>();
    for (Cell cell : offers) {
      if (elimination.offer(tree.sum(cell.node(), cell.category()))) {
        accepted.add(cell);
      }
    }
    return accepted;
  }

  /** What was refused once stays closed, so that closing more never shows more. */
  private boolean isOffered(Cell cell) {
    return state.shown == null || state.shown.contains(cell);
  }

  /** What an earlier publication showed is known whatever follows from it. */
  private void give(Version version, Elimination elimination) {
    for (Tree.Node node : version.tree().nodes) {
      if (version.showsPersons(node)) {
        elimination.given(version.tree().sum(node));
      }
      for (int i = 0; i < partition.categories().size(); i++) {
        if (version.shows(node, i)) {
          elimination.given(version.tree().sum(node, i));
        }
      }
    }
  }

  private void protect(Tree of, Tree.Node node, Elimination elimination) {
    Map<Integer, Double> union = new TreeMap<>();
    long sum = 0;
    boolean hasSingleton = false;
    for (int i = 0; i < partition.atoms().categories; i++) {
      if (of == tree ? state.isProtected(node, i) : state.isProtectedAlways(node, i)) {
        Sum cell = of.sum(node, i);
        elimination.protect(cell);
        Arrays.stream(cell.atoms).forEach(atom -> union.put(atom, 1.0));
        sum += node.counts[i];
        hasSingleton |= node.counts[i] == 1;
      }
    }
    if (sum > 0 && sum < state.rules.k() + (hasSingleton ? 1 : 0)) {
      elimination.protect(Sum.of(union));
    }
  }

  /**
   * Closes the next thing that narrows a place's counts, in the last resort everything; false if
   * nothing is left.
   */
  private boolean closeNext(Tree.Node node) {
    if (closeComposition(node) || closeMean(node) || closeFirst(bySize(node.below))) {
      return true;
    }
    for (Tree.Node up = node.above; up != null; up = up.above) {
      List<Tree.Node> near = bySize(up.below);
      near.add(up);
      if (closeFirst(near)) {
        return true;
      }
    }
    return closeFirst(tree.nodes);
  }

  /** The smallest first: what closes least. */
  private static List<Tree.Node> bySize(List<Tree.Node> nodes) {
    List<Tree.Node> sorted = new ArrayList<>(nodes);
    sorted.sort(Comparator.comparing(Tree.Node::n).thenComparing(node -> node.place));
    return sorted;
  }

  private boolean closeFirst(List<Tree.Node> nodes) {
    return nodes.stream().anyMatch(this::closeComposition)
        || nodes.stream().anyMatch(this::closeMean);
  }

  private boolean closeComposition(Tree.Node node) {
    boolean tells =
        IntStream.range(0, partition.categories().size())
            .anyMatch(i -> state.shown.contains(new Cell(node, i)) || state.isBounded(node, i));
    return tells && state.closed.add(node.place);
  }

  private boolean closeMean(Tree.Node node) {
    return partition.now().mean(node) != null && state.withoutMean.add(node.place);
  }
}
