package id.neraca.ingest;

import id.neraca.warehouse.Night;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableName;
import id.neraca.warehouse.Warehouse;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Writes one row per delivered file: what was read and what became of it. A file counts as
 * delivered once this row is there.
 */
public final class AccountForFiles implements Step {
  private static final String COUNTS =
      """
      select _file_sha256, status, count(*) as n_rows
      from silver.feed_rows
      where _run_id = :run_id
      group by _file_sha256, status
      """;

  private final Intake intake;

  /** Accounts for the files of an intake. */
  public AccountForFiles(Intake intake) {
    this.intake = intake;
  }

  @Override
  public String name() {
    return "account for files";
  }

  @Override
  public Set<TableName> reads() {
    return Set.of(TableName.of("silver.feed_rows"));
  }

  @Override
  public Set<TableName> writes() {
    return Set.of(TableName.of("ops.files"));
  }

  @Override
  public long run(Night night) {
    if (intake.receptions().isEmpty()) {
      return 0;
    }
    Warehouse warehouse = night.warehouse();
    Map<String, Long> counts = new HashMap<>();
    for (Row row : warehouse.query(COUNTS, Map.of("run_id", night.run().runId())).collectAsList()) {
      counts.put(row.getString(0) + "/" + row.getString(1), row.getLong(2));
    }
    List<Row> rows = new ArrayList<>();
    for (Intake.Reception reception : intake.receptions()) {
      rows.add(row(night, reception, counts));
    }
    warehouse.append("ops.files", rows);
    return rows.size();
  }

  private static Row row(Night night, Intake.Reception reception, Map<String, Long> counts) {
    Delivery delivery = reception.delivery();
    boolean wasRead = reception.status().equals("read");
    long accepted = wasRead ? counts.getOrDefault(delivery.sha256() + "/accepted", 0L) : 0;
    long quarantined = wasRead ? counts.getOrDefault(delivery.sha256() + "/quarantined", 0L) : 0;
    long duplicate = wasRead ? counts.getOrDefault(delivery.sha256() + "/duplicate", 0L) : 0;
    String status =
        wasRead ? (quarantined > 0 ? "partly_quarantined" : "accepted") : reception.status();
    return RowFactory.create(
        night.run().runId(),
        delivery.sender(),
        delivery.path(),
        delivery.sha256(),
        delivery.bytes(),
        reception.feed(),
        status,
        reception.rows(),
        accepted,
        quarantined,
        duplicate,
        reception.forbiddenColumns(),
        reception.reason(),
        Timestamp.from(delivery.deliveredAt()));
  }
}
