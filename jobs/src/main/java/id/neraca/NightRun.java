package id.neraca;

import id.neraca.ingest.Delivery;
import id.neraca.ingest.DropScan;
import id.neraca.ingest.Intake;
import id.neraca.warehouse.LakeFiles;
import id.neraca.warehouse.Ledger;
import id.neraca.warehouse.Ledger.Outcome;
import id.neraca.warehouse.Ledger.StepResult;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.NightState;
import id.neraca.warehouse.Publish;
import id.neraca.warehouse.Recovery;
import id.neraca.warehouse.Senders;
import id.neraca.warehouse.Sessions;
import id.neraca.warehouse.SideBySide;
import id.neraca.warehouse.SqlFolder;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.Warehouse;
import id.neraca.warehouse.WriterLock;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/**
 * Runs one night: decides before Spark starts whether there is anything to do, runs the steps, and
 * writes the ledger.
 */
public final class NightRun {
  /** Of ops: the numbers closed in published, and who looked at whose score. */
  private static final List<String> RESTRICTED =
      List.of(
          "bronze", "silver", "quarantine", "gold", "_neraca", "ops/told_facts", "ops/access_log");

  /** Layers of which other accounts may read something. */
  private static final Set<String> OPEN = Set.of("ops", "published");

  private final Settings settings;
  private final Run run;
  private final InstantSource clock;
  private final Summary summary;
  private final LakeFiles files;
  private final SqlFolder sql = SqlFolder.packaged();
  private final List<StepResult> results = new ArrayList<>();
  private final long startedAt = System.nanoTime();

  /**
   * A night to be run.
   *
   * @param clock tells when steps end; the night's own date is in {@code run}
   */
  public NightRun(Settings settings, Run run, InstantSource clock, Summary summary) {
    this.settings = settings;
    this.run = run;
    this.clock = clock;
    this.summary = summary;
    this.files = new LakeFiles(settings.lake());
  }

  /**
   * Runs the path.
   *
   * @param path the steps for an intake, {@link NightlyJob#steps}
   * @return exit code 0; failures are thrown
   */
  public int run(Function<Intake, List<Step>> path) throws IOException {
    LakeKey.check(files, settings.keyFile());
    List<Delivery> delivered = DropScan.scan(settings.drop());
    try (WriterLock lock = WriterLock.take(files, run.runId())) {
      LakeKey.remember(files, settings.keyFile());
      NightState state = NightState.read(files);
      boolean isCertain = files.exists("_neraca/state.json") && state.unfinishedRuns().isEmpty();
      if (isCertain && sql.version().equals(state.codeVersion())) {
        boolean somethingBegan = state.wakeOn() != null && !state.wakeOn().isAfter(run.asOfDate());
        if (!Intake.hasNews(delivered, state) && !somethingBegan) {
          summary.nothingNew(state);
          return 0;
        }
      }
      return runSteps(openLake(), state, isCertain, delivered, path);
    }
  }

  private Warehouse openLake() {
    long start = System.nanoTime();
    SparkSession spark =
        Sessions.start(settings.master(), Sessions.shufflePartitions(settings.master()));
    Warehouse warehouse = Warehouse.forWriting(spark, files, sql);
    ended("open the lake", "done", -1, start);
    return warehouse;
  }

  private int runSteps(
      Warehouse warehouse,
      NightState state,
      boolean isCertain,
      List<Delivery> delivered,
      Function<Intake, List<Step>> path) {
    RESTRICTED.forEach(files::close);
    openToReaders();
    warehouse.signCommits(run);
    NightState before = isCertain ? state : new Recovery(warehouse).recover(state);
    Intake intake = Intake.of(delivered, before, Senders.of(warehouse));
    before.during(run.runId(), Set.of()).write(files);
    Night night = new Night(run, settings, warehouse, before);
    warehouse.expect(intake.bytes(), night.rebuildsAll());
    Ledger ledger = new Ledger(warehouse);
    try {
      for (Step step : path.apply(intake)) {
        runStep(step, night);
        if (step.writes().stream().anyMatch(table -> OPEN.contains(table.layer()))) {
          openToReaders();
        }
      }
    } catch (HandledException e) {
      write(ledger, night, new Outcome("blocked", e.exitCode(), e.getMessage(), clock.instant()));
      summary.finished(
          night, intake, results.size(), Duration.ofNanos(System.nanoTime() - startedAt));
      throw e;
    } catch (RuntimeException e) {
      write(
          ledger, night, new Outcome("failed", 2, String.valueOf(e.getMessage()), clock.instant()));
      throw e;
    }
    write(ledger, night, new Outcome("published", 0, null, clock.instant()));
    new Recovery(warehouse).finished(run, night.builtFrom()).write(files);
    summary.finished(
        night, intake, results.size(), Duration.ofNanos(System.nanoTime() - startedAt));
    return 0;
  }

  /** However a night ends, those who may not see persons can read that it did. */
  private void write(Ledger ledger, Night night, Outcome outcome) {
    ledger.write(night, results, outcome);
    openToReaders();
  }

  /** The night's record, and what readers go through to the version that was published. */
  private void openToReaders() {
    files.open("ops", path -> RESTRICTED.stream().noneMatch(path::startsWith));
    files.open("published", Publish::tellsNoRows);
  }

  private void runStep(Step step, Night night) {
    if (step instanceof SideBySide together) {
      together.run(part -> runStep(part, night));
      return;
    }
    long start = System.nanoTime();
    String status = "failed";
    long rows = -1;
    try {
      rows = step.run(night);
      status = "done";
    } finally {
      ended(step.name(), status, rows, start);
    }
  }

  private synchronized void ended(String name, String status, long rows, long start) {
    StepResult result = new StepResult(name, status, rows, (System.nanoTime() - start) / 1_000_000);
    results.add(result);
    summary.step(result);
  }
}
