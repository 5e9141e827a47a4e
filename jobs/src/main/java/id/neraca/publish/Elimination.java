package id.neraca.publish;

import java.util.ArrayList;
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

  private final List<double[]> basis = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();
  private final List<double[]> secrets = new ArrayList<>();

  /** Adds a vector that must not become computable; one that is already is past protecting. */
  void protect(double[] vector) {
    double[] rest = reduced(vector);
    if (first(rest) >= 0) {
      secrets.add(rest);
    }
  }

  /**
   * Shows a cell if no protected one becomes computable.
   *
   * @return false if it must stay closed
   */
  boolean offer(double[] vector) {
    double[] rest = reduced(vector);
    int pivot = first(rest);
    if (pivot < 0) {
      return true;
    }
    for (double[] secret : secrets) {
      if (secret[pivot] != 0 && isMultiple(secret, rest, pivot)) {
        return false;
      }
    }
    show(rest, pivot);
    return true;
  }

  /** Takes a cell as known whatever follows from it. */
  void given(double[] vector) {
    double[] rest = reduced(vector);
    int pivot = first(rest);
    if (pivot >= 0) {
      show(rest, pivot);
    }
  }

  private void show(double[] rest, int pivot) {
    basis.add(rest);
    pivots.add(pivot);
    for (Iterator<double[]> all = secrets.iterator(); all.hasNext(); ) {
      double[] secret = all.next();
      if (secret[pivot] != 0) {
        subtract(secret, rest, pivot);
        if (first(secret) < 0) {
          all.remove();
        }
      }
    }
  }

  private double[] reduced(double[] vector) {
    double[] rest = vector.clone();
    for (int i = 0; i < basis.size(); i++) {
      if (rest[pivots.get(i)] != 0) {
        subtract(rest, basis.get(i), pivots.get(i));
      }
    }
    return rest;
  }

  private static void subtract(double[] from, double[] row, int pivot) {
    double factor = from[pivot] / row[pivot];
    for (int i = 0; i < from.length; i++) {
      from[i] -= factor * row[i];
      if (Math.abs(from[i]) < ZERO) {
        from[i] = 0;
      }
    }
  }

  private static boolean isMultiple(double[] secret, double[] row, int pivot) {
    double factor = secret[pivot] / row[pivot];
    for (int i = 0; i < secret.length; i++) {
      if (Math.abs(secret[i] - factor * row[i]) > ZERO) {
        return false;
      }
    }
    return true;
  }

  private static int first(double[] vector) {
    for (int i = 0; i < vector.length; i++) {
      if (vector[i] != 0) {
        return i;
      }
    }
    return -1;
  }
}
