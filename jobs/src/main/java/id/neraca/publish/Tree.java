package id.neraca.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Places whose numbers add up. Persons of a place that are in none of the places below it form a
 * remainder: a place of its own that nobody publishes.
 */
final class Tree {
  /** A place and its numbers of persons by category. */
  static final class Node {
    final Place place;
    final long[] counts;
    final boolean isRemainder;
    Node above;
    final List<Node> below = new ArrayList<>();
    final List<Integer> leaves = new ArrayList<>();

    Node(Place place, long[] counts, boolean isRemainder) {
      this.place = place;
      this.counts = counts;
      this.isRemainder = isRemainder;
    }

    long n() {
      return Arrays.stream(counts).sum();
    }
  }

  final List<Node> nodes = new ArrayList<>();
  final int categories;
  private int leaves;

  /** Builds the tree of the places that have numbers. */
  Tree(Map<Place, long[]> counts, Rules rules) {
    categories = counts.values().stream().mapToInt(all -> all.length).findFirst().orElse(0);
    Map<Place, Node> byPlace = new TreeMap<>();
    counts.forEach(
        (place, all) -> {
          Node node = new Node(place, all, false);
          byPlace.put(place, node);
          nodes.add(node);
          node.above = above(place, byPlace, rules);
          if (node.above != null) {
            node.above.below.add(node);
          }
        });
    List.copyOf(nodes).forEach(this::addRemainder);
    nodes.stream().filter(node -> node.below.isEmpty()).forEach(this::addLeaf);
  }

  private static Node above(Place place, Map<Place, Node> byPlace, Rules rules) {
    for (Place up = rules.above(place); up != null; up = rules.above(up)) {
      if (byPlace.containsKey(up)) {
        return byPlace.get(up);
      }
    }
    return null;
  }

  private void addRemainder(Node node) {
    long[] rest = node.counts.clone();
    for (Node child : node.below) {
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= child.counts[i];
      }
    }
    if (node.below.isEmpty() || Arrays.stream(rest).allMatch(count -> count == 0)) {
      return;
    }
    if (Arrays.stream(rest).anyMatch(count -> count < 0)) {
      // not a sum of what is below: no equation holds them together
      node.below.forEach(child -> child.above = null);
      node.below.clear();
      return;
    }
    Node remainder =
        new Node(new Place(node.place.level() + " remainder", node.place.code()), rest, true);
    remainder.above = node;
    node.below.add(remainder);
    nodes.add(remainder);
  }

  private void addLeaf(Node leaf) {
    for (Node up = leaf; up != null; up = up.above) {
      up.leaves.add(leaves);
    }
    leaves++;
  }

  /** Number of atoms: finest place by category. */
  int atoms() {
    return leaves * categories;
  }

  /** Atoms of a category of a place. */
  double[] vector(Node node, int category) {
    double[] vector = new double[atoms()];
    node.leaves.forEach(leaf -> vector[leaf * categories + category] = 1);
    return vector;
  }

  /** Atoms of a place. */
  double[] vector(Node node) {
    double[] vector = new double[atoms()];
    for (int leaf : node.leaves) {
      Arrays.fill(vector, leaf * categories, (leaf + 1) * categories, 1);
    }
    return vector;
  }

  /** The numbers themselves, atom by atom. */
  double[] truth() {
    double[] truth = new double[atoms()];
    for (Node node : nodes) {
      if (node.below.isEmpty()) {
        for (int i = 0; i < categories; i++) {
          truth[node.leaves.get(0) * categories + i] = node.counts[i];
        }
      }
    }
    return truth;
  }
}
