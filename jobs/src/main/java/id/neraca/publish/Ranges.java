package id.neraca.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /** A sum a reader knows, or its bounds; {@code value} is the true one. */
  record Known(Sum sum, double from, double to, double value) {}

  /** How far a sum was seen to move. */
  static final class Range {
    final Sum sum;
    final int needed;
    double low;
    double high;

    /**
     * A range to be found.
     *
     * @param needed whole numbers that must remain possible
     */
    Range(Sum sum, int needed) {
      this.sum = sum;
      this.needed = needed;
      low = Double.POSITIVE_INFINITY;
      high = Double.NEGATIVE_INFINITY;
    }

    void see(double[] x) {
      double value = sum.value(x);
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
  private final List<List<Integer>> knownOf;
  private final List<Range> ranges;

  /**
   * Ranges of sums.
   *
   * @param truth numbers that meet everything shown
   */
  Ranges(double[] truth, List<Range> ranges) {
    this.truth = truth;
    this.ranges = ranges;
    knownOf = new ArrayList<>();
    for (int i = 0; i < truth.length; i++) {
      knownOf.add(new ArrayList<>());
    }
    ranges.forEach(range -> range.see(truth));
  }

  /** A reader knows this sum, or its bounds; weights other than 0 and 1 are allowed. */
  void know(Sum sum, double from, double to) {
    for (int atom : sum.atoms) {
      knownOf.get(atom).add(knowledge.size());
    }
    knowledge.add(new Known(sum, from, to, sum.value(truth)));
  }

  /**
   * Widens a range until it is wide enough, moving these atoms only.
   *
   * @return false if it stays too narrow
   */
  boolean widen(Range range, int[] atoms) {
    for (int side = 0; side < 2 && !range.isWide(); side++) {
      look(range, side == 0, atoms);
    }
    return range.isWide();
  }

  /** The same by a few simple moves of persons between finest places, many ranges at once. */
  void move(Range range, int[] leaves, Moves moves) {
    moves.widen(range, leaves);
    ranges.stream().filter(other -> !other.isWide()).forEach(other -> other.see(moves.reached()));
  }

  /** Moves that leave all that is known so far as it is. */
  Moves moves(int categories, List<Shift> shifts) {
    return new Moves(truth, knowledge, categories, shifts);
  }

  /** The same, moving all atoms: the exact bounds. */
  boolean widen(Range range) {
    return widen(range, free());
  }

  /** Atoms that are not known one by one; the others cannot move. */
  private int[] free() {
    return IntStream.range(0, truth.length)
        .filter(
            atom ->
                knownOf.get(atom).stream()
                    .map(knowledge::get)
                    .noneMatch(known -> known.sum.atoms.length == 1 && known.from == known.to))
        .toArray();
  }

  /**
   * Widens many ranges at once, moving all atoms: all that are too narrow are pushed to one side
   * together. One that stays narrow may still be wide: too much is closed then, never too little.
   */
  void widen(List<Range> all) {
    int[] atoms = free();
    for (int side = 0; side < 2; side++) {
      Map<Integer, Double> together = new TreeMap<>();
      for (Range range : all) {
        for (int i = 0; i < range.sum.atoms.length && !range.isWide(); i++) {
          together.merge(range.sum.atoms[i], range.sum.weights[i], Double::sum);
        }
      }
      if (!together.isEmpty()) {
        look(new Range(Sum.of(together), 0), side == 0, atoms);
      }
    }
  }

  /** Moves a sum to one side as far as can be, and notes where all others then stand. */
  private void look(Range of, boolean up, int[] atoms) {
    int[] position = new int[truth.length];
    Arrays.fill(position, -1);
    for (int i = 0; i < atoms.length; i++) {
      position[atoms[i]] = i;
    }
    double[] objective = new double[atoms.length];
    for (int i = 0; i < of.sum.atoms.length; i++) {
      if (position[of.sum.atoms[i]] >= 0) {
        objective[position[of.sum.atoms[i]]] = up ? -of.sum.weights[i] : of.sum.weights[i];
      }
    }
    LinearSolver.Builder problem = LinearSolver.newGeneralBuilder(objective).lower(0);
    BitSet known = new BitSet(knowledge.size());
    for (int atom : atoms) {
      knownOf.get(atom).forEach(known::set);
    }
    known.stream().forEach(i -> constrain(problem, atoms.length, position, knowledge.get(i)));
    Optimisation.Result result = problem.build().solve();
    if (result.getState().isFeasible()) {
      double[] found = truth.clone();
      for (int i = 0; i < atoms.length; i++) {
        found[atoms[i]] = result.doubleValue(i);
      }
      ranges.stream().filter(range -> !range.isWide()).forEach(range -> range.see(found));
    } else if (result.getState() == Optimisation.State.UNBOUNDED) {
      if (up) {
        of.high = 1e12;
      } else {
        of.low = -1e12;
      }
    }
  }

  private void constrain(LinearSolver.Builder problem, int size, int[] position, Known known) {
    double[] row = new double[size];
    double fixed = known.value;
    for (int i = 0; i < known.sum.atoms.length; i++) {
      int atom = known.sum.atoms[i];
      if (position[atom] >= 0) {
        row[position[atom]] = known.sum.weights[i];
        fixed -= known.sum.weights[i] * truth[atom];
      }
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
}
