package id.neraca.warehouse;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The night's own record: ops.runs, ops.steps, ops.check_results. Written once, at the end. */
public final class Ledger {
  /**
   * A step as it went.
   *
   * @param status done or failed
   * @param rows rows written or found; -1: not counted
   */
  public record StepResult(String step, String status, long rows, long durationMs) {}

  /**
   * How a night ended.
   *
   * @param status published, blocked or failed
   * @param message what went wrong; null: nothing
   */
  public record Outcome(String status, int exitCode, String message, Instant finishedAt) {}

  private final Warehouse warehouse;

  /** The ledger of a lake. */
  public Ledger(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Writes the night down. */
  public void write(Night night, List<StepResult> steps, Outcome outcome) {
    String runId = night.run().runId();
    List<Row> stepRows = new ArrayList<>();
    for (StepResult step : steps) {
      stepRows.add(
          RowFactory.create(
              runId,
              stepRows.size() + 1,
              step.step(),
              step.status(),
              step.rows() < 0 ? null : step.rows(),
              step.durationMs()));
    }
    append("ops.steps", stepRows);
    append(
        "ops.check_results",
        night.checkResults().stream()
            .map(
                check ->
                    RowFactory.create(
                        runId,
                        check.name(),
                        check.severity(),
                        check.findings(),
                        check.firstFindings()))
            .toList());
    append("ops.runs", List.of(runRow(night, outcome)));
  }

  private static Row runRow(Night night, Outcome outcome) {
    String[] periods =
        night.knowsTouched() && !night.touched().isAll()
            ? night.touched().periods().toArray(String[]::new)
            : null;
    return RowFactory.create(
        night.run().runId(),
        Timestamp.from(night.run().startedAt()),
        Timestamp.from(outcome.finishedAt()),
        outcome.status(),
        outcome.exitCode(),
        Date.valueOf(night.run().asOfDate()),
        night.publicationId(),
        periods,
        night.warehouse().sql().version(),
        outcome.message());
  }

  private void append(String table, List<Row> rows) {
    if (!rows.isEmpty()) {
      warehouse.append(table, rows);
    }
  }
}
