package id.neraca.simulate;

import java.util.List;
import java.util.UUID;

/**
 * A stream of random numbers that a seed and a context decide (SplitMix64). Each thing drawn has a
 * stream of its own, so drawing one thing more does not change the others. Own arithmetic, without
 * library functions, so that every Java version draws the same numbers.
 */
final class Chance {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private Chance(long state) {
    this.state = state;
  }

  /** The stream of this seed for this context: texts and whole numbers. */
  static Chance of(long seed, Object... context) {
    long state = mixed(seed + STEP);
    for (Object part : context) {
      long value = part instanceof Number number ? number.longValue() : part.toString().hashCode();
      state = mixed(state * 31 + value + STEP);
    }
    return new Chance(state);
  }

  long next() {
    state += STEP;
    return mixed(state);
  }

  /** A whole number from 0 to below the bound. */
  int below(int bound) {
    return (int) ((next() >>> 1) % bound);
  }

  /** A whole number from the first to the last, both included. */
  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** True with this probability. */
  boolean happens(double probability) {
    return uniform() < probability;
  }

  /** Close to normal, mean 0, standard deviation 1: the sum of twelve uniform numbers. */
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += uniform();
    }
    return sum;
  }

  <T> T pick(List<T> items) {
    return items.get(below(items.size()));
  }

  /** A text in the form of a UUID, version 4. */
  String uuid() {
    long high = (next() & ~0xF000L) | 0x4000L;
    long low = (next() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  private double uniform() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
