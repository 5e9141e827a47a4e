package id.neraca.warehouse;

import id.neraca.HandledException;
import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table that an earlier contract made. What nights make from bronze begins anew, empty, and the
 * night fills it: its old versions stay in Delta's log, where earlier publications have theirs.
 * What cannot be made again keeps its rows, and gets the new columns and the changed comments; a
 * column that may no longer be null keeps the nulls it has.
 */
final class ChangedContract {
  private static final Set<String> MADE_FROM_BRONZE = Set.of("silver", "gold", "published");

  private final SparkSession spark;
  private final TableFile table;
  private final String location;

  /** A table and the clause that says where it lies. */
  ChangedContract(SparkSession spark, TableFile table, String location) {
    this.spark = spark;
    this.table = table;
    this.location = location;
  }

  /**
   * Makes the table what its contract says.
   *
   * @throws HandledException where that cannot be done without losing a value
   */
  void apply() {
    openAsItIs();
    if (MADE_FROM_BRONZE.contains(table.name().layer())) {
      spark.sql(
          table.contract().replaceFirst("create table if not exists", "create or replace table")
              + location);
      return;
    }
    StructType wanted = StructType.fromDDL(table.columns());
    try {
      String place = " first";
      for (StructField column : wanted.fields()) {
        fit(column, place);
        place = " after " + column.name();
      }
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        throw unfit(e.getMessage(), e);
      }
      throw e;
    }
    if (!held().asNullable().equals(wanted.asNullable())) {
      throw unfit("it holds " + held().toDDL(), null);
    }
  }

  /** Opens the table with the columns that it has. */
  void openAsItIs() {
    spark.sql("create table if not exists " + table.name() + " using delta" + location);
  }

  private void fit(StructField column, String place) {
    if (!Arrays.asList(held().fieldNames()).contains(column.name())) {
      alter("add columns (%s%s)".formatted(column.toDDL(), place));
      return;
    }
    StructField held = held().apply(column.name());
    if (!held.getComment().equals(column.getComment())) {
      String comment = column.getComment().getOrElse(() -> "").replace("'", "\\'");
      alter("alter column %s comment '%s'".formatted(column.name(), comment));
    }
    if (column.nullable() && !held.nullable()) {
      alter("alter column %s drop not null".formatted(column.name()));
    }
  }

  private void alter(String change) {
    spark.sql("alter table " + table.name() + " " + change);
  }

  private StructType held() {
    return spark.table(table.name().toString()).schema();
  }

  private HandledException unfit(String why, Exception cause) {
    return HandledException.failure(
        "Table %s of this lake does not fit its contract in sql/, and holds what no night can make again (%s). Only columns that may be null and comments can be added: give the contract its other columns back."
            .formatted(
                table.name(), why.lines().filter(line -> !line.isBlank()).findFirst().orElse("")),
        cause);
  }
}
