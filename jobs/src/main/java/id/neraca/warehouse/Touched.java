package id.neraca.warehouse;

import id.neraca.Period;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * The periods a night rebuilds.
 *
 * @param periods period ids; contains {@link #ALL} when everything is rebuilt
 */
public record Touched(Set<String> periods) {
  /** Stands for every period. */
  public static final String ALL = "*";

  /** Sorted copy. */
  public Touched {
    periods = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(periods));
  }

  /** Every period. */
  static Touched everything() {
    return new Touched(Set.of(ALL));
  }

  /** True when everything is rebuilt. */
  public boolean isAll() {
    return periods.contains(ALL);
  }

  /** These periods and those after them, which are compared with them. */
  Touched andNext() {
    Set<String> all = new TreeSet<>(periods);
    periods.stream()
        .flatMap(id -> Period.parse(id).stream())
        .map(period -> period.next().id())
        .forEach(all::add);
    return new Touched(all);
  }

  /** The rows of a table partitioned by period that are rebuilt. */
  Column rows() {
    return isAll() ? functions.lit(true) : functions.col("period_id").isin(periods.toArray());
  }

  /** The period ids as an array in SQL. */
  Column asArray() {
    return functions.array(periods.stream().map(functions::lit).toArray(Column[]::new));
  }
}
