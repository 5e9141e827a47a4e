package id.neraca.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  void decide(Map<Place, Decision> decisions) {
    CategoryRanges ranges = new CategoryRanges(state);
    boolean closedMore;
    do {
      state.shown = eliminate();
      closedMore = false;
      for (Tree.Node node : ranges.narrow()) {
        closedMore |= closeNext(node);
      }
    } while (closedMore);
    for (Tree.Node node : tree.nodes) {
      Decision decision = decisions.get(node.place);
      if (decision == null) {
        continue;
      }
      for (int i = 0; i < partition.categories().size(); i++) {
        String cell = Decision.cell(partition.name(), partition.categories().get(i));
        if (state.shown.contains(new Cell(node, i))) {
          decision.open.add(cell);
        } else if (state.isBounded(node, i)) {
          decision.bounds.put(cell, CategoryState.bound(node, i));
        }
      }
      decision.mean &= !state.withoutMean.contains(node.place);
    }
  }

  private Set<Cell> eliminate() {
    Elimination elimination = new Elimination();
    List<Cell> offers = new ArrayList<>();
    for (Tree.Node node : tree.nodes) {
      if (state.isShown(node)) {
        elimination.given(tree.vector(node));
      }
    }
    for (Cell cell : given()) {
      elimination.given(tree.vector(cell.node(), cell.category()));
    }
    for (Tree.Node node : tree.nodes) {
      protect(node, elimination);
      for (int i = 0; i < partition.categories().size(); i++) {
        if (state.isShown(node) && !state.isProtected(node, i) && isOffered(new Cell(node, i))) {
          offers.add(new Cell(node, i));
        }
      }
    }
    offers.sort(
        Comparator.comparing((Cell cell) -> !state.isGiven(cell))
            .thenComparing(cell -> cell.node().place.depth())
            .thenComparing(cell -> -cell.node().counts[cell.category()])
            .thenComparing(cell -> cell.node().place)
            .thenComparing(Cell::category));
    Set<Cell> accepted = new HashSet<>();
    for (Cell cell : offers) {
      if (elimination.offer(tree.vector(cell.node(), cell.category()))) {
        accepted.add(cell);
      }
    }
    return accepted;
  }

  /** What was refused once stays closed, so that closing more never shows more. */
  private boolean isOffered(Cell cell) {
    return state.shown == null || state.shown.contains(cell);
  }

  private void protect(Tree.Node node, Elimination elimination) {
    double[] union = new double[tree.atoms()];
    long sum = 0;
    boolean hasSingleton = false;
    for (int i = 0; i < tree.categories; i++) {
      if (state.isProtected(node, i)) {
        double[] vector = tree.vector(node, i);
        elimination.protect(vector);
        for (int atom = 0; atom < union.length; atom++) {
          union[atom] += vector[atom];
        }
        sum += node.counts[i];
        hasSingleton |= node.counts[i] == 1;
      }
    }
    if (sum > 0 && sum < state.rules.k() + (hasSingleton ? 1 : 0)) {
      elimination.protect(union);
    }
  }

  private List<Cell> given() {
    List<Cell> given = new ArrayList<>();
    for (Tree.Node node : tree.nodes) {
      for (int i : categoryNumbers()) {
        if (state.isShown(node) && state.isGiven(new Cell(node, i))) {
          given.add(new Cell(node, i));
        }
      }
    }
    return given;
  }

  /** Closes the next thing that narrows a place's counts; false if nothing is left. */
  private boolean closeNext(Tree.Node node) {
    if (closeComposition(node) || closeMean(node)) {
      return true;
    }
    for (Tree.Node up = node.above; up != null; up = up.above) {
      List<Tree.Node> near = new ArrayList<>(up.below);
      near.sort(Comparator.comparing(Tree.Node::n).thenComparing(other -> other.place));
      near.add(up);
      for (Tree.Node other : near) {
        if (closeComposition(other)) {
          return true;
        }
      }
      for (Tree.Node other : near) {
        if (closeMean(other)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean closeComposition(Tree.Node node) {
    boolean tells =
        Arrays.stream(categoryNumbers())
            .anyMatch(i -> state.shown.contains(new Cell(node, i)) || state.isBounded(node, i));
    return tells && state.closed.add(node.place);
  }

  private boolean closeMean(Tree.Node node) {
    return partition.means().containsKey(node.place) && state.withoutMean.add(node.place);
  }

  private int[] categoryNumbers() {
    return java.util.stream.IntStream.range(0, partition.categories().size()).toArray();
  }
}
