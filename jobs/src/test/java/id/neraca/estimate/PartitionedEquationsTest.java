package id.neraca.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.neraca.stats.OracleTable;
import id.neraca.stats.mixed.CrossedFit;
import id.neraca.stats.mixed.CrossedModel;
import id.neraca.stats.mixed.CrossedReml;
import id.neraca.stats.mixed.Effects;
import id.neraca.stats.mixed.Factor;
import id.neraca.stats.mixed.FitOptions;
import id.neraca.warehouse.Sessions;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pairs of the small city of {@code oracles/denpasar_mini}, on this machine and by Spark. */
class PartitionedEquationsTest {
  private static JavaSparkContext spark;

  @BeforeAll
  static void start() {
    spark = JavaSparkContext.fromSparkContext(Sessions.start("local[2]", 1).sparkContext());
  }

  /** Two fixed terms, Student-t raters, dinas, and raters' slopes on the second term. */
  private static CrossedModel pairs() {
    OracleTable table = OracleTable.csv("denpasar_mini/dyads.csv");
    int n = table.text("n").size();
    double[] group = new double[n];
    Arrays.setAll(group, r -> table.codes("employee")[r] % 2 - 0.5);
    int[] raters = table.codes("supervisor");
    return new CrossedModel(
        table.numbers("ybar"),
        table.numbers("n"),
        new double[][] {OracleTable.repeat(1, n), group},
        List.of(
            new Factor("ratee", table.codes("employee"), 360, false),
            new Factor("rater", raters, 56, true),
            new Factor("dinas", table.codes("dinas"), 8, false),
            new Factor("slope", raters, 56, false, group)),
        9);
  }

  private static CrossedFit fit(FitOptions options) {
    return CrossedReml.solve(
        pairs(),
        new double[] {16, 18, 5, 1, 2},
        options.with(FitOptions.Method.MONTE_CARLO).withProbes(8));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void anyNumberOfPartitionsAgreesWithOneMachine(int partitions) {
    CrossedFit here = fit(FitOptions.defaults());
    CrossedFit there =
        fit(FitOptions.defaults().on(PartitionedEquations.beyond(0, spark, partitions)));
    for (int f = 0; f < here.effects().size(); f++) {
      Effects ours = here.effects().get(f);
      Effects theirs = there.effects().get(f);
      assertThat(theirs.effect()).containsExactly(ours.effect(), within(1e-9));
      assertThat(theirs.pev()).containsExactly(ours.pev(), within(1e-9));
      assertThat(theirs.weight()).containsExactly(ours.weight(), within(1e-9));
    }
    assertThat(there.fixed()).containsExactly(here.fixed(), within(1e-9));
    assertThat(there.solverIterations()).isEqualTo(here.solverIterations());
  }

  @Test
  void aModelUpToTheLimitStaysOnThisMachine() {
    ToDoubleFunction<Integer> jobs =
        limit -> {
          int before = spark.statusTracker().getJobIdsForGroup("limit").length;
          spark.setJobGroup("limit", "limit");
          fit(FitOptions.defaults().on(PartitionedEquations.beyond(limit, spark, 2)));
          spark.clearJobGroup();
          return spark.statusTracker().getJobIdsForGroup("limit").length - before;
        };
    assertThat(jobs.applyAsDouble(pairs().rows())).isZero();
    assertThat(jobs.applyAsDouble(pairs().rows() - 1)).isPositive();
  }
}
