package id.neraca.publish;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A weighted sum of atoms; atoms that are not named have no weight. */
final class Sum {
  final int[] atoms;
  final double[] weights;

  private Sum(int[] atoms, double[] weights) {
    this.atoms = atoms;
    this.weights = weights;
  }

  /** Atoms in ascending order, with their weights. */
  static Sum of(int[] atoms, double[] weights) {
    return new Sum(atoms, weights);
  }

  /** The sum less another. */
  Sum minus(Sum other) {
    Map<Integer, Double> all = new TreeMap<>();
    for (int i = 0; i < atoms.length; i++) {
      all.merge(atoms[i], weights[i], Double::sum);
    }
    for (int i = 0; i < other.atoms.length; i++) {
      all.merge(other.atoms[i], -other.weights[i], Double::sum);
    }
    all.values().removeIf(weight -> weight == 0);
    return of(all);
  }

  static Sum of(Map<Integer, Double> weightOf) {
    Map<Integer, Double> sorted = new TreeMap<>(weightOf);
    return new Sum(
        sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
        sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  boolean isEmpty() {
    return atoms.length == 0;
  }

  /** Its value for these numbers of persons, atom by atom. */
  double value(double[] persons) {
    double sum = 0;
    for (int i = 0; i < atoms.length; i++) {
      sum += weights[i] * persons[atoms[i]];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sum sum
        && Arrays.equals(atoms, sum.atoms)
        && Arrays.equals(weights, sum.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(atoms) + Arrays.hashCode(weights);
  }
}
