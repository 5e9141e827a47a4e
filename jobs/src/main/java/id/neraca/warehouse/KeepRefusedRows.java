package id.neraca.warehouse;

import io.delta.tables.DeltaTable;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Brings quarantine.rows up to date: newly refused rows are added, rows accepted since are marked
 * released, none is removed.
 */
public final class KeepRefusedRows implements Step {
  private static final TableName TABLE = TableName.of("quarantine.rows");

  @Override
  public String name() {
    return "keep refused rows in " + TABLE;
  }

  @Override
  public Set<TableName> writes() {
    return Set.of(TABLE);
  }

  @Override
  public long run(Night night) {
    Warehouse warehouse = night.warehouse();
    Touched touched = night.touched();
    Dataset<Row> refused =
        warehouse.result(warehouse.sql().table(TABLE), night.run()).where(touched.rows());
    Column touchedHere =
        touched.isAll()
            ? functions.lit(true)
            : functions.col("kept.period_id").isin(touched.periods().toArray());
    DeltaTable.forName(TABLE.toString())
        .as("kept")
        .merge(
            refused.as("now"),
            "kept.file_sha256 = now.file_sha256 and kept.sheet = now.sheet and kept.row_number ="
                + " now.row_number and kept.part = now.part")
        .whenMatched("not (kept.findings <=> now.findings) or kept.released_by_run_id is not null")
        .update(
            Map.of(
                "period_id", functions.col("now.period_id"),
                "reason_codes", functions.col("now.reason_codes"),
                "column_name", functions.col("now.column_name"),
                "value", functions.col("now.value"),
                "findings", functions.col("now.findings"),
                "released_by_run_id", functions.lit(null).cast("string")))
        .whenNotMatched()
        .insertAll()
        .whenNotMatchedBySource(touchedHere.and(functions.col("kept.released_by_run_id").isNull()))
        .update(Map.of("released_by_run_id", functions.lit(night.run().runId())))
        .execute();
    return warehouse.rowsOfLastCommit(TABLE);
  }
}
