package id.neraca.estimate;

import static id.neraca.estimate.GoldRows.orNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows of gold.score_trend_lines, and of gold.score_trends for the city, its dinas and their units:
 * ratings and objective results of the same people.
 */
final class LineRows {
  private final GoldRows rows;
  private final Window window;
  private final Calendar calendar;

  private LineRows(GoldRows rows, Window window, Calendar calendar) {
    this.rows = rows;
    this.window = window;
    this.calendar = calendar;
  }

  /** A rating with its score as judged and as measured; NaN where nothing was. */
  private record Cell(Rating rating, ScopeLine.Score judged, ScopeLine.Score objective) {
    static Cell of(Rating rating, Calendar calendar) {
      int month = calendar.number(rating.period());
      return new Cell(
          rating,
          new ScopeLine.Score(rating.person(), rating.rater(), month, WindowRatings.points(rating)),
          new ScopeLine.Score(rating.person(), rating.rater(), month, rating.objective()));
    }
  }

  /** Adds the lines of ratings sorted by person, rater and period. */
  static void add(GoldRows rows, Window window, WindowRatings ratings) {
    Calendar calendar = ratings.calendar();
    LineRows lines = new LineRows(rows, window, calendar);
    List<Cell> city =
        ratings.cells().stream()
            .filter(rating -> calendar.holds(rating.period()))
            .map(rating -> Cell.of(rating, calendar))
            .toList();
    Map<String, List<Cell>> dinas = new TreeMap<>();
    Map<String, List<Cell>> units = new TreeMap<>();
    for (Cell cell : city) {
      Rating of = cell.rating();
      dinas.computeIfAbsent(of.dinas(), none -> new ArrayList<>()).add(cell);
      if (of.unit() != null && !of.unit().equals(of.dinas())) {
        units.computeIfAbsent(of.unit(), none -> new ArrayList<>()).add(cell);
      }
    }
    ScopeTrends.add(rows, "city", List.of(lines.scope("city", Coverage.CITY, null, city)));
    List<ScopeTrends.Scope> ofDinas = new ArrayList<>();
    dinas.forEach((code, cells) -> ofDinas.add(lines.scope("dinas", code, code, cells)));
    ScopeTrends.add(rows, "dinas", ofDinas);
    List<ScopeTrends.Scope> ofUnits = new ArrayList<>();
    units.forEach(
        (code, cells) ->
            ofUnits.add(lines.scope("unit", code, cells.get(0).rating().dinas(), cells)));
    ScopeTrends.add(rows, "unit", ofUnits);
  }

  private ScopeTrends.Scope scope(String scope, String code, String dinas, List<Cell> cells) {
    ScopeTrends.Line judged = line(cells.stream().map(Cell::judged).toList());
    ScopeTrends.Line objective =
        line(
            cells.stream()
                .map(Cell::objective)
                .filter(score -> !Double.isNaN(score.value()))
                .toList());
    Map<Integer, Integer> rated = new TreeMap<>();
    judged.line().months().forEach(month -> rated.put(month.number(), month.n()));
    List<Boolean> judgedComplete =
        judged.line().months().stream()
            .map(month -> window.coverage().isComplete(code, calendar.period(month.number())))
            .toList();
    List<Boolean> objectiveComplete =
        objective.line().months().stream()
            .map(month -> Coverage.isComplete(month.n(), rated.get(month.number())))
            .toList();
    addRows(scope, code, dinas, GoldRows.JUDGED, judged.line(), judgedComplete);
    addRows(scope, code, dinas, GoldRows.OBJECTIVE, objective.line(), objectiveComplete);
    return new ScopeTrends.Scope(
        code, judged.complete(judgedComplete), objective.complete(objectiveComplete));
  }

  private ScopeTrends.Line line(List<ScopeLine.Score> scores) {
    Map<String, double[]> persons = new LinkedHashMap<>();
    for (ScopeLine.Score s : scores) {
      double[] sum = persons.computeIfAbsent(s.person(), none -> new double[2]);
      sum[0] += s.value();
      sum[1]++;
    }
    double[] means = persons.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray();
    return new ScopeTrends.Line(ScopeLine.of(scores, calendar), means, List.of());
  }

  private void addRows(
      String scope,
      String code,
      String dinas,
      String channel,
      ScopeLine line,
      List<Boolean> complete) {
    for (int k = 0; k < line.months().size(); k++) {
      ScopeLine.Month month = line.months().get(k);
      rows.add(
          GoldRows.LINES,
          scope,
          code,
          dinas,
          channel,
          calendar.period(month.number()),
          month.segment(),
          month.mean(),
          orNull(month.index()),
          orNull(month.se()),
          orNull(month.index() - month.halfWidth()),
          orNull(month.index() + month.halfWidth()),
          (long) month.n(),
          (long) month.linked(),
          (long) month.raters(),
          complete.get(k),
          calendar.regime(month.number()));
    }
  }
}
