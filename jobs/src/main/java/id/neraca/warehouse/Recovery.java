package id.neraca.warehouse;

import id.neraca.Run;
import java.sql.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Makes the night's state from the tables: after a night that was killed, and when one has ended. A
 * file counts as delivered once ops.files names it; rows that a killed night left without that are
 * taken out, and the file is read again.
 */
public final class Recovery {
  /** Rows that wait for their period, and deliveries that will be missed. */
  private static final String WAKE_ON =
      """
      select least(
          (
              select min(reference.period_start(period_id)) from silver.feed_rows
              where exists(rejections, r -> r.code = 'future_period')
          ),
          (select min(changes_on) from gold.freshness)
      ) as wake_on
      """;

  /** What lay in no sender's folder was not read: moved to the right one, it is new. */
  private static final String DELIVERED =
      """
      select
          files.file_path,
          files.file_sha256,
          files.status != 'already_delivered' and senders.sender is not null as is_known
      from ops.files as files
      left join reference.senders as senders on files.sender = senders.sender
      """;

  private final Warehouse warehouse;

  /** Recovery of a lake. */
  public Recovery(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * Removes what a killed night left half done, opens what it published, and returns the state the
   * ledger proves.
   */
  public NightState recover(NightState state) {
    Set<String> finishedIntakes = new HashSet<>();
    warehouse
        .read("ops.files")
        .select("run_id")
        .distinct()
        .collectAsList()
        .forEach(row -> finishedIntakes.add(row.getString(0)));
    for (String run : state.unfinishedRuns()) {
      if (!finishedIntakes.contains(run)) {
        filledByRun()
            .forEach(table -> warehouse.delete(table, functions.col("_run_id").equalTo(run)));
      }
    }
    Publish.openCurrent(warehouse);
    NightState proven = fromLedger();
    return new NightState(
        proven.knownFiles(),
        proven.seenPaths(),
        state.codeVersion(),
        state.asOfDate(),
        state.unfinishedRuns(),
        state.pendingPeriods(),
        null,
        Map.of());
  }

  /** Tables that a night only adds rows to. */
  private Stream<String> filledByRun() {
    return warehouse.sql().tables().stream()
        .map(table -> table.name().toString())
        .filter(name -> name.matches("bronze\\..*|silver\\..*_candidates"));
  }

  /**
   * The state after a night that ended well.
   *
   * @param builtFrom {@link Night#builtFrom()}
   */
  public NightState finished(Run run, Map<String, String> builtFrom) {
    NightState proven = fromLedger();
    Date wakeOn = warehouse.query(WAKE_ON, Map.of()).head().getDate(0);
    return new NightState(
        proven.knownFiles(),
        proven.seenPaths(),
        warehouse.sql().version(),
        run.asOfDate(),
        List.of(),
        Set.of(),
        wakeOn == null ? null : wakeOn.toLocalDate(),
        builtFrom);
  }

  private NightState fromLedger() {
    Map<String, String> known = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Row row : warehouse.query(DELIVERED, Map.of()).collectAsList()) {
      seen.add(row.getString(0) + "@" + row.getString(1));
      if (row.getBoolean(2)) {
        known.putIfAbsent(row.getString(1), row.getString(0));
      }
    }
    return new NightState(known, seen, null, null, List.of(), Set.of(), null, Map.of());
  }
}
