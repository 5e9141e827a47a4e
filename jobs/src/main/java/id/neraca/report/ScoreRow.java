package id.neraca.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

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

  /** The period, with the state of the data where that is older than the page's. */
  String periodAsOf(LocalDate asOfDate) {
    String period = Indonesian.period(periodId());
    return row.date("as_of_date")
        .filter(date -> date.isBefore(asOfDate))
        .map(date -> "%s, keadaan %s".formatted(period, Indonesian.date(date)))
        .orElse(period);
  }

  String suppression() {
    return row.text("suppression");
  }

  String basis() {
    return row.text("score_basis");
  }

  Double coverage() {
    return exact("coverage_share");
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
    return exact(predikat.shareColumn());
  }

  boolean hidesCoverage() {
    return suppressionOfCoverage("coverage_share") != null;
  }

  boolean hidesMean() {
    return row.closedBy("mean_score") != null;
  }

  boolean hidesShares() {
    return Stream.of(Predikat.values()).anyMatch(p -> row.closedBy(p.shareColumn()) != null);
  }

  Double gap() {
    return row.number("gap_to_city");
  }

  Cell employees() {
    return Cell.of(row.count("n_employees"), Indonesian::count, row.closedBy("n_employees"));
  }

  Cell appraised() {
    return Cell.of(
        row.count("n_appraised"), Indonesian::count, suppressionOfCoverage("n_appraised"));
  }

  Cell coverageCell() {
    return Cell.of(
        row.share("coverage_share"), text -> text, suppressionOfCoverage("coverage_share"));
  }

  Cell scored() {
    return Cell.of(row.count("n_scored"), Indonesian::count, row.closedBy("n_scored"));
  }

  Cell meanCell() {
    return Cell.of(mean(), Indonesian::points, row.closedBy("mean_score"));
  }

  Cell interval() {
    return row.interval("mean_score_ci_low", "mean_score_ci_high", Indonesian::points);
  }

  Cell shareCell(Predikat predikat) {
    String column = predikat.shareColumn();
    return Cell.of(row.share(column), text -> text, row.closedBy(column));
  }

  Cell gapCell() {
    return Cell.of(gap(), Indonesian::difference, row.closedBy("gap_to_city"));
  }

  Cell change() {
    return Cell.of(
        row.number("change_on_previous"),
        Indonesian::difference,
        row.closedBy("change_on_previous"));
  }

  /** Null for a share of which only a bound is shown: it cannot be drawn. */
  private Double exact(String share) {
    return row.closedBy(share) == null ? row.number(share) : null;
  }

  /** Closed only where the number of employees is known or closed: else it is unknown. */
  private String suppressionOfCoverage(String column) {
    return row.count("n_employees") == null && row.closedBy("n_employees") == null
        ? null
        : row.closedBy(column);
  }
}
