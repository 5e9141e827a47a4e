package id.neraca.report;

import java.util.List;

/** A row of city_overview or dinas_scorecards. The one place that knows their column names. */
record ScoreRow(PublishedTable.Row row) {

  static List<ScoreRow> all(PublishedTable table) {
    return table.named().stream().map(ScoreRow::new).toList();
  }

  String unitCode() {
    return row.text("dinas_code");
  }

  String unitName() {
    return row.text("dinas_name");
  }

  String periodId() {
    return row.text("period_id");
  }

  String suppression() {
    return row.text("suppression");
  }

  String basis() {
    return row.text("score_basis");
  }

  Double coverage() {
    return row.number("coverage_share");
  }

  Double mean() {
    return row.number("mean_score");
  }

  Double low() {
    return row.number("mean_score_ci_low");
  }

  Double high() {
    return row.number("mean_score_ci_high");
  }

  Double share(Predikat predikat) {
    return row.number(predikat.shareColumn());
  }

  Double gap() {
    return row.number("gap_to_city");
  }

  Cell employees() {
    return Cell.of(row.count("n_employees"), Indonesian::count);
  }

  /** Closed only where the number of employees is known: else it is unknown, not closed. */
  Cell appraised() {
    return Cell.of(row.count("n_appraised"), Indonesian::count, suppressionOfCoverage());
  }

  Cell coverageCell() {
    return Cell.of(coverage(), Indonesian::share, suppressionOfCoverage());
  }

  Cell scored() {
    return Cell.of(row.count("n_scored"), Indonesian::count, suppression());
  }

  Cell meanCell() {
    return Cell.of(mean(), Indonesian::points, suppression());
  }

  Cell interval() {
    String interval =
        low() == null || high() == null
            ? null
            : Indonesian.points(low()) + "–" + Indonesian.points(high());
    return Cell.of(interval, text -> text, suppression());
  }

  Cell shareCell(Predikat predikat) {
    return Cell.of(share(predikat), Indonesian::share, suppression());
  }

  Cell gapCell() {
    return Cell.of(gap(), Indonesian::difference, suppression());
  }

  Cell change() {
    return Cell.of(row.number("change_on_previous"), Indonesian::difference, suppression());
  }

  private String suppressionOfCoverage() {
    return row.count("n_employees") == null ? null : suppression();
  }
}
