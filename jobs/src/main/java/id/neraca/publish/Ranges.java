package id.neraca.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * What a reader can work out about closed counts: how far a sum of atoms can move given all that is
 * shown, by linear programming (ojAlgo). Atoms are numbers of persons, at least 0.
 *
 * <p>Every solution found is a city that would have been published just so, and counts for all
 * cells. Moving only a few atoms, the others held at the truth, is tried first: it is fast and
 * nearly always enough; only where it is not, all atoms are free, and the bounds are exact.
 */
final class Ranges {
  private static final double ROUNDING = 1e-7;

  /** A sum a reader knows, or its bounds; {@code sum} is the true one. */
  private record Known(double[] vector, double from, double to, double sum) {}

  /** How far a cell was seen to move. */
  static final class Range {
    final double[] vector;
    final int needed;
    double low;
    double high;

    /**
     * A range to be found.
     *
     * @param needed whole numbers that must remain possible
     */
    Range(double[] vector, int needed) {
      this.vector = vector;
      this.needed = needed;
      low = Double.POSITIVE_INFINITY;
      high = Double.NEGATIVE_INFINITY;
    }

    private void see(double[] x) {
      double value = value(vector, x);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }

    /** Whole numbers count: from 2.1 to 4.6 only 3 and 4 remain. */
    boolean isWide() {
      return Math.floor(high + ROUNDING) - Math.ceil(low - ROUNDING) + 1 >= needed;
    }
  }

  private final double[] truth;
  private final List<Known> knowledge = new ArrayList<>();
  private final List<Range> ranges;

  /**
   * Ranges of cells.
   *
   * @param truth numbers that meet everything shown
   */
  Ranges(double[] truth, List<Range> ranges) {
    this.truth = truth;
    this.ranges = ranges;
    ranges.forEach(range -> range.see(truth));
  }

  /** Number of atoms. */
  int atoms() {
    return truth.length;
  }

  /** A reader knows this sum, or its bounds; weights other than 0 and 1 are allowed. */
  void know(double[] vector, double from, double to) {
    knowledge.add(new Known(vector, from, to, value(vector, truth)));
  }

  /**
   * Widens the range of a cell until it is wide enough, moving these atoms only.
   *
   * @return false if it stays too narrow
   */
  boolean widen(Range range, int[] atoms) {
    for (int side = 0; side < 2 && !range.isWide(); side++) {
      look(range.vector, side == 0, atoms);
    }
    return range.isWide();
  }

  /** The same, moving all atoms: the exact bounds. */
  boolean widen(Range range) {
    return widen(range, IntStream.range(0, truth.length).toArray());
  }

  /** Moves a cell to one side as far as can be, and notes where all cells then stand. */
  private void look(double[] cell, boolean up, int[] atoms) {
    double[] objective = new double[atoms.length];
    for (int i = 0; i < atoms.length; i++) {
      objective[i] = up ? -cell[atoms[i]] : cell[atoms[i]];
    }
    LinearSolver.Builder problem = LinearSolver.newGeneralBuilder(objective).lower(0);
    knowledge.forEach(known -> constrain(problem, atoms, known));
    Optimisation.Result result = problem.build().solve();
    if (result.getState().isFeasible()) {
      double[] found = truth.clone();
      for (int i = 0; i < atoms.length; i++) {
        found[atoms[i]] = result.doubleValue(i);
      }
      ranges.forEach(range -> range.see(found));
    } else if (result.getState() == Optimisation.State.UNBOUNDED) {
      ranges.stream().filter(range -> range.vector == cell).forEach(range -> range.high = 1e12);
    }
  }

  private void constrain(LinearSolver.Builder problem, int[] atoms, Known known) {
    double[] row = new double[atoms.length];
    double fixed = known.sum;
    boolean isTouched = false;
    for (int i = 0; i < atoms.length; i++) {
      row[i] = known.vector[atoms[i]];
      fixed -= row[i] * truth[atoms[i]];
      isTouched |= row[i] != 0;
    }
    if (!isTouched) {
      return;
    }
    if (known.from == known.to) {
      problem.equality(known.from - fixed, row);
      return;
    }
    if (Double.isFinite(known.to)) {
      problem.inequality(known.to - fixed, row);
    }
    if (Double.isFinite(known.from)) {
      double[] negative = new double[row.length];
      for (int i = 0; i < row.length; i++) {
        negative[i] = -row[i];
      }
      problem.inequality(fixed - known.from, negative);
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
