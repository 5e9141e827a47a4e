package id.neraca.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
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
  /** A category of a place. */
  private record Cell(Tree.Node node, int category) {}

  private final Rules rules;
  private final Partition partition;
  private final Tree tree;
  private final Set<Place> closed = new HashSet<>();
  private final Set<Place> withoutMean = new HashSet<>();
  private Set<Cell> shown = Set.of();

  /** Closing more takes nothing back: how far a cell could move before, it still can. */
  private final Map<Cell, Ranges.Range> seen = new HashMap<>();

  CategoryProtection(Partition partition, Rules rules) {
    this.rules = rules;
    this.partition = partition;
    tree = new Tree(partition.counts(), rules);
    withoutMean.addAll(partition.withoutMean());
  }

  /** Closes what must be closed, and says so in the decisions. */
  void decide(Map<Place, Decision> decisions) {
    do {
      shown = eliminate();
    } while (closeWhatNarrows());
    for (Tree.Node node : tree.nodes) {
      Decision decision = decisions.get(node.place);
      if (decision == null) {
        continue;
      }
      for (int i = 0; i < partition.categories().size(); i++) {
        String cell = Decision.cell(partition.name(), partition.categories().get(i));
        if (shown.contains(new Cell(node, i))) {
          decision.open.add(cell);
        } else if (isBounded(node, i)) {
          decision.bounds.put(cell, bound(node, i));
        }
      }
      decision.mean &= !withoutMean.contains(node.place);
    }
  }

  private Set<Cell> eliminate() {
    Elimination elimination = new Elimination();
    List<Cell> offers = new ArrayList<>();
    for (Tree.Node node : tree.nodes) {
      if (isShown(node)) {
        elimination.given(tree.vector(node));
      }
    }
    for (Cell cell : given()) {
      elimination.given(tree.vector(cell.node, cell.category));
    }
    for (Tree.Node node : tree.nodes) {
      protect(node, elimination);
      for (int i = 0; i < partition.categories().size(); i++) {
        if (isShown(node) && !isProtected(node, i)) {
          offers.add(new Cell(node, i));
        }
      }
    }
    offers.sort(
        Comparator.comparing((Cell cell) -> !isGiven(cell))
            .thenComparing(cell -> cell.node.place.depth())
            .thenComparing(cell -> -cell.node.counts[cell.category])
            .thenComparing(cell -> cell.node.place)
            .thenComparing(Cell::category));
    Set<Cell> accepted = new HashSet<>();
    for (Cell cell : offers) {
      if (elimination.offer(tree.vector(cell.node, cell.category))) {
        accepted.add(cell);
      }
    }
    return accepted;
  }

  private void protect(Tree.Node node, Elimination elimination) {
    double[] union = new double[tree.atoms()];
    long sum = 0;
    boolean hasSingleton = false;
    for (int i = 0; i < tree.categories; i++) {
      if (isProtected(node, i)) {
        double[] vector = tree.vector(node, i);
        elimination.protect(vector);
        for (int atom = 0; atom < union.length; atom++) {
          union[atom] += vector[atom];
        }
        sum += node.counts[i];
        hasSingleton |= node.counts[i] == 1;
      }
    }
    if (sum > 0 && sum < rules.k() + (hasSingleton ? 1 : 0)) {
      elimination.protect(union);
    }
  }

  private boolean isShown(Tree.Node node) {
    return partition.shown().contains(node.place);
  }

  private boolean isProtected(Tree.Node node, int category) {
    long count = node.counts[category];
    return rules.isSmall(count)
        || closed.contains(node.place)
        || partition.closed().contains(node.place)
        || (partition.isSensitive() && Rules.isCoded(count, node.n()));
  }

  private boolean isGiven(Cell cell) {
    return partition
        .given()
        .getOrDefault(cell.node.place, Set.of())
        .contains(partition.categories().get(cell.category));
  }

  private List<Cell> given() {
    List<Cell> given = new ArrayList<>();
    for (Tree.Node node : tree.nodes) {
      for (int i : categoryNumbers()) {
        if (isShown(node) && isGiven(new Cell(node, i))) {
          given.add(new Cell(node, i));
        }
      }
    }
    return given;
  }

  /** A bound is told where it leaves room enough, and the place was not closed as a whole. */
  private boolean isBounded(Tree.Node node, int category) {
    return partition.isSensitive()
        && isShown(node)
        && Rules.isCoded(node.counts[category], node.n())
        && Rules.CODED_SHARE * node.n() >= rules.width()
        && !closed.contains(node.place)
        && !partition.closed().contains(node.place);
  }

  private static double bound(Tree.Node node, int category) {
    return node.counts[category] <= Rules.CODED_SHARE * node.n()
        ? Rules.CODED_SHARE
        : 1 - Rules.CODED_SHARE;
  }

  private boolean closeWhatNarrows() {
    List<Cell> cells = new ArrayList<>();
    for (Tree.Node node : tree.nodes) {
      for (int i = 0; i < tree.categories; i++) {
        if (isProtected(node, i) && !shown.contains(new Cell(node, i))) {
          cells.add(new Cell(node, i));
        }
      }
    }
    if (cells.isEmpty()) {
      return false;
    }
    cells.forEach(cell -> seen.computeIfAbsent(cell, this::range));
    Ranges ranges = new Ranges(tree.truth(), cells.stream().map(seen::get).toList());
    tree.nodes.forEach(node -> know(node, ranges, node.leaves));
    long[] hidden = hidden();
    for (Cell cell : cells) {
      if (!seen.get(cell).isWide()) {
        ranges.widen(seen.get(cell), near(cell.node, hidden));
      }
    }
    Set<Tree.Node> eased = new HashSet<>();
    boolean closedMore = false;
    for (Cell cell : cells) {
      if (!seen.get(cell).isWide()
          && !eased.contains(cell.node)
          && (!isWideByItself(cell) || !ranges.widen(seen.get(cell)))) {
        eased.add(cell.node);
        closedMore |= closeNext(cell.node);
      }
    }
    return closedMore;
  }

  /** What the place's own row alone leaves open; nothing else can leave more. */
  private boolean isWideByItself(Cell cell) {
    double[] counts = Arrays.stream(cell.node.counts).asDoubleStream().toArray();
    double[] vector = new double[counts.length];
    vector[cell.category] = 1;
    Ranges.Range range = new Ranges.Range(vector, needed(cell));
    Ranges alone = new Ranges(counts, List.of(range));
    know(cell.node, alone, List.of(0));
    return alone.widen(range);
  }

  private Ranges.Range range(Cell cell) {
    return new Ranges.Range(tree.vector(cell.node, cell.category), needed(cell));
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
        hidden[node.leaves.get(0)] += shown.contains(new Cell(node, i)) ? 0 : node.counts[i];
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
    return rules.isSmall(cell.node.counts[cell.category]) && isShown(cell.node) ? rules.width() : 2;
  }

  private void know(Tree.Node node, Ranges ranges, List<Integer> leaves) {
    double[] all = new double[tree.categories];
    Arrays.fill(all, 1);
    if (!isShown(node)) {
      if (!node.isRemainder && node.n() < rules.k()) {
        ranges.know(sum(ranges.atoms(), leaves, all), 0, rules.k() - 1);
      }
      return;
    }
    ranges.know(sum(ranges.atoms(), leaves, all), node.n(), node.n());
    for (int i = 0; i < partition.categories().size(); i++) {
      double[] vector = sum(ranges.atoms(), leaves, only(i));
      Cell cell = new Cell(node, i);
      if (shown.contains(cell) || isGiven(cell)) {
        ranges.know(vector, node.counts[i], node.counts[i]);
      } else if (isBounded(node, i)) {
        boolean isLow = bound(node, i) == Rules.CODED_SHARE;
        double edge = bound(node, i) * node.n();
        ranges.know(vector, isLow ? 0 : edge, isLow ? edge : node.n());
      }
    }
    Double mean = partition.means().get(node.place);
    if (mean != null && !withoutMean.contains(node.place)) {
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
            .anyMatch(i -> shown.contains(new Cell(node, i)) || isBounded(node, i));
    return tells && closed.add(node.place);
  }

  private boolean closeMean(Tree.Node node) {
    return partition.means().containsKey(node.place) && withoutMean.add(node.place);
  }

  private int[] categoryNumbers() {
    return java.util.stream.IntStream.range(0, partition.categories().size()).toArray();
  }
}
