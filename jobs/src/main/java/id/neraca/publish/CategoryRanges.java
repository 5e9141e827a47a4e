package id.neraca.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bounds the protected counts of a population with all that is shown about it. */
final class CategoryRanges {
  private final CategoryState state;
  private final Rules rules;
  private final Partition partition;
  private final Tree tree;

  /** Closing more takes nothing back: how far a cell could move before, it still can. */
  private final Map<Cell, Ranges.Range> seen = new HashMap<>();

  CategoryRanges(CategoryState state) {
    this.state = state;
    rules = state.rules;
    partition = state.partition;
    tree = state.tree;
  }

  /**
   * Places of which a count is too narrow; those whose neighbours matter are looked at once each.
   */
  Set<Tree.Node> narrow() {
    List<Cell> cells = new ArrayList<>();
    for (Tree.Node node : tree.nodes) {
      for (int i = 0; i < tree.categories; i++) {
        if (state.isProtected(node, i) && !state.shown.contains(new Cell(node, i))) {
          cells.add(new Cell(node, i));
        }
      }
    }
    if (cells.isEmpty()) {
      return Set.of();
    }
    cells.forEach(cell -> seen.computeIfAbsent(cell, this::range));
    Ranges ranges = new Ranges(tree.truth(), cells.stream().map(seen::get).toList());
    tree.nodes.forEach(node -> know(node, ranges, node.leaves));
    long[] hidden = hidden();
    for (Cell cell : cells) {
      if (!seen.get(cell).isWide()) {
        ranges.widen(seen.get(cell), near(cell.node(), hidden));
      }
    }
    Set<Tree.Node> narrow = new LinkedHashSet<>();
    for (Cell cell : cells) {
      if (!seen.get(cell).isWide()
          && !narrow.contains(cell.node())
          && (!isWideByItself(cell) || !ranges.widen(seen.get(cell)))) {
        narrow.add(cell.node());
      }
    }
    return narrow;
  }

  /** What the place's own row alone leaves open; nothing else can leave more. */
  private boolean isWideByItself(Cell cell) {
    double[] counts = Arrays.stream(cell.node().counts).asDoubleStream().toArray();
    double[] vector = new double[counts.length];
    vector[cell.category()] = 1;
    Ranges.Range range = new Ranges.Range(vector, needed(cell));
    Ranges alone = new Ranges(counts, List.of(range));
    know(cell.node(), alone, List.of(0));
    return alone.widen(range);
  }

  private Ranges.Range range(Cell cell) {
    return new Ranges.Range(tree.vector(cell.node(), cell.category()), needed(cell));
  }

  /** The largest places of a place, and of those beside it: where persons may stand instead. */
  private int[] near(Tree.Node node, long[] hidden) {
    Set<Integer> atoms = new HashSet<>();
    addLargest(node, Set.of(), hidden, atoms);
    for (Tree.Node up = node; up.above != null; up = up.above) {
      addLargest(up.above, Set.copyOf(up.leaves), hidden, atoms);
    }
    return atoms.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Persons of each finest place whose categories are not shown. */
  private long[] hidden() {
    long[] hidden = new long[tree.atoms() / tree.categories];
    for (Tree.Node node : tree.nodes) {
      for (int i = 0; i < tree.categories && node.below.isEmpty(); i++) {
        hidden[node.leaves.get(0)] += state.shown.contains(new Cell(node, i)) ? 0 : node.counts[i];
      }
    }
    return hidden;
  }

  private void addLargest(Tree.Node of, Set<Integer> except, long[] hidden, Set<Integer> atoms) {
    of.leaves.stream()
        .filter(leaf -> !except.contains(leaf))
        .sorted(Comparator.comparing(leaf -> -hidden[leaf]))
        .limit(3)
        .forEach(
            leaf -> {
              for (int i = 0; i < tree.categories; i++) {
                atoms.add(leaf * tree.categories + i);
              }
            });
  }

  /** Possible values that must remain: half of k for a small count, two for any other. */
  private int needed(Cell cell) {
    return rules.isSmall(cell.node().counts[cell.category()]) && state.isShown(cell.node())
        ? rules.width()
        : 2;
  }

  private void know(Tree.Node node, Ranges ranges, List<Integer> leaves) {
    double[] all = new double[tree.categories];
    Arrays.fill(all, 1);
    if (!state.isShown(node)) {
      if (!node.isRemainder && node.n() < rules.k()) {
        ranges.know(sum(ranges.atoms(), leaves, all), 0, rules.k() - 1);
      }
      return;
    }
    ranges.know(sum(ranges.atoms(), leaves, all), node.n(), node.n());
    for (int i = 0; i < partition.categories().size(); i++) {
      double[] vector = sum(ranges.atoms(), leaves, only(i));
      Cell cell = new Cell(node, i);
      if (state.shown.contains(cell) || state.isGiven(cell)) {
        ranges.know(vector, node.counts[i], node.counts[i]);
      } else if (state.isBounded(node, i)) {
        boolean isLow = CategoryState.bound(node, i) == Rules.CODED_SHARE;
        double edge = CategoryState.bound(node, i) * node.n();
        ranges.know(vector, isLow ? 0 : edge, isLow ? edge : node.n());
      }
    }
    Double mean = partition.means().get(node.place);
    if (mean != null && !state.withoutMean.contains(node.place)) {
      knowMean(node, mean, ranges, leaves);
    }
  }

  private void knowMean(Tree.Node node, double mean, Ranges ranges, List<Integer> leaves) {
    double[] weighted = sum(ranges.atoms(), leaves, partition.weights());
    double slack = Rules.MEAN_STEP / 2 + 1e-9;
    ranges.know(weighted, node.n() * (mean - slack), node.n() * (mean + slack));
  }

  private double[] only(int category) {
    double[] weights = new double[tree.categories];
    weights[category] = 1;
    return weights;
  }

  /** A weighted sum over the categories of finest places. */
  private static double[] sum(int size, List<Integer> leaves, double[] weights) {
    double[] vector = new double[size];
    for (int leaf : leaves) {
      System.arraycopy(weights, 0, vector, leaf * weights.length, weights.length);
    }
    return vector;
  }
}
