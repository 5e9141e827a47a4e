package id.neraca.publish;

import java.util.HashSet;
import java.util.Set;

/** How far the decision about the categories of a population has come. */
final class CategoryState {
  final Rules rules;
  final Partition partition;
  final Tree tree;

  /** Places closed as a whole, and without their mean, since something else would be told. */
  final Set<Place> closed = new HashSet<>();

  final Set<Place> withoutMean = new HashSet<>();

  /** Cells that are shown; null before the first elimination. */
  Set<Cell> shown;

  CategoryState(Partition partition, Rules rules) {
    this.rules = rules;
    this.partition = partition;
    tree = new Tree(partition.counts(), rules);
    withoutMean.addAll(partition.withoutMean());
  }

  /** True where the number of persons is shown. */
  boolean isShown(Tree.Node node) {
    return partition.shown().contains(node.place);
  }

  /** True for a count that must not be told. */
  boolean isProtected(Tree.Node node, int category) {
    long count = node.counts[category];
    return rules.isSmall(count)
        || closed.contains(node.place)
        || partition.closed().contains(node.place)
        || (partition.isSensitive() && Rules.isCoded(count, node.n()));
  }

  /** True for a count everybody knows from an earlier publication. */
  boolean isGiven(Cell cell) {
    return partition
        .given()
        .getOrDefault(cell.node().place, Set.of())
        .contains(partition.categories().get(cell.category()));
  }

  /** A bound is told where it leaves room enough, and the place was not closed as a whole. */
  boolean isBounded(Tree.Node node, int category) {
    return partition.isSensitive()
        && isShown(node)
        && Rules.isCoded(node.counts[category], node.n())
        && Rules.CODED_SHARE * node.n() >= rules.width()
        && !closed.contains(node.place)
        && !partition.closed().contains(node.place);
  }

  /** The bound that is told. */
  static double bound(Tree.Node node, int category) {
    return node.counts[category] <= Rules.CODED_SHARE * node.n()
        ? Rules.CODED_SHARE
        : 1 - Rules.CODED_SHARE;
  }
}
