package id.neraca.warehouse;

import java.io.Serializable;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Makes the rows of one part of an input, in a task of Spark.
 *
 * @param <P> says what the part is
 * @param <R> what the task reports beside its rows
 */
@FunctionalInterface
public interface PartRows<P, R> extends Serializable {
  /** Rows as {@link Addition} takes them; the report is made before they end. */
  Iterator<Object[]> rows(P part, Consumer<R> report);
}
