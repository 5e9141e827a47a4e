package id.neraca.warehouse;

import id.neraca.Run;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Rebuilds the calendar of periods. What an appraisal's period is and whether it was late depends
 * on it, so a calendar that says something else than before has everything typed anew.
 */
public final class RebuildCalendar implements Step {
  private static final TableName TABLE = TableName.of("silver.period_rows");
  private static final String[] MEANING = {
    "calendar_id", "calendar_year", "period_id", "deadline_date"
  };

  private final RebuildTable rebuild = new RebuildTable(TABLE.toString());

  @Override
  public String name() {
    return rebuild.name();
  }

  @Override
  public Set<TableName> writes() {
    return rebuild.writes();
  }

  @Override
  public long run(Night night) {
    Warehouse warehouse = night.warehouse();
    if (!night.rebuildsAll() && !isDelivered(warehouse, night.run())) {
      return 0;
    }
    Dataset<Row> now = warehouse.result(warehouse.sql().table(TABLE), night.run());
    if (!night.rebuildsAll() && !meaning(now).equals(meaning(warehouse.read(TABLE.toString())))) {
      night.rebuildAll();
    }
    return rebuild.run(night);
  }

  private static boolean isDelivered(Warehouse warehouse, Run run) {
    return !warehouse
        .read("bronze.periode")
        .where(functions.col("_run_id").equalTo(run.runId()))
        .isEmpty();
  }

  private static List<Row> meaning(Dataset<Row> calendar) {
    return calendar
        .where("is_latest")
        .selectExpr(MEANING)
        .orderBy("calendar_id", "calendar_year")
        .collectAsList();
  }
}
