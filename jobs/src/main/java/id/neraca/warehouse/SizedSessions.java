package id.neraca.warehouse;

import id.neraca.Run;
import org.apache.spark.sql.SparkSession;

/**
 * The session of a lake and, where the lake is large, one beside it for queries of little: each
 * query is compiled and shared among tasks only where that repays.
 */
final class SizedSessions {
  /** How many times larger than the lake's tables the files they were made from are, about. */
  private static final long COMPRESSION = 4;

  private final SparkSession spark;
  private SparkSession forSmall;
  private boolean isInputSmall = true;

  /** What commits carry; null: nothing. */
  private String signature;

  SizedSessions(SparkSession spark) {
    this.spark = spark;
    this.forSmall = spark;
  }

  /**
   * Sets the sessions to what a night will do.
   *
   * @param bytes the input's files
   * @param held size of the lake's bronze
   * @param rebuildsAll whether the night makes anew what the lake holds
   */
  void expect(long bytes, long held, boolean rebuildsAll) {
    long all = bytes + COMPRESSION * held;
    long work = rebuildsAll ? all : bytes;
    isInputSmall = !Sessions.isLarge(work);
    Sessions.codeGeneration(Sessions.repaysCompiling(work, all)).forEach(spark.conf()::set);
    Sessions.sharing(all, Sessions.shufflePartitions(spark.sparkContext().master()))
        .forEach(spark.conf()::set);
    forSmall = Sessions.isLarge(all) ? Sessions.forSmall(spark) : spark;
    sign(forSmall);
  }

  /** Commits of all sessions carry the night from now on. */
  void sign(Run run) {
    signature = run.runId();
    sign(spark);
    sign(forSmall);
  }

  private void sign(SparkSession session) {
    if (signature != null) {
      session.conf().set("spark.databricks.delta.commitInfo.userMetadata", signature);
    }
  }

  /** True while every query goes to the same session. */
  boolean isOne() {
    return forSmall == spark;
  }

  /** The session for a query of tables of this size in bytes. */
  SparkSession of(long bytes) {
    return Sessions.isLarge(COMPRESSION * bytes) ? spark : forSmall;
  }

  /** The session for the night's own input. */
  SparkSession ofInput() {
    return isInputSmall ? forSmall : spark;
  }

  /** True if the night writes no more than one task should. */
  boolean isInputSmall() {
    return isInputSmall;
  }
}
