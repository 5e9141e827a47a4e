package id.neraca.warehouse;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rebuilds the calendar of periods. What an appraisal's period is and whether it was late depends
 * on it, so a calendar that says something else than before has everything typed anew.
 */
public final class RebuildCalendar implements Step {
  private static final TableName TABLE = TableName.of("silver.period_rows");
  private static final TableName SOURCE = TableName.of("bronze.periode");
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
    if (!night.rebuildsAll() && !night.hasReceived(SOURCE)) {
      return 0;
    }
    Dataset<Row> now = warehouse.result(warehouse.sql().table(TABLE), night.run());
    if (!night.rebuildsAll() && !meaning(now).equals(meaning(warehouse.read(TABLE.toString())))) {
      night.rebuildAll();
    }
    return rebuild.run(night);
  }

  private static List<Row> meaning(Dataset<Row> calendar) {
    return calendar
        .where("is_latest")
        .selectExpr(MEANING)
        .orderBy("calendar_id", "calendar_year")
        .collectAsList();
  }
}
