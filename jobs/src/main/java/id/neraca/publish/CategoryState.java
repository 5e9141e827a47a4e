package id.neraca.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far the decision about the categories of a population has come. */
final class CategoryState {
  /**
   * The difference of a place between an earlier publication and now, which must not be told.
   *
   * @param sums its categories
   */
  record Step(Tree.Node before, Tree.Node now, List<Sum> sums) {}

  final Rules rules;
  final Partition partition;
  final Tree tree;
  final List<Step> steps = new ArrayList<>();

  /** Places closed as a whole, and without their mean, since something else would be told. */
  final Set<Place> closed = new HashSet<>();

  final Set<Place> withoutMean = new HashSet<>();

  /** Cells that are shown; null before the first elimination. */
  Set<Cell> shown;

  CategoryState(Partition partition, Rules rules) {
    this.rules = rules;
    this.partition = partition;
    tree = partition.now().tree();
    withoutMean.addAll(partition.withoutMean());
    if (partition.kind() != Kind.GROUP) {
      Set<List<Sum>> seen = new HashSet<>();
      partition.earlier().forEach(version -> addSteps(version, seen));
    }
  }

  private void addSteps(Version version, Set<List<Sum>> seen) {
    for (Tree.Node now : tree.nodes) {
      Tree.Node before = version.tree().node(now.place).orElse(null);
      if (before == null || !isSensitive(before, now)) {
        continue;
      }
      List<Sum> sums = new ArrayList<>();
      for (int i = 0; i < partition.atoms().categories; i++) {
        sums.add(tree.sum(now, i).minus(version.tree().sum(before, i)));
      }
      if (seen.add(sums)) {
        steps.add(new Step(before, now, sums));
      }
    }
  }

  private boolean isSensitive(Tree.Node before, Tree.Node now) {
    long changed = Change.persons(before.counts, now.counts);
    return changed > 0
        && (changed < rules.k()
            || partition.kind() == Kind.RESULT
                && partition.categories().size() > 1
                && Change.isAlike(before.counts, now.counts));
  }

  /** True where the number of persons is shown. */
  boolean isShown(Tree.Node node) {
    return partition.now().showsPersons(node);
  }

  /** True for a count that must not be told. */
  boolean isProtected(Tree.Node node, int category) {
    return closed.contains(node.place)
        || partition.closed().contains(node.place)
        || isProtectedAlways(node, category);
  }

  /** The same for a count of any publication. */
  boolean isProtectedAlways(Tree.Node node, int category) {
    long count = node.counts[category];
    return switch (partition.kind()) {
      case RESULT -> rules.isSmall(count) || Rules.isCoded(count, node.n());
      case PROGRESS -> count < rules.k() && node.n() > 0;
      case GROUP -> rules.isSmall(count);
    };
  }

  /** A bound is told where it leaves room enough, and the place was not closed as a whole. */
  boolean isBounded(Tree.Node node, int category) {
    return partition.kind() != Kind.GROUP
        && isShown(node)
        && category < partition.categories().size()
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

  /** Says in the decisions what is shown. */
  void decide() {
    Version now = partition.now();
    for (Tree.Node node : tree.nodes) {
      Decision decision = now.decisions().get(node.place);
      if (decision == null) {
        continue;
      }
      for (int i = 0; i < now.cells().size(); i++) {
        String cell = now.cells().get(i);
        decision.open.remove(cell);
        decision.bounds.remove(cell);
        if (shown.contains(new Cell(node, i))) {
          decision.open.add(cell);
        } else if (isBounded(node, i)) {
          decision.bounds.put(cell, bound(node, i));
        }
      }
      decision.mean &= !withoutMean.contains(node.place);
    }
  }
}
