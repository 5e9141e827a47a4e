package id.neraca.warehouse;

import io.delta.tables.DeltaTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Brings quarantine.rows up to date: newly refused rows are added; rows accepted since, or mended
 * by a row of another file, are marked released; none is removed. Feeds whose rows are the same as
 * the last time are not asked.
 */
public final class KeepRefusedRows implements Step {
  private static final TableName TABLE = TableName.of("quarantine.rows");

  private static final TableName FEED_ROWS = TableName.of("silver.feed_rows");

  /** A feed in the view of all, and the table it comes from. */
  private static final Pattern FEED =
      Pattern.compile("'(\\w+)' as feed\\b.*?\\bfrom (silver\\.\\w+)", Pattern.DOTALL);

  /**
   * An accepted row mends a refused one of the same sender if it is about the same thing, or stands
   * at the same place of a file of the same name; it must not be an older draw of the data. Which
   * of the two came first does not matter: one of them is of a period judged anew tonight. Accepted
   * rows of other periods are looked through for what tonight's refused rows are about, nothing
   * else, and only those drawn since: Spark skips the files of the rest.
   */
  private static final String MENDED =
      """
      with refused as (
          select * from quarantine.rows
          where released_by_run_id is null and array_contains(:feeds, feed) and (%1$s)
      ),
      accepted as (
          select * from silver.feed_rows
          where status = 'accepted'
              and array_contains(:feeds, feed)
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

  private static final String EARLIEST =
      "select min(extracted_at) from quarantine.rows where released_by_run_id is null"
          + " and array_contains(:feeds, feed) and "
          + IS_TOUCHED;

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
    Map<String, String> stamps = new TreeMap<>();
    FEED.matcher(warehouse.sql().table(FEED_ROWS).contract())
        .results()
        .forEach(feed -> stamps.put(feed.group(1), warehouse.stamp(TableName.of(feed.group(2)))));
    stamps.entrySet().removeIf(feed -> night.isBuiltFrom(part(feed.getKey()), feed.getValue()));
    if (stamps.isEmpty()) {
      return 0;
    }
    Object[] feeds = stamps.keySet().toArray();
    Column judged = night.touched().rows().and(functions.col("feed").isin(feeds));
    Dataset<Row> refused =
        warehouse.result(warehouse.sql().table(TABLE), night.run()).where(judged);
    if (warehouse.version(TABLE) == 0) {
      warehouse.append(TABLE.toString(), warehouse.gathered(refused)); // nothing to compare with
    } else {
      refused.persist(); // a merge reads its source again and again
      try {
        merge(refused, night, feeds);
      } finally {
        refused.unpersist();
      }
    }
    long rows = warehouse.rowsOfLastCommit(TABLE);
    releaseMended(night, feeds);
    stamps.forEach((feed, stamp) -> night.built(part(feed), stamp));
    return rows;
  }

  /** Under this name a night remembers from which rows of a feed it kept the refused ones. */
  private static TableName part(String feed) {
    return TableName.of("quarantine." + feed);
  }

  private static void merge(Dataset<Row> refused, Night night, Object[] feeds) {
    Touched touched = night.touched();
    Column judged =
        functions
            .col("kept.feed")
            .isin(feeds)
            .and(
                touched.isAll()
                    ? functions.lit(true)
                    : functions.col("kept.period_id").isin(touched.periods().toArray()));
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
        .whenNotMatchedBySource(judged.and(functions.col("kept.released_by_run_id").isNull()))
        .update(Map.of("released_by_run_id", functions.lit(night.run().runId())))
        .execute();
  }

  private static void releaseMended(Night night, Object[] feeds) {
    Dataset<Row> found = found(night, feeds);
    // many tables are scanned here: a merge would read its source again and again
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
                "released_by_run_id", functions.lit(night.run().runId()),
                "mended_by_file", functions.col("now.mended_by_file")))
        .execute();
  }

  private static Dataset<Row> found(Night night, Object[] feeds) {
    Map<String, Object> values = new HashMap<>();
    values.put(
        "feeds", functions.array(Arrays.stream(feeds).map(functions::lit).toArray(Column[]::new)));
    values.put("periods", night.touched().asArray());
    if (night.touched().isAll()) {
      return mended(night, "true", "true", values);
    }
    Dataset<Row> byTouched = mended(night, "true", IS_TOUCHED, values);
    Object earliest = night.warehouse().query(EARLIEST, values).head().get(0);
    if (earliest == null) {
      return byTouched;
    }
    values.put("earliest", earliest);
    return byTouched
        .union(mended(night, IS_TOUCHED, "_extracted_at >= :earliest", values))
        .groupBy("file_sha256", "sheet", "row_number", "part")
        .agg(functions.min("mended_by_file").as("mended_by_file"));
  }

  private static Dataset<Row> mended(
      Night night, String whichRefused, String whichAccepted, Map<String, Object> values) {
    return night.warehouse().query(MENDED.formatted(whichRefused, whichAccepted), values);
  }
}
