package id.neraca.ingest;

import id.neraca.Run;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableName;
import id.neraca.warehouse.Warehouse;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Holds what every sender delivered against what the contracts let one expect. */
public final class MeasureFreshness implements Step {
  private static final TableName TABLE = TableName.of("gold.freshness");
  private static final String RECEIVED =
      """
      select
          sender, feed, period_id, to_date(first_extracted_at), to_date(last_extracted_at),
          n_accepted + n_duplicate > 0
      from gold.submission_quality
      """;

  @Override
  public String name() {
    return "measure freshness in " + TABLE;
  }

  @Override
  public Set<TableName> reads() {
    return Set.of(TableName.of("gold.submission_quality"));
  }

  @Override
  public Set<TableName> writes() {
    return Set.of(TABLE);
  }

  @Override
  public long run(Night night) {
    Warehouse warehouse = night.warehouse();
    List<Row> received = warehouse.query(RECEIVED, Map.of()).collectAsList();
    List<Row> rows = new ArrayList<>();
    for (FeedContract contract : FeedContract.packaged()) {
      DueDeliveries due = new DueDeliveries(contract.freshness(), night.run().asOfDate());
      for (DueDeliveries.Due one : due.of(of(contract.feed(), received))) {
        rows.add(toRow(contract.feed(), one, night.run()));
      }
    }
    warehouse.replace(TABLE, rows);
    return rows.size();
  }

  private static List<DueDeliveries.Received> of(String feed, List<Row> received) {
    return received.stream()
        .filter(row -> row.getString(1).equals(feed))
        .map(
            row ->
                new DueDeliveries.Received(
                    row.getString(0),
                    row.getString(2),
                    row.getDate(3).toLocalDate(),
                    row.getDate(4).toLocalDate(),
                    row.getBoolean(5)))
        .toList();
  }

  private static Row toRow(String feed, DueDeliveries.Due due, Run run) {
    return RowFactory.create(
        due.sender(),
        feed,
        due.periodId(),
        Date.valueOf(due.dueDate()),
        toDate(due.receivedDate()),
        due.status(),
        due.severity(),
        toDate(due.changesOn()),
        toDate(run.asOfDate()));
  }

  private static Date toDate(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
