package id.neraca.publish;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Other cities that would have been published just so, found by moving a few persons between two
 * places and a few categories: the basic moves by which one goes from a table to any other of the
 * same margins (P. Diaconis and B. Sturmfels, Algebraic Algorithms for Sampling from Conditional
 * Distributions, Annals of Statistics 26, 1998). A city found proves that a count can be another;
 * one that is not found proves nothing.
 */
final class Moves {
  private static final double ROUNDING = 1e-9;
  private static final int NOWHERE = -1;

  private final double[] truth;
  private final List<Ranges.Known> knowledge;
  private final int categories;
  private final List<Shift> shifts;

  /** What is known of each atom, and with which weight. */
  private final int[][] knownOf;

  private final double[][] weightOf;
  private final double[] values;
  private final double[] change;
  private final int[] changed;
  private final boolean[] isChanged;
  private int changes;

  /** The city that was reached. */
  private final double[] persons;

  private final double[] aim;

  /** Shifts that what is known of a finest place itself allows; made when first asked for. */
  private final BitSet[] allowed;

  /** Moves that leave all that is known as it is. */
  Moves(double[] truth, List<Ranges.Known> knowledge, int categories, List<Shift> shifts) {
    this.truth = truth;
    this.knowledge = knowledge;
    this.categories = categories;
    this.shifts = shifts;
    int[] sizes = new int[truth.length];
    knowledge.forEach(known -> Arrays.stream(known.sum().atoms).forEach(atom -> sizes[atom]++));
    knownOf = new int[truth.length][];
    weightOf = new double[truth.length][];
    for (int i = 0; i < sizes.length; i++) {
      knownOf[i] = new int[sizes[i]];
      weightOf[i] = new double[sizes[i]];
    }
    for (int i = 0; i < knowledge.size(); i++) {
      Sum sum = knowledge.get(i).sum();
      for (int j = 0; j < sum.atoms.length; j++) {
        int last = --sizes[sum.atoms[j]];
        knownOf[sum.atoms[j]][last] = i;
        weightOf[sum.atoms[j]][last] = sum.weights[j];
      }
    }
    persons = truth.clone();
    values = new double[knowledge.size()];
    change = new double[knowledge.size()];
    changed = new int[knowledge.size()];
    isChanged = new boolean[knowledge.size()];
    aim = new double[truth.length];
    allowed = new BitSet[truth.length / categories];
  }

  /** Moves persons from and to these finest places until the range is wide, or nothing moves. */
  void widen(Ranges.Range range, int[] leaves) {
    for (int side = -1; side <= 1 && !range.isWide(); side += 2) {
      System.arraycopy(truth, 0, persons, 0, truth.length);
      for (int i = 0; i < values.length; i++) {
        values[i] = knowledge.get(i).value();
      }
      for (int i = 0; i < range.sum.atoms.length; i++) {
        aim[range.sum.atoms[i]] = side * range.sum.weights[i];
      }
      for (int leaf : leaves) {
        push(range, leaf, leaves);
      }
      for (int atom : range.sum.atoms) {
        aim[atom] = 0;
      }
    }
  }

  /** The city last reached; valid until the next search. */
  double[] reached() {
    return persons;
  }

  private void push(Ranges.Range range, int to, int[] leaves) {
    BitSet here = allowed(to);
    for (int i = here.nextSetBit(0); i >= 0 && !range.isWide(); i = here.nextSetBit(i + 1)) {
      Shift shift = shifts.get(i);
      double gain = gain(shift, to);
      if (gain <= 0) {
        continue;
      }
      push(range, shift, to, NOWHERE);
      for (int j = 0; j < leaves.length && !range.isWide(); j++) {
        if (leaves[j] != to
            && allowed(leaves[j]).get(Shift.opposite(i))
            && gain > gain(shift, leaves[j])) {
          push(range, shift, to, leaves[j]);
        }
      }
    }
  }

  /** Shifts of one place alone, as it truly is. */
  private BitSet allowed(int leaf) {
    if (allowed[leaf] == null) {
      BitSet all = new BitSet();
      for (int i = 0; i < shifts.size(); i++) {
        all.set(i, isAllowed(shifts.get(i), leaf));
      }
      allowed[leaf] = all;
    }
    return allowed[leaf];
  }

  private boolean isAllowed(Shift shift, int leaf) {
    for (int i = 0; i < shift.persons().length; i++) {
      int atom = leaf * categories + shift.categories()[i];
      if (truth[atom] + shift.persons()[i] < 0) {
        return false;
      }
      for (int known : knownOf[atom]) {
        if (isAbout(leaf, knowledge.get(known).sum())
            && !isKept(knowledge.get(known), shift, leaf)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isAbout(int leaf, Sum sum) {
    return sum.atoms[0] / categories == leaf
        && sum.atoms[sum.atoms.length - 1] / categories == leaf;
  }

  private boolean isKept(Ranges.Known known, Shift shift, int leaf) {
    double value = known.value();
    for (int i = 0; i < shift.persons().length; i++) {
      int at = Arrays.binarySearch(known.sum().atoms, leaf * categories + shift.categories()[i]);
      value += at < 0 ? 0 : known.sum().weights[at] * shift.persons()[i];
    }
    return value >= known.from() - ROUNDING && value <= known.to() + ROUNDING;
  }

  private void push(Ranges.Range range, Shift shift, int to, int from) {
    while (!range.isWide() && isPossible(shift, to, from)) {
      move(shift, to, 1);
      move(shift, from, -1);
      for (int i = 0; i < changes; i++) {
        values[changed[i]] += change[changed[i]];
      }
      range.see(persons);
    }
    forget();
  }

  private double gain(Shift shift, int leaf) {
    double gain = 0;
    for (int i = 0; i < shift.persons().length; i++) {
      gain += aim[leaf * categories + shift.categories()[i]] * shift.persons()[i];
    }
    return gain;
  }

  private boolean isPossible(Shift shift, int to, int from) {
    forget();
    if (!note(shift, to, 1) || !note(shift, from, -1)) {
      return false;
    }
    for (int i = 0; i < changes; i++) {
      Ranges.Known known = knowledge.get(changed[i]);
      double value = values[changed[i]] + change[changed[i]];
      if (value < known.from() - ROUNDING || value > known.to() + ROUNDING) {
        return false;
      }
    }
    return true;
  }

  /** Notes what a shift changes; false where persons would be missing, or a count is known. */
  private boolean note(Shift shift, int leaf, int sign) {
    for (int i = 0; i < shift.persons().length && leaf != NOWHERE; i++) {
      int atom = leaf * categories + shift.categories()[i];
      int moved = sign * shift.persons()[i];
      if (persons[atom] + moved < 0) {
        return false;
      }
      for (int j = 0; j < knownOf[atom].length; j++) {
        int known = knownOf[atom][j];
        if (!isChanged[known]) {
          isChanged[known] = true;
          changed[changes++] = known;
        }
        change[known] += weightOf[atom][j] * moved;
      }
    }
    return true;
  }

  private void forget() {
    for (int i = 0; i < changes; i++) {
      change[changed[i]] = 0;
      isChanged[changed[i]] = false;
    }
    changes = 0;
  }

  private void move(Shift shift, int leaf, int sign) {
    for (int i = 0; i < shift.persons().length && leaf != NOWHERE; i++) {
      persons[leaf * categories + shift.categories()[i]] += sign * shift.persons()[i];
    }
  }
}
