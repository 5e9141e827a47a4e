package id.neraca.warehouse;

import id.neraca.Run;
import id.neraca.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the steps of one night share. */
public final class Night {
  private final Run run;
  private final Settings settings;
  private final Warehouse warehouse;
  private final NightState before;
  private final List<CheckResult> checkResults = new ArrayList<>();
  private final Map<String, String> builtFrom;
  private final Set<TableName> received = ConcurrentHashMap.newKeySet();
  private Touched touched;
  private String publicationId;
  private boolean rebuildsAll;

  /**
   * A night over an open lake.
   *
   * @param before state the last night left
   */
  public Night(Run run, Settings settings, Warehouse warehouse, NightState before) {
    this.run = run;
    this.settings = settings;
    this.warehouse = warehouse;
    this.before = before;
    this.builtFrom = new ConcurrentHashMap<>(before.builtFrom());
  }

  /** Who this night is. */
  public Run run() {
    return run;
  }

  /** Where it works. */
  public Settings settings() {
    return settings;
  }

  /** The open lake. */
  public Warehouse warehouse() {
    return warehouse;
  }

  /** State the last night left. */
  public NightState before() {
    return before;
  }

  /** Tonight's files brought rows for a table of bronze. */
  public void receive(TableName table) {
    received.add(table);
  }

  /** True if tonight's files brought rows for a table of bronze. */
  boolean hasReceived(TableName table) {
    return received.contains(table);
  }

  /** The periods being rebuilt; known after {@link FindTouchedPeriods}. */
  public Touched touched() {
    if (touched == null) {
      throw new IllegalStateException(
          "Touched periods are not known before the step that finds them");
    }
    return touched;
  }

  /** True once the touched periods are known. */
  public boolean knowsTouched() {
    return touched != null;
  }

  void touch(Touched periods) {
    this.touched = periods;
  }

  /**
   * True when what built the derived tables no longer holds (their SQL or the calendar changed), or
   * a killed night had begun to rebuild all of them.
   */
  public boolean rebuildsAll() {
    return rebuildsAll
        || before.pendingPeriods().contains(Touched.ALL)
        || !warehouse.sql().version().equals(before.codeVersion());
  }

  /** Rebuilds everything, and lets the next night do so should this one not end. */
  void rebuildAll() {
    rebuildsAll = true;
    before.during(run.runId(), Set.of(Touched.ALL)).write(warehouse.files());
  }

  /** True if a table holds what these {@link Inputs} give. */
  public boolean isBuiltFrom(TableName table, String inputs) {
    return inputs.equals(builtFrom.get(table.toString())) && !rebuildsAll();
  }

  /** From here on a table may be half old, half new. */
  public void building(TableName table) {
    builtFrom.remove(table.toString());
  }

  /** A table holds what these {@link Inputs} give. */
  public void built(TableName table, String inputs) {
    builtFrom.put(table.toString(), inputs);
  }

  /** What each table that is rebuilt as a whole is built from, by name. */
  public Map<String, String> builtFrom() {
    return builtFrom;
  }

  /** Findings so far. */
  public List<CheckResult> checkResults() {
    return checkResults;
  }

  /** The publication made; null before it. */
  public String publicationId() {
    return publicationId;
  }

  void published(String id) {
    this.publicationId = id;
  }
}
