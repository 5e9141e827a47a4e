package id.neraca.warehouse;

import java.io.Serializable;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Makes the rows of one part of an input, in a task of Spark.
 *
 * @param <P> says what the part is
 * @param <R> what the task reports beside its rows
 */
@FunctionalInterface
public interface PartRows<P, R> extends Serializable {
  /** Rows in the table's own column order; the report is made before they end. */
  Iterator<InternalRow> rows(P part, Consumer<R> report);
}
