package id.neraca.estimate;

import id.neraca.stats.mixed.EquationsOperator;
import id.neraca.stats.mixed.EquationsSlice;
import id.neraca.stats.mixed.MixedEquations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * The product of the mixed-model equations by Spark. Pairs lie cached in slices by person, one per
 * partition; a product sends the vector to all and adds what comes back in the order of the slices,
 * so that neither the number of tasks at work nor their pace changes it.
 */
final class PartitionedEquations implements EquationsOperator {
  /**
   * Pairs up to which one machine solves alone. Its arrays take about 400 bytes a pair, 4 GB at this
   * limit, and up to there memory is faster than a cluster's network: a product of 1.15 million pairs
   * took a few tenths of a second. Denpasar has some 12,000 pairs.
   */
  static final int LARGEST_LOCAL = 10_000_000;

  private final JavaSparkContext spark;
  private final MixedEquations equations;
  private final List<EquationsSlice> slices;
  private final JavaRDD<EquationsSlice> held;
  private JavaRDD<EquationsSlice.Weighted> weighted;

  PartitionedEquations(JavaSparkContext spark, MixedEquations equations, int partitions) {
    this.spark = spark;
    this.equations = equations;
    slices = equations.slices(partitions);
    List<Tuple2<Integer, EquationsSlice>> numbered = new ArrayList<>();
    slices.forEach(slice -> numbered.add(new Tuple2<>(numbered.size(), slice)));
    held =
        spark
            .parallelizePairs(numbered, slices.size())
            .partitionBy(new HashPartitioner(slices.size()))
            .values();
  }

  /** Spark for models of more than {@code limit} pairs, this machine for others. */
  static Function<MixedEquations, EquationsOperator> beyond(
      int limit, JavaSparkContext spark, int partitions) {
    return equations ->
        equations.size() > limit
            ? new PartitionedEquations(spark, equations, partitions)
            : equations;
  }

  @Override
  public void set(double pairVariance, double within, double[][] priors) {
    Broadcast<double[]> absorbed = spark.broadcast(priors[equations.absorbed()]);
    JavaRDD<EquationsSlice.Weighted> next =
        held.map(slice -> slice.at(pairVariance, within, absorbed.value()))
            .persist(StorageLevel.MEMORY_ONLY());
    if (weighted != null) {
      weighted.unpersist(false);
    }
    weighted = next;
  }

  @Override
  public void multiply(double[] v, double[] out) {
    Broadcast<double[]> sent = spark.broadcast(v);
    List<double[]> products = weighted.map(slice -> slice.multiply(sent.value())).collect();
    sent.destroy();
    equations.add(slices, products, v, out);
  }
}
