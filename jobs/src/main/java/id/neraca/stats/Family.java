package id.neraca.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The tests of one question in one run, between which multiplicity is controlled. Refused tests are
 * not members: they do not count in the family's size and keep their reason.
 */
public final class Family {
  /** False discovery rate inside a family. */
  public static final double FDR = 0.05;

  private Family() {}

  /** Makes a finding from a test and its q-value. */
  @FunctionalInterface
  public interface Adjustment<T, R> {
    /** The finding. */
    R apply(T test, double q);
  }

  /** The tests that were not refused. */
  public static <T> List<T> members(List<Estimate<T>> tests) {
    return tests.stream().filter(Estimate::isPresent).map(Estimate::value).toList();
  }

  /** Adjusts the p-values of the members; the order of the tests is kept. */
  public static <T, R> List<Estimate<R>> adjust(
      List<Estimate<T>> tests, ToDoubleFunction<? super T> p, Adjustment<T, R> adjustment) {
    double[] q = BenjaminiHochberg.qValues(members(tests).stream().mapToDouble(p).toArray());
    List<Estimate<R>> adjusted = new ArrayList<>(tests.size());
    int member = 0;
    for (Estimate<T> test : tests) {
      double own = test.isPresent() ? q[member++] : 1;
      adjusted.add(test.map(value -> adjustment.apply(value, own)));
    }
    return adjusted;
  }
}
