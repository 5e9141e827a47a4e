package id.neraca.warehouse;

import id.neraca.HandledException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.util.SerializableConfiguration;
import scala.Option;
import scala.collection.immutable.Map;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows of Java on their way into a table, in files that no reader sees until {@link #commit} or
 * {@link #commitAlone}, which shows all of them at once. Without it they are deleted on close;
 * where the process was killed they stay for VACUUM. A row is an array in the table's column order:
 * String, Long (a timestamp in microseconds), Integer, Double, Boolean, Date, Map of String to
 * String, null.
 */
public final class Addition implements Closeable {
  private final SparkSession spark;
  private final OptimisticTransaction transaction;
  private final FileShape shape;
  private final Configuration hadoop;
  private final List<NewFile> files = new ArrayList<>();
  private ColumnFile open;
  private boolean isCommitted;

  Addition(SparkSession spark, TableName name) {
    this.spark = spark;
    CatalogTable table = table(spark, name);
    DeltaLog log = DeltaLog.forTable(spark, table);
    this.hadoop = log.newDeltaHadoopConf();
    this.transaction = log.startTransaction(Option.apply(table), Option.empty());
    this.shape = FileShape.of(log.dataPath().toString(), transaction.metadata());
  }

  private static CatalogTable table(SparkSession spark, TableName name) {
    try {
      return ((org.apache.spark.sql.classic.SparkSession) spark)
          .sessionState()
          .catalog()
          .getTableMetadata(new TableIdentifier(name.table(), Option.apply(name.layer())));
    } catch (NoSuchNamespaceException | NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Adds a row.
   *
   * @throws HandledException if the lake cannot be written
   */
  public void add(Object[] row) {
    try {
      if (open == null) {
        open = newFile(shape, hadoop);
      }
      open.add(row);
    } catch (IOException e) {
      throw notWritten(shape, e);
    }
  }

  /**
   * Adds rows that Spark's tasks make from the parts of an input, each part by one task.
   *
   * @return what the tasks report
   * @throws HandledException if the lake cannot be written
   */
  public <P, R> List<R> addAll(List<P> parts, PartRows<P, R> rows) {
    FileShape written = shape;
    SerializableConfiguration settings = new SerializableConfiguration(hadoop);
    List<R> reports = new ArrayList<>();
    JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(parts, parts.size())
        .map(part -> write(part, rows, written, settings.value()))
        .collect()
        .forEach(
            done -> {
              files.add(done.file());
              reports.addAll(done.reports());
            });
    return reports;
  }

  /**
   * Shows the rows to readers, all at once, beside those that the table holds.
   *
   * @throws HandledException if the lake cannot be written
   */
  public void commit() {
    List<Action> actions = actions();
    if (!actions.isEmpty()) {
      commit(actions, SaveMode.Append);
    }
    isCommitted = true;
  }

  /**
   * Shows the rows to readers, all at once, in place of those that the table holds.
   *
   * @throws HandledException if the lake cannot be written
   */
  void commitAlone() {
    List<Action> actions = actions();
    for (AddFile file : CollectionConverters.asJava(transaction.filterFiles())) {
      actions.add(file.removeWithTimestamp(System.currentTimeMillis(), true));
    }
    commit(actions, SaveMode.Overwrite);
    isCommitted = true;
  }

  /** Ends the open file; what a commit has to say of the files with rows. */
  private List<Action> actions() {
    if (open != null) {
      try {
        files.add(open.finish());
      } catch (IOException e) {
        throw notWritten(shape, e);
      }
      open = null;
    }
    List<Action> actions = new ArrayList<>();
    for (NewFile file : files) {
      if (file.rows() > 0) {
        actions.add(action(file));
      }
    }
    return actions;
  }

  private void commit(List<Action> actions, SaveMode mode) {
    transaction.commit(CollectionConverters.asScala(actions).toSeq(), write(mode));
  }

  @Override
  public void close() {
    try {
      if (open != null) {
        open.close();
      }
      for (NewFile file : files) {
        if (!isCommitted || file.rows() == 0) {
          Path path = new Path(shape.location(), file.name());
          path.getFileSystem(hadoop).delete(path, false);
        }
      }
    } catch (IOException e) {
      throw notWritten(shape, e);
    }
  }

  private record Done<R>(NewFile file, List<R> reports) implements Serializable {}

  private static <P, R> Done<R> write(
      P part, PartRows<P, R> rows, FileShape shape, Configuration hadoop) {
    ArrayList<R> reports = new ArrayList<>();
    try (ColumnFile file = newFile(shape, hadoop)) {
      for (Iterator<Object[]> all = rows.rows(part, reports::add); all.hasNext(); ) {
        file.add(all.next());
      }
      return new Done<>(file.finish(), reports);
    } catch (IOException e) {
      // what the rows' own source throws is unchecked
      throw notWritten(shape, e);
    }
  }

  private static HandledException notWritten(FileShape shape, IOException e) {
    return HandledException.failure(
        "Cannot write to the lake at %s: %s. Free space there or check its permissions, and run the night again: nothing is lost."
            .formatted(shape.location(), e.getMessage()),
        e);
  }

  private static ColumnFile newFile(FileShape shape, Configuration hadoop) throws IOException {
    return new ColumnFile(shape, "part-%s.snappy.parquet".formatted(UUID.randomUUID()), hadoop);
  }

  private static AddFile action(NewFile file) {
    Map<String, String> none = Map$.MODULE$.empty();
    return new AddFile(
        file.name(),
        none,
        file.bytes(),
        file.writtenAt(),
        true,
        file.statistics(),
        null,
        null,
        Option.empty(),
        Option.empty(),
        Option.empty());
  }

  private static DeltaOperations.Write write(SaveMode mode) {
    return new DeltaOperations.Write(
        mode,
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty());
  }
}
