package id.neraca.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.neraca.stats.OracleTable;
import id.neraca.stats.mixed.CrossedFit;
import id.neraca.stats.mixed.CrossedModel;
import id.neraca.stats.mixed.CrossedReml;
import id.neraca.stats.mixed.Effects;
import id.neraca.stats.mixed.EquationsOperator;
import id.neraca.stats.mixed.Factor;
import id.neraca.stats.mixed.FitOptions;
import id.neraca.stats.mixed.MixedEquations;
import id.neraca.warehouse.Sessions;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
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

  /** Two fixed terms, ratees, raters, dinas, and raters' slopes on the second term. */
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
            new Factor("rater", raters, 56, false),
            new Factor("dinas", table.codes("dinas"), 8, false),
            new Factor("slope", raters, 56, false, group)),
        9);
  }

  /** To a relative residual of 1e-12, so that what is left is rounding. */
  private static CrossedFit fit(Function<MixedEquations, EquationsOperator> operator) {
    return CrossedReml.solve(
        pairs(),
        new double[] {16, 18, 5, 1, 2},
        new FitOptions(FitOptions.Method.MONTE_CARLO, 1e-11, 8, 1, 4, 1e-12, line -> {}, operator));
  }

  private static CrossedFit fitBySpark(int partitions) {
    return fit(
        equations -> new PartitionedEquations(spark, equations, partitions, equations.size() / 5));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void anyNumberOfPartitionsAgreesWithOneMachine(int partitions) {
    CrossedFit here = fit(equations -> equations);
    CrossedFit there = fitBySpark(partitions);
    for (int f = 0; f < here.effects().size(); f++) {
      Effects ours = here.effects().get(f);
      Effects theirs = there.effects().get(f);
      assertThat(theirs.effect()).containsExactly(ours.effect(), within(1e-9));
      assertThat(theirs.pev()).containsExactly(ours.pev(), within(1e-9));
    }
    assertThat(there.fixed()).containsExactly(here.fixed(), within(1e-9));
  }

  @Test
  void partitionsChangeNoDigit() {
    CrossedFit two = fitBySpark(2);
    CrossedFit five = fitBySpark(5);
    for (int f = 0; f < two.effects().size(); f++) {
      assertThat(five.effects().get(f).effect()).isEqualTo(two.effects().get(f).effect());
      assertThat(five.effects().get(f).pev()).isEqualTo(two.effects().get(f).pev());
    }
  }

  @Test
  void aModelUpToTheLimitStaysOnThisMachine() {
    int before = spark.statusTracker().getJobIdsForGroup("limit").length;
    spark.setJobGroup("limit", "limit");
    fit(PartitionedEquations.whereTooLarge(spark, 2));
    spark.clearJobGroup();
    assertThat(spark.statusTracker().getJobIdsForGroup("limit")).hasSize(before);
  }
}
