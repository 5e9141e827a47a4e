package id.neraca.warehouse;

import io.delta.tables.DeltaTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Brings quarantine.rows up to date: newly refused rows are added; rows accepted since, or mended
 * by a row of another file, are marked released; none is removed.
 */
public final class KeepRefusedRows implements Step {
  private static final TableName TABLE = TableName.of("quarantine.rows");

  /**
   * An accepted row mends a refused one of the same sender if it is about the same thing, or stands
   * at the same place of a file of the same name; it must not be an older draw of the data. Which
   * of the two came first does not matter: one of them is of a period judged anew tonight. Old
   * accepted rows are looked through for what tonight's refused rows are about, nothing else.
   */
  private static final String MENDED =
      """
      with refused as (
          select * from quarantine.rows
          where released_by_run_id is null and (%1$s)
      ),
      accepted as (
          select * from silver.feed_rows
          where status = 'accepted'
              and (%2$s)
              and (
                  mend_key in (select mend_key from refused where mend_key is not null)
                  or _source_file in (select source_file from refused)
              )
      ),
      about_refused as (
          select
              *,
              explode(array(
                  concat_ws('|', 'thing', feed, sender, mend_key),
                  concat_ws('|', 'place', feed, source_file, sheet, row_number, part)
              )) as subject
          from refused
      ),
      about_accepted as (
          select
              *,
              explode(array(
                  concat_ws('|', 'thing', feed, _sender, mend_key),
                  concat_ws('|', 'place', feed, _source_file, _sheet, _row_number, part)
              )) as subject
          from accepted
      )
      select
          refused.file_sha256,
          refused.sheet,
          refused.row_number,
          refused.part,
          min(accepted._source_file) as mended_by_file
      from about_accepted as accepted
      inner join about_refused as refused on accepted.subject = refused.subject
      where
          refused.file_sha256 != accepted._file_sha256
          and refused.extracted_at <= accepted._extracted_at
          and (refused.mend_key is not null or refused.subject like 'place%%')
      group by refused.file_sha256, refused.sheet, refused.row_number, refused.part
      """;

  private static final String IS_TOUCHED = "array_contains(:periods, period_id)";

  private static final String SAME_ROW =
      "kept.file_sha256 = now.file_sha256 and kept.sheet = now.sheet"
          + " and kept.row_number = now.row_number and kept.part = now.part";

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
    if (warehouse.version(TABLE) == 0) {
      warehouse.append(TABLE.toString(), warehouse.gathered(refused)); // nothing to compare with
    } else {
      refused.persist(); // a merge reads its source again and again
      try {
        merge(refused, touched, night.run().runId());
      } finally {
        refused.unpersist();
      }
    }
    long rows = warehouse.rowsOfLastCommit(TABLE);
    releaseMended(night);
    return rows;
  }

  private static void merge(Dataset<Row> refused, Touched touched, String run) {
    Column touchedHere =
        touched.isAll()
            ? functions.lit(true)
            : functions.col("kept.period_id").isin(touched.periods().toArray());
    DeltaTable.forName(TABLE.toString())
        .as("kept")
        .merge(refused.as("now"), SAME_ROW)
        .whenMatched(
            "not (kept.findings <=> now.findings) or not (kept.mend_key <=> now.mend_key)"
                + " or kept.released_by_run_id is not null and kept.mended_by_file is null")
        .update(
            Map.of(
                "period_id", functions.col("now.period_id"),
                "reason_codes", functions.col("now.reason_codes"),
                "column_name", functions.col("now.column_name"),
                "value", functions.col("now.value"),
                "findings", functions.col("now.findings"),
                "mend_key", functions.col("now.mend_key"),
                "mended_by_file", functions.lit(null).cast("string"),
                "released_by_run_id", functions.lit(null).cast("string")))
        .whenNotMatched()
        .insertAll()
        .whenNotMatchedBySource(touchedHere.and(functions.col("kept.released_by_run_id").isNull()))
        .update(Map.of("released_by_run_id", functions.lit(run)))
        .execute();
  }

  private static void releaseMended(Night night) {
    String run = night.run().runId();
    Touched touched = night.touched();
    Dataset<Row> found =
        touched.isAll()
            ? mended(night, "true", "true")
            : mended(night, "true", IS_TOUCHED)
                .union(mended(night, IS_TOUCHED, "true"))
                .groupBy("file_sha256", "sheet", "row_number", "part")
                .agg(functions.min("mended_by_file").as("mended_by_file"));
    // all feeds are scanned here: a merge would read its source again and again
    List<Row> mended = found.collectAsList();
    if (mended.isEmpty()) {
      return; // most nights: no commit for nothing
    }
    DeltaTable.forName(TABLE.toString())
        .as("kept")
        .merge(found.sparkSession().createDataFrame(mended, found.schema()).as("now"), SAME_ROW)
        .whenMatched()
        .update(
            Map.of(
                "released_by_run_id", functions.lit(run),
                "mended_by_file", functions.col("now.mended_by_file")))
        .execute();
  }

  private static Dataset<Row> mended(Night night, String whichRefused, String whichAccepted) {
    return night
        .warehouse()
        .query(
            MENDED.formatted(whichRefused, whichAccepted),
            Map.of("periods", night.touched().asArray()));
  }
}
