package id.neraca.publish;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What a reader can work out about closed counts: the exact bounds of a sum of atoms given all that
 * is shown, by linear programming (ojAlgo). Atoms are numbers of persons, at least 0; that they are
 * whole is not used.
 */
final class Ranges {
  private static final double ROUNDING = 1e-7;

  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Variable[] variables;
  private final double[] low;
  private final double[] high;
  private final List<double[]> cells;

  /**
   * Bounds of cells.
   *
   * @param truth numbers that meet everything shown
   * @param cells the sums looked at
   */
  Ranges(double[] truth, List<double[]> cells) {
    this.cells = cells;
    variables = new Variable[truth.length];
    for (int i = 0; i < truth.length; i++) {
      variables[i] = model.addVariable("x" + i).lower(0);
    }
    low = new double[cells.size()];
    high = new double[cells.size()];
    for (int i = 0; i < low.length; i++) {
      low[i] = value(cells.get(i), truth);
      high[i] = low[i];
    }
  }

  /** A reader knows this sum, or its bounds; weights other than 0 and 1 are allowed. */
  void know(double[] vector, double from, double to) {
    Expression known = model.addExpression("k" + model.countExpressions());
    for (int i = 0; i < vector.length; i++) {
      if (vector[i] != 0) {
        known.set(variables[i], vector[i]);
      }
    }
    if (from == to) {
      known.level(from);
    } else {
      if (Double.isFinite(from)) {
        known.lower(from);
      }
      if (Double.isFinite(to)) {
        known.upper(to);
      }
    }
  }

  /** Cells of which fewer whole numbers remain possible than needed. */
  List<Integer> narrow(int[] needed) {
    for (boolean up : new boolean[] {true, false}) {
      List<double[]> open = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        if (!isWide(i, needed[i])) {
          open.add(cells.get(i));
        }
      }
      if (open.size() > 1) {
        look(open, up);
      }
    }
    List<Integer> narrow = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      for (int side = 0; side < 2 && !isWide(i, needed[i]); side++) {
        look(List.of(cells.get(i)), side == 0);
      }
      if (!isWide(i, needed[i])) {
        narrow.add(i);
      }
    }
    return narrow;
  }

  /** Whole numbers count: from 2.1 to 4.6 only 3 and 4 remain. */
  private boolean isWide(int i, int needed) {
    return Math.floor(high[i] + ROUNDING) - Math.ceil(low[i] - ROUNDING) + 1 >= needed;
  }

  /** Moves as many of these cells as can be to one side, and notes where all cells then stand. */
  private void look(List<double[]> sums, boolean up) {
    double[] objective = new double[variables.length];
    for (double[] sum : sums) {
      for (int i = 0; i < sum.length; i++) {
        objective[i] += sum[i];
      }
    }
    for (int i = 0; i < objective.length; i++) {
      variables[i].weight(objective[i] == 0 ? null : objective[i]);
    }
    Optimisation.Result result = up ? model.maximise() : model.minimise();
    if (result.getState().isFeasible()) {
      double[] found = result.toRawCopy1D();
      for (int i = 0; i < cells.size(); i++) {
        double value = value(cells.get(i), found);
        low[i] = Math.min(low[i], value);
        high[i] = Math.max(high[i], value);
      }
    } else if (result.getState() == Optimisation.State.UNBOUNDED) {
      for (double[] sum : sums) {
        high[cells.indexOf(sum)] = Double.POSITIVE_INFINITY;
      }
    }
  }

  private static double value(double[] vector, double[] x) {
    double sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += vector[i] * x[i];
    }
    return sum;
  }
}
