package id.neraca.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The finest numbers of persons behind everything published about a population: finest place by
 * category. A place that stands just so in two publications has the same atoms in both, so that a
 * difference between publications is a sum of atoms like any other.
 */
final class Atoms {
  private final Map<String, Integer> leaves = new HashMap<>();
  private final List<long[]> counts = new ArrayList<>();

  /** Number of categories. */
  final int categories;

  Atoms(int categories) {
    this.categories = categories;
  }

  /** The leaf of a finest place with these numbers by category. */
  int leaf(Place place, long[] persons) {
    return leaves.computeIfAbsent(
        place + Arrays.toString(persons),
        none -> {
          counts.add(persons);
          return counts.size() - 1;
        });
  }

  /** Number of finest places, each state of one counted. */
  int leaves() {
    return counts.size();
  }

  int size() {
    return counts.size() * categories;
  }

  /** Persons of a finest place in a category. */
  long persons(int leaf, int category) {
    return counts.get(leaf)[category];
  }

  /** The numbers themselves, atom by atom. */
  double[] truth() {
    double[] truth = new double[size()];
    for (int leaf = 0; leaf < counts.size(); leaf++) {
      for (int i = 0; i < categories; i++) {
        truth[leaf * categories + i] = counts.get(leaf)[i];
      }
    }
    return truth;
  }
}
