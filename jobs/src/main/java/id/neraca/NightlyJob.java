package id.neraca;

import id.neraca.estimate.EstimateLeniency;
import id.neraca.estimate.EstimateStandings;
import id.neraca.ingest.AccountForFiles;
import id.neraca.ingest.Intake;
import id.neraca.ingest.MeasureFreshness;
import id.neraca.ingest.ReadDeliveries;
import id.neraca.publish.PublishTables;
import id.neraca.report.RenderReport;
import id.neraca.warehouse.FindTouchedPeriods;
import id.neraca.warehouse.KeepRefusedRows;
import id.neraca.warehouse.MergeHistory;
import id.neraca.warehouse.Publish;
import id.neraca.warehouse.RebuildCalendar;
import id.neraca.warehouse.RebuildIdentities;
import id.neraca.warehouse.RebuildTable;
import id.neraca.warehouse.RunChecks;
import id.neraca.warehouse.SideBySide;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TypeNewRows;
import java.util.List;

/** The path: every step of a night, in order. */
public final class NightlyJob {
  private NightlyJob() {}

  /** The nightly path. Reading this list is reading the product. */
  public static List<Step> steps(Intake intake) {
    return List.of(
        // drop -> bronze, as sent
        new ReadDeliveries(intake),
        // bronze -> silver: typed, conformed, every row accepted, quarantined or duplicate
        new RebuildCalendar(),
        new SideBySide(
            new TypeNewRows("silver.appraisal_candidates"),
            new TypeNewRows("silver.employee_candidates"),
            new TypeNewRows("silver.indicator_candidates"),
            rebuild("silver.organisation_rows"),
            rebuild("silver.service_rows")),
        new RebuildIdentities(),
        new SideBySide(rebuild("silver.skp_rows"), rebuild("silver.history_rows")),
        new FindTouchedPeriods(),
        rebuild("silver.employee_rows"),
        new MergeHistory("silver.employee_history", "employee_key", "valid_from"),
        new SideBySide(rebuild("silver.appraisal_rows"), rebuild("silver.indicator_rows")),
        new KeepRefusedRows(),
        new AccountForFiles(intake),
        // silver -> gold: scores and compliance, per person and unit
        new SideBySide(rebuild("gold.appraised_persons"), rebuild("gold.indicator_scores")),
        rebuild("gold.score_summaries"),
        new SideBySide(
            new EstimateLeniency(),
            rebuild("gold.distribution_compliance"),
            rebuild("gold.score_history"),
            rebuild("gold.service_outcomes"),
            rebuild("gold.skp_funnel"),
            rebuild("gold.submission_quality")),
        new SideBySide(
            new EstimateStandings(),
            new MeasureFreshness(),
            RebuildTable.lookingBack("gold.objectivity"),
            rebuild("gold.rater_findings")),
        new SideBySide(rebuild("gold.candidate_evidence"), rebuild("gold.normalized_summaries")),
        new SideBySide(rebuild("gold.recognition_candidates"), rebuild("gold.coaching_candidates")),
        // gold -> published: aggregates, protected
        new PublishTables(
            "published.city_overview",
            "published.dinas_scorecards",
            "published.distribution_compliance",
            "published.submission_quality",
            "published.score_trends",
            "published.trend_tests",
            "published.grading_fairness",
            "published.group_gaps",
            "published.objectivity",
            "published.service_outcomes"),
        // a blocking finding ends the night here: readers keep the last good publication
        new RunChecks(),
        new Publish(),
        new RenderReport());
  }

  private static Step rebuild(String table) {
    return new RebuildTable(table);
  }
}
