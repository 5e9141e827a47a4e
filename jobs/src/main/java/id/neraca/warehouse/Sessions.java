package id.neraca.warehouse;

import id.neraca.Run;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The one place that starts Spark. */
public final class Sessions {
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension"),
          Map.entry(
              "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog"),
          Map.entry("spark.sql.catalogImplementation", "in-memory"),
          Map.entry("spark.sql.session.timeZone", Run.ZONE.getId()),
          Map.entry("spark.ui.enabled", "false"),
          Map.entry("spark.ui.showConsoleProgress", "false"),
          // bound values fail with Delta's extension otherwise (delta-io/delta#7640); WarehouseTest
          // tells when this can go
          Map.entry("spark.sql.legacy.parameterSubstitution.constantsOnly", "true"),
          // the widest projections of sql/ do not fit into one method
          Map.entry("spark.sql.codegen.wholeStage", "false"),
          Map.entry("spark.databricks.delta.snapshotPartitions", "1"),
          // outside UTC Delta otherwise checks every commit by reading its log again
          Map.entry("spark.databricks.delta.allFilesInCrc.enabled", "false"),
          Map.entry("spark.databricks.delta.allFilesInCrc.verificationMode.enabled", "false"),
          Map.entry("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false"),
          Map.entry("spark.sql.sources.parallelPartitionDiscovery.threshold", "1000"));

  /** Input up to which sharing the work among tasks costs more than it saves. */
  private static final long SMALL_BYTES = 32L << 20;

  /**
   * Lake up to which a night of small input compiles longer than it then saves: seen at 0.5 and 0.9
   * GB, where such a night takes a tenth less uncompiled.
   */
  private static final long LONG_READ_BYTES = 2L << 30;

  private Sessions() {}

  /** Whether an input is large enough to repay sharing its work. */
  static boolean isLarge(long bytes) {
    return bytes > SMALL_BYTES;
  }

  /**
   * Whether queries are worth compiling.
   *
   * @param work bytes of the files that the night makes its tables from
   * @param all bytes of the lake and its input
   */
  static boolean repaysCompiling(long work, long all) {
    return isLarge(work) || all > LONG_READ_BYTES;
  }

  /**
   * Settings for compiled expressions or others. Where they are not compiled, an expression that
   * occurs twice is computed twice: remembering its value takes longer.
   */
  static Map<String, String> codeGeneration(boolean isCompiled) {
    return Map.of(
        "spark.sql.codegen.factoryMode",
        isCompiled ? "FALLBACK" : "NO_CODEGEN",
        "spark.sql.subexpressionElimination.enabled",
        Boolean.toString(isCompiled));
  }

  /**
   * How work is shared, by the size of the lake and its input. A small one is read, joined and
   * written by one task, in which nothing is exchanged or planned twice: planning and handing out
   * work is what its night takes.
   *
   * @param partitions partitions of a shuffle in a lake that is not small
   */
  static Map<String, String> sharing(long bytes, int partitions) {
    boolean isShared = isLarge(bytes);
    String tasks = Integer.toString(isShared ? partitions : 1);
    return Map.of(
        "spark.sql.adaptive.enabled",
        Boolean.toString(isShared),
        "spark.sql.autoBroadcastJoinThreshold",
        isShared ? "10MB" : "-1",
        "spark.sql.optimizer.disableHints",
        Boolean.toString(!isShared),
        "spark.sql.shuffle.partitions",
        tasks,
        "spark.sql.leafNodeDefaultParallelism",
        tasks,
        "spark.sql.files.minPartitionNum",
        tasks);
  }

  /** Partitions of a shuffle: the cores of this machine, more on a cluster. */
  public static int shufflePartitions(String master) {
    return master.startsWith("local") ? Runtime.getRuntime().availableProcessors() : 64;
  }

  /**
   * Starts a session, or returns the one of this JVM.
   *
   * @param master Spark master
   * @param shufflePartitions partitions of a shuffle: the cores of one machine, more on a cluster
   */
  public static SparkSession start(String master, int shufflePartitions) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .master(master)
            .appName("neraca")
            .config("spark.sql.shuffle.partitions", Integer.toString(shufflePartitions))
            .config(
                "spark.sql.warehouse.dir",
                System.getProperty("java.io.tmpdir") + "/neraca-warehouse");
    if (master.startsWith("local")) {
      builder
          .config("spark.driver.host", "localhost")
          .config("spark.driver.bindAddress", "127.0.0.1");
    }
    SETTINGS.forEach(builder::config);
    codeGeneration(false).forEach(builder::config);
    LocalDisk.SPARK_SETTINGS.forEach(builder::config);
    LocalDisk.HADOOP_SETTINGS.forEach(
        (name, value) -> builder.config("spark.hadoop." + name, value));
    return builder.getOrCreate();
  }

  /** A session beside another, with the same tables, set for small inputs. */
  static SparkSession forSmall(SparkSession session) {
    SparkSession beside = session.newSession();
    codeGeneration(false).forEach(beside.conf()::set);
    sharing(0, 1).forEach(beside.conf()::set);
    return beside;
  }
}
