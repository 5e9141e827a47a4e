package id.neraca.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Secondary suppression by Gaussian elimination: cells are sums over atoms (finest cells); a cell
 * may be shown as long as no protected cell becomes a linear combination of what is shown.
 *
 * <p>Langsrud, Ø. (2024), Secondary Cell Suppression by Gaussian Elimination: An Algorithm Suitable
 * for Handling Issues with Zeros and Singletons, in Privacy in Statistical Databases 2024; the
 * algorithm of the R package GaussSuppression. It does not look for the fewest closed cells: it is
 * greedy, in the order in which cells are offered.
 */
final class Elimination {
  private static final double ZERO = 1e-9;

  /** What is shown, reduced; the first atom of each is in no other. */
  private final Sum[] shown;

  private final List<double[]> secrets = new ArrayList<>();
  private final double[] work;

  Elimination(int atoms) {
    shown = new Sum[atoms];
    work = new double[atoms];
  }

  /** Adds a sum that must not become computable; one that already is is past protecting. */
  void protect(Sum cell) {
    Sum rest = reduced(cell);
    if (!rest.isEmpty()) {
      double[] secret = new double[work.length];
      add(secret, rest, 1);
      secrets.add(secret);
    }
  }

  /**
   * Shows a cell if no protected one becomes computable.
   *
   * @return false if it must stay closed
   */
  boolean offer(Sum cell) {
    Sum rest = reduced(cell);
    if (rest.isEmpty()) {
      return true;
    }
    int pivot = rest.atoms[0];
    for (double[] secret : secrets) {
      if (secret[pivot] != 0 && isMultiple(secret, rest)) {
        return false;
      }
    }
    show(rest);
    return true;
  }

  /** Takes a cell as known whatever follows from it. */
  void given(Sum cell) {
    Sum rest = reduced(cell);
    if (!rest.isEmpty()) {
      show(rest);
    }
  }

  private void show(Sum rest) {
    int pivot = rest.atoms[0];
    shown[pivot] = rest;
    for (Iterator<double[]> all = secrets.iterator(); all.hasNext(); ) {
      double[] secret = all.next();
      if (secret[pivot] != 0) {
        add(secret, rest, -secret[pivot] / rest.weights[0]);
        if (Arrays.stream(secret).allMatch(weight -> weight == 0)) {
          all.remove();
        }
      }
    }
  }

  /** What of a sum is not made of what is shown. */
  private Sum reduced(Sum cell) {
    if (cell.isEmpty()) {
      return cell;
    }
    Arrays.fill(work, 0);
    add(work, cell, 1);
    int left = 0;
    for (int i = cell.atoms[0]; i < work.length; i++) {
      if (work[i] != 0 && shown[i] != null) {
        add(work, shown[i], -work[i] / shown[i].weights[0]);
      }
      left += work[i] == 0 ? 0 : 1;
    }
    int[] atoms = new int[left];
    double[] weights = new double[left];
    for (int i = work.length - 1; i >= 0 && left > 0; i--) {
      if (work[i] != 0) {
        atoms[--left] = i;
        weights[left] = work[i];
      }
    }
    return Sum.of(atoms, weights);
  }

  private static void add(double[] to, Sum row, double factor) {
    for (int i = 0; i < row.atoms.length; i++) {
      int atom = row.atoms[i];
      to[atom] += factor * row.weights[i];
      if (Math.abs(to[atom]) < ZERO) {
        to[atom] = 0;
      }
    }
  }

  private static boolean isMultiple(double[] secret, Sum row) {
    double factor = secret[row.atoms[0]] / row.weights[0];
    int next = 0;
    for (int i = 0; i < secret.length; i++) {
      boolean isInRow = next < row.atoms.length && row.atoms[next] == i;
      double weight = isInRow ? factor * row.weights[next++] : 0;
      if (Math.abs(secret[i] - weight) > ZERO) {
        return false;
      }
    }
    return true;
  }
}
