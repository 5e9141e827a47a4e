package id.neraca.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
  private final Map<Place, Node> byPlace = new TreeMap<>();
  private final Atoms atoms;

  /** Builds the tree of the places that have numbers. */
  Tree(Map<Place, long[]> counts, Rules rules, Atoms atoms) {
    this.atoms = atoms;
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

  /** The node of a place or remainder; empty where the tree has none. */
  Optional<Node> node(Place place) {
    return Optional.ofNullable(byPlace.get(place));
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
    byPlace.put(remainder.place, remainder);
  }

  private void addLeaf(Node leaf) {
    int number = atoms.leaf(leaf.place, leaf.counts);
    for (Node up = leaf; up != null; up = up.above) {
      up.leaves.add(number);
    }
  }

  /** Atoms of a category of a place. */
  Sum sum(Node node, int category) {
    return sum(node, new int[] {category}, new double[] {1});
  }

  /** Atoms of a place. */
  Sum sum(Node node) {
    double[] ones = new double[atoms.categories];
    Arrays.fill(ones, 1);
    return sum(node, ones);
  }

  /** Atoms of a place, each category with its weight. */
  Sum sum(Node node, double[] weights) {
    return sum(node, IntStream.range(0, weights.length).toArray(), weights);
  }

  private Sum sum(Node node, int[] categories, double[] weightOf) {
    int[] leaves = node.leaves.stream().mapToInt(Integer::intValue).sorted().toArray();
    int[] all = new int[leaves.length * categories.length];
    double[] weights = new double[all.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = leaves[i / categories.length] * atoms.categories + categories[i % categories.length];
      weights[i] = weightOf[i % categories.length];
    }
    return Sum.of(all, weights);
  }
}
