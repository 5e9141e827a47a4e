package id.neraca.publish;

import java.util.List;
import java.util.Map;

/**
 * The categories of a population in one publication: numbers, and what of them is shown.
 *
 * @param cells names of the published categories as decisions know them
 * @param means means made of the categories' weights, as they are shown
 */
record Version(
    Tree tree, List<String> cells, Map<Place, Double> means, Map<Place, Decision> decisions) {

  private static final Decision NOTHING = Decision.nothing();

  private Decision decision(Tree.Node node) {
    return decisions.getOrDefault(node.place, NOTHING);
  }

  /** True where the number of persons is shown. */
  boolean showsPersons(Tree.Node node) {
    return decision(node).showsPopulation();
  }

  boolean shows(Tree.Node node, int category) {
    return category < cells.size() && decision(node).open.contains(cells.get(category));
  }

  /** The bound shown instead of a share; null where none is. */
  Double bound(Tree.Node node, int category) {
    return category < cells.size() ? decision(node).bounds.get(cells.get(category)) : null;
  }

  /** The mean that is shown; null where none is. */
  Double mean(Tree.Node node) {
    return decision(node).mean ? means.get(node.place) : null;
  }

  /** Lets ranges know all that is shown about a place. */
  void tell(Tree.Node node, double[] weights, Rules rules, Ranges ranges) {
    if (!showsPersons(node)) {
      if (decisions.containsKey(node.place) && "below_threshold".equals(decision(node).closedBy)) {
        ranges.know(tree.sum(node), 0, rules.k() - 1);
      }
      return;
    }
    ranges.know(tree.sum(node), node.n(), node.n());
    for (int i = 0; i < cells.size(); i++) {
      Double bound = bound(node, i);
      if (shows(node, i)) {
        ranges.know(tree.sum(node, i), node.counts[i], node.counts[i]);
      } else if (bound != null) {
        boolean isLow = bound == Rules.CODED_SHARE;
        double edge = bound * node.n();
        ranges.know(tree.sum(node, i), isLow ? 0 : edge, isLow ? edge : node.n());
      }
    }
    Double mean = mean(node);
    if (mean != null) {
      double slack = Rules.MEAN_STEP / 2 + 1e-9;
      ranges.know(tree.sum(node, weights), node.n() * (mean - slack), node.n() * (mean + slack));
    }
  }
}
