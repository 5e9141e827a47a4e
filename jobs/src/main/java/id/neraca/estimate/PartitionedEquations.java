package id.neraca.estimate;

import id.neraca.stats.mixed.EquationsOperator;
import id.neraca.stats.mixed.EquationsSlice;
import id.neraca.stats.mixed.MixedEquations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * The product of the mixed-model equations by Spark. The pairs lie cached in slices by person; a
 * product sends the vector to all and adds what comes back in the order of the slices. Slices
 * depend on the pairs alone, so any number of partitions gives the same digits; one machine, which
 * adds in another order, agrees to the tolerance of the solver.
 */
final class PartitionedEquations implements EquationsOperator {
  /**
   * Pairs up to which one machine solves alone. Its arrays take about 400 bytes a pair, 4 GB at
   * this limit, and up to there memory is faster than a cluster's network: a product of 1.15
   * million pairs took a few tenths of a second. Denpasar has some 12,000 pairs.
   */
  static final int LARGEST_LOCAL = 10_000_000;

  /** A slice sends at most 64 MB. */
  static final int PAIRS_IN_SLICE = 1 << 20;

  private final JavaSparkContext spark;
  private final MixedEquations equations;
  private final List<EquationsSlice> slices;
  private final JavaPairRDD<Integer, EquationsSlice> held;
  private JavaPairRDD<Integer, EquationsSlice.Weighted> weighted;

  PartitionedEquations(
      JavaSparkContext spark, MixedEquations equations, int partitions, int pairsInSlice) {
    this.spark = spark;
    this.equations = equations;
    slices = equations.slices(pairsInSlice);
    List<Tuple2<Integer, EquationsSlice>> numbered = new ArrayList<>();
    slices.forEach(slice -> numbered.add(new Tuple2<>(numbered.size(), slice)));
    held =
        spark.parallelizePairs(numbered, partitions).partitionBy(new HashPartitioner(partitions));
  }

  /** Spark for models of more than {@link #LARGEST_LOCAL} pairs, this machine for others. */
  static Function<MixedEquations, EquationsOperator> whereTooLarge(
      JavaSparkContext spark, int partitions) {
    return equations ->
        equations.size() > LARGEST_LOCAL
            ? new PartitionedEquations(spark, equations, partitions, PAIRS_IN_SLICE)
            : equations;
  }

  @Override
  public void set(double pairVariance, double within, double[][] priors) {
    Broadcast<double[]> absorbed = spark.broadcast(priors[equations.absorbed()]);
    JavaPairRDD<Integer, EquationsSlice.Weighted> next =
        held.mapValues(slice -> slice.at(pairVariance, within, absorbed.value()))
            .persist(StorageLevel.MEMORY_ONLY());
    if (weighted != null) {
      weighted.unpersist(false);
    }
    weighted = next;
  }

  @Override
  public void multiply(double[] v, double[] out) {
    Broadcast<double[]> sent = spark.broadcast(v);
    List<double[]> products =
        weighted.mapValues(slice -> slice.multiply(sent.value())).collect().stream()
            .sorted(Comparator.comparing(Tuple2::_1))
            .map(Tuple2::_2)
            .toList();
    sent.destroy();
    equations.add(slices, products, v, out);
  }
}
