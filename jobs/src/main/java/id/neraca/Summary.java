package id.neraca;

import id.neraca.ingest.Intake;
import id.neraca.warehouse.CheckResult;
import id.neraca.warehouse.Ledger.StepResult;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.NightState;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What a night tells the operator while it runs and when it ends. */
public final class Summary {
  private final PrintStream out;

  /** Prints to a stream. */
  public Summary(PrintStream out) {
    this.out = out;
  }

  void step(StepResult step) {
    out.printf(
        Locale.ROOT,
        "%-50s %8s %10s  %6.1f s%n",
        step.step(),
        step.status(),
        step.rows() < 0 ? "" : step.rows() + " rows",
        step.durationMs() / 1000.0);
  }

  void nothingNew(NightState state) {
    out.printf(
        Locale.ROOT,
        "Nothing new: all files in the drop were taken in before (data as of %s). Nothing was"
            + " published.%n",
        state.asOfDate());
  }

  void finished(Night night, Intake intake, int steps, Duration duration) {
    long read = intake.receptions().stream().filter(r -> r.status().equals("read")).count();
    out.printf(
        Locale.ROOT,
        "%nNight %s, as of %s: %d steps in %.1f s%n",
        night.run().runId(),
        night.run().asOfDate(),
        steps,
        duration.toMillis() / 1000.0);
    out.printf(
        Locale.ROOT,
        "Files: %d read (%d rows), %d not readable, %d already delivered%n",
        read,
        intake.receptions().stream().mapToLong(Intake.Reception::rows).sum(),
        intake.receptions().stream().filter(r -> r.status().equals("rejected")).count(),
        intake.receptions().stream().filter(r -> r.status().equals("already_delivered")).count());
    for (Intake.Reception reception : intake.receptions()) {
      if (reception.status().equals("rejected")) {
        out.printf(
            Locale.ROOT, "  rejected %s: %s%n", reception.delivery().path(), reception.reason());
      }
    }
    for (CheckResult check : night.checkResults()) {
      if (check.findings() > 0) {
        out.printf(
            Locale.ROOT,
            "  %s check %s: %d findings%n",
            check.severity(),
            check.name(),
            check.findings());
      }
    }
    if (night.publicationId() == null) {
      out.println("Published: nothing");
    } else {
      out.printf(Locale.ROOT, "Published: %s%n", night.publicationId());
      out.printf(
          Locale.ROOT, "Report: %s%n", night.warehouse().files().location("report/neraca.html"));
    }
  }
}
