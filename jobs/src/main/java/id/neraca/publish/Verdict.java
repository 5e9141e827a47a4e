package id.neraca.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * What a verdict tells about the persons of a unit whose counts are closed: it is an inequality
 * over them. Of ten persons of a unit rated Kurang that keeps to the limits, six to nine are
 * Kurang.
 */
final class Verdict {
  private Verdict() {}

  /**
   * True where one of the two answers would bound a category to fewer than half of k numbers, all
   * under k and none of them 0. It does not depend on which answer is the true one, and so tells
   * nothing itself.
   *
   * @param categories names of all categories
   */
  static boolean tells(long n, List<Limit> limits, List<String> categories, Rules rules) {
    List<List<Limit>> broken = new ArrayList<>();
    limits.forEach(limit -> broken.add(List.of(limit)));
    for (int i = 0; i < categories.size(); i++) {
      if (isFew(range(n, limits, categories, i), rules)) {
        return true;
      }
      long[] anyBroken = {Long.MAX_VALUE, Long.MIN_VALUE};
      for (Limit limit : limits) {
        long[] range = rangeBroken(n, limit, categories, i);
        anyBroken[0] = Math.min(anyBroken[0], range[0]);
        anyBroken[1] = Math.max(anyBroken[1], range[1]);
      }
      if (isFew(anyBroken, rules)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFew(long[] range, Rules rules) {
    return range[0] >= 1
        && range[0] <= range[1]
        && range[1] < rules.k()
        && range[1] - range[0] + 1 < rules.width();
  }

  /** Least and most persons of a category while all limits are kept. */
  private static long[] range(long n, List<Limit> limits, List<String> categories, int of) {
    return new long[] {
      bound(n, limits, List.of(), categories, of, 1),
      bound(n, limits, List.of(), categories, of, -1)
    };
  }

  /** The same while a limit is broken. */
  private static long[] rangeBroken(long n, Limit limit, List<String> categories, int of) {
    return new long[] {
      bound(n, List.of(), List.of(limit), categories, of, 1),
      bound(n, List.of(), List.of(limit), categories, of, -1)
    };
  }

  private static long bound(
      long n, List<Limit> kept, List<Limit> broken, List<String> categories, int of, int sign) {
    double[] objective = new double[categories.size()];
    objective[of] = sign;
    LinearSolver.Builder problem = LinearSolver.newGeneralBuilder(objective).lower(0);
    double[] all = new double[categories.size()];
    Arrays.fill(all, 1);
    problem.equality(n, all);
    kept.forEach(limit -> constrain(problem, categories, limit, limit.isUpper(), limit.at(n)));
    broken.forEach(
        limit ->
            constrain(
                problem,
                categories,
                limit,
                !limit.isUpper(),
                limit.at(n) + (limit.isUpper() ? 1 : -1)));
    Optimisation.Result result = problem.build().solve();
    if (!result.getState().isFeasible()) {
      return sign > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
    double value = result.doubleValue(of);
    return sign > 0 ? (long) Math.ceil(value - 1e-7) : (long) Math.floor(value + 1e-7);
  }

  private static void constrain(
      LinearSolver.Builder problem,
      List<String> categories,
      Limit limit,
      boolean isUpper,
      long at) {
    double[] row = new double[categories.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = limit.categories().contains(categories.get(i)) ? (isUpper ? 1 : -1) : 0;
    }
    problem.inequality(isUpper ? at : -at, row);
  }
}
