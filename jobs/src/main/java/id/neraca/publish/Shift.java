package id.neraca.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Numbers of persons added to the categories of one place, and taken from those of another. */
record Shift(int[] categories, int[] persons) {
  /** Largest number of persons of one category that a mean is kept by. */
  private static final int MOST = 3;

  /** Places of more categories than this are not held by means. */
  private static final int MOST_CATEGORIES = 6;

  /**
   * The shifts to try: one person from place to place, one from category to category, and those
   * that leave number and mean of a place as they are.
   *
   * @param weights weights of the mean; a number that is none: there is no mean
   */
  static List<Shift> of(int categories, double[] weights) {
    List<Shift> shifts = new ArrayList<>();
    for (int to = 0; to < categories; to++) {
      for (int from = 0; from < to; from++) {
        addBothWays(new Shift(new int[] {to, from}, new int[] {1, -1}), shifts);
      }
    }
    if (weights.length == categories
        && categories <= MOST_CATEGORIES
        && DoubleStream.of(weights).noneMatch(Double::isNaN)) {
      List<Shift> same = new ArrayList<>();
      addOfSameMean(new int[categories], 0, weights, same);
      same.sort(Comparator.comparing(shift -> IntStream.of(shift.persons).map(Math::abs).sum()));
      same.forEach(shift -> addBothWays(shift, shifts));
    }
    for (int category = 0; category < categories; category++) {
      addBothWays(new Shift(new int[] {category}, new int[] {1}), shifts);
    }
    return shifts;
  }

  private static void addBothWays(Shift shift, List<Shift> shifts) {
    shifts.add(shift);
    shifts.add(new Shift(shift.categories, IntStream.of(shift.persons).map(n -> -n).toArray()));
  }

  /** Where the list has what takes a shift back. */
  static int opposite(int shift) {
    return shift ^ 1;
  }

  private static void addOfSameMean(int[] persons, int next, double[] weights, List<Shift> shifts) {
    if (next < persons.length) {
      for (int n = -MOST; n <= MOST; n++) {
        persons[next] = n;
        addOfSameMean(persons, next + 1, weights, shifts);
      }
      persons[next] = 0;
      return;
    }
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * persons[i];
    }
    int[] moved = IntStream.range(0, persons.length).filter(i -> persons[i] != 0).toArray();
    if (moved.length > 0
        && persons[moved[0]] > 0
        && Arrays.stream(persons).sum() == 0
        && Math.abs(sum) < 1e-9) {
      shifts.add(new Shift(moved, Arrays.stream(moved).map(i -> persons[i]).toArray()));
    }
  }
}
