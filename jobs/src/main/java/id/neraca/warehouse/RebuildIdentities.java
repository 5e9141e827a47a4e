package id.neraca.warehouse;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Rebuilds who every NIP belongs to. A claim that says what is known already changes nothing, so
 * that only the NIPs with another claim are looked at again, in the rows of all nights; what is
 * made from the table can stay if none of them changes. A person who turns out to be another
 * touches everything.
 */
public final class RebuildIdentities implements Step {
  private static final TableName TABLE = TableName.of("silver.identities");

  /** More NIPs than a filter should list: all are looked at again. */
  private static final int MANY = 1_000;

  private static final String UNSETTLED =
      """
      select distinct claims.nip_key
      from silver.identity_claims as claims
      left join silver.identities as identities on claims.nip_key = identities.nip_key
      where
          claims._run_id = :run_id
          and (
              identities.nip_key is null
              or claims.id_key != identities.person_key
              or claims.authority = 2 and not identities.is_in_extract
          )
      limit %d
      """
          .formatted(MANY + 1);

  @Override
  public String name() {
    return "rebuild " + TABLE;
  }

  @Override
  public Set<TableName> writes() {
    return Set.of(TABLE);
  }

  @Override
  public long run(Night night) {
    Warehouse warehouse = night.warehouse();
    boolean isAll = night.rebuildsAll() || !night.before().unfinishedRuns().isEmpty();
    Object[] unsettled = isAll ? new Object[0] : unsettled(night);
    if (!isAll && unsettled.length == 0) {
      return 0;
    }
    Column looked =
        isAll || unsettled.length > MANY
            ? functions.lit(true)
            : functions.col("nip_key").isin(unsettled);
    Dataset<Row> before = warehouse.read(TABLE.toString()).where(looked);
    Dataset<Row> now =
        warehouse.result(warehouse.sql().table(TABLE), night.run()).where(looked).persist();
    try {
      Row change = change(before, now);
      if (change.getLong(0) == 0) {
        return 0;
      }
      if (change.getLong(1) > 0) {
        night.rebuildAll();
      }
      warehouse.overwrite(TABLE.toString(), now.coalesce(1), looked);
      return change.getLong(0);
    } finally {
      now.unpersist();
    }
  }

  private static Object[] unsettled(Night night) {
    return night
        .warehouse()
        .query(UNSETTLED, Map.of("run_id", night.run().runId()))
        .collectAsList()
        .stream()
        .map(row -> row.get(0))
        .toArray();
  }

  /** How many NIPs have changed, and how many of them belong to another person than before. */
  private static Row change(Dataset<Row> before, Dataset<Row> now) {
    return now.as("now")
        .join(before.as("before"), functions.expr("now.nip_key = before.nip_key"), "full_outer")
        .selectExpr(
            "count_if(not (now.person_key <=> before.person_key"
                + " and now.is_in_extract <=> before.is_in_extract))",
            "count_if(now.person_key != before.person_key)")
        .head();
  }
}
