package id.neraca.warehouse;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Rebuilds who every NIP belongs to. It is written only if it says something else than before, so
 * that what is made from it can stay; a person who turns out to be another touches everything.
 */
public final class RebuildIdentities implements Step {
  private static final TableName TABLE = TableName.of("silver.identities");

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
    Dataset<Row> before = warehouse.read(TABLE.toString());
    Dataset<Row> now = warehouse.result(warehouse.sql().table(TABLE), night.run()).persist();
    try {
      if (now.count() == before.count() && now.exceptAll(before).isEmpty()) {
        return 0;
      }
      if (someoneIsAnother(before, now)) {
        night.rebuildAll();
      }
      warehouse.overwrite(TABLE.toString(), now.coalesce(1), functions.lit(true));
      return now.count();
    } finally {
      now.unpersist();
    }
  }

  private static boolean someoneIsAnother(Dataset<Row> before, Dataset<Row> now) {
    return !now.as("now")
        .join(before.as("before"), "nip_key")
        .where("now.person_key != before.person_key")
        .isEmpty();
  }
}
