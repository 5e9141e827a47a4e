package id.neraca.estimate;

import id.neraca.stats.Estimate;
import id.neraca.stats.trends.ChainSlope;
import id.neraca.stats.trends.Divergence;
import id.neraca.stats.trends.Pettitt;
import id.neraca.stats.trends.ScoreTrend;
import id.neraca.stats.trends.Stint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Trends of the chain indices of the city, of its dinas or of units below them. Incomplete periods
 * at either end are left out; segments of a line are compared among themselves only.
 */
final class ScopeTrends {
  private ScopeTrends() {}

  /**
   * A line with what its trend needs.
   *
   * @param means mean score of each person of the scope
   * @param isComplete of each month; empty until it is known
   */
  record Line(ScopeLine line, double[] means, List<Boolean> isComplete) {
    int periodsPerYear() {
      return line.calendar().periodsPerYear();
    }

    Line complete(List<Boolean> months) {
      return new Line(line, means, months);
    }

    /** The months with an index, without incomplete ones at the ends. */
    List<ScopeLine.Month> usable() {
      int from = 0;
      int to = isComplete.size();
      while (from < to && !isComplete.get(from)) {
        from++;
      }
      while (to > from && !isComplete.get(to - 1)) {
        to--;
      }
      return line.months().subList(from, to).stream()
          .filter(month -> !Double.isNaN(month.index()))
          .toList();
    }

    List<List<ScopeLine.Month>> segments() {
      Map<Integer, List<ScopeLine.Month>> segments = new TreeMap<>();
      usable()
          .forEach(m -> segments.computeIfAbsent(m.segment(), none -> new ArrayList<>()).add(m));
      return List.copyOf(segments.values());
    }

    List<Stint> stints() {
      return segments().stream()
          .map(
              months ->
                  new Stint(
                      months.stream().mapToDouble(ScopeLine.Month::number).toArray(),
                      months.stream().mapToDouble(ScopeLine.Month::index).toArray()))
          .toList();
    }

    List<ChainSlope.Span> spans() {
      return segments().stream()
          .map(
              months ->
                  new ChainSlope.Span(
                      months.get(0).number(), months.get(months.size() - 1).number()))
          .toList();
    }

    Estimate<ScoreTrend> trend() {
      return ScoreTrend.of(stints(), periodsPerYear())
          .flatMap(
              trend ->
                  ChainSlope.of(spans(), line.links())
                      .map(slope -> trend.ofChain(slope, periodsPerYear())));
    }

    int fewestPersons(ChainSlope.Span span) {
      return line.months().stream()
          .filter(month -> month.number() >= span.first() && month.number() <= span.last())
          .mapToInt(ScopeLine.Month::n)
          .min()
          .orElse(0);
    }

    double sd() {
      return Math.sqrt(StatUtils.variance(means));
    }
  }

  /** A scope with both its lines. */
  record Scope(String code, Line judged, Line objective) {}

  /** Adds a row per scope and kind of score; the scopes of one level are one family. */
  static void add(GoldRows rows, String level, List<Scope> scopes) {
    List<Estimate<Divergence.Finding>> divergences =
        Divergence.check(scopes.stream().map(ScopeTrends::divergence).toList());
    List<Line> judged = scopes.stream().map(Scope::judged).toList();
    List<Line> objective = scopes.stream().map(Scope::objective).toList();
    add(rows, level, GoldRows.JUDGED, scopes, judged, divergences);
    add(rows, level, GoldRows.OBJECTIVE, scopes, objective, List.of());
  }

  private static void add(
      GoldRows rows,
      String level,
      String channel,
      List<Scope> scopes,
      List<Line> lines,
      List<Estimate<Divergence.Finding>> divergences) {
    List<Estimate<ScoreTrend.Finding>> found =
        ScoreTrend.label(lines.stream().map(Line::trend).toList());
    IntStream.range(0, scopes.size())
        .filter(k -> !lines.get(k).line().months().isEmpty())
        .forEach(
            k -> {
              List<Stint> segments = lines.get(k).stints();
              TrendRow row =
                  new TrendRow(level, scopes.get(k).code(), channel, segments, found.get(k));
              if (segments.size() == 1) {
                row.change(
                    segments.get(0),
                    Pettitt.of(segments.get(0).score()),
                    lines.get(k).line().calendar());
              }
              if (!divergences.isEmpty()) {
                row.divergence(divergences.get(k));
              }
              rows.add(GoldRows.TRENDS, row.values());
            });
  }

  /** Both lines over the months that both have, in the last segment of each. */
  private static Estimate<Divergence> divergence(Scope scope) {
    List<ChainSlope.Span> judged = scope.judged().spans();
    List<ChainSlope.Span> objective = scope.objective().spans();
    if (judged.isEmpty() || objective.isEmpty()) {
      return Estimate.insufficient("ratings or results have no line");
    }
    ChainSlope.Span ratings = judged.get(judged.size() - 1);
    ChainSlope.Span results = objective.get(objective.size() - 1);
    ChainSlope.Span both =
        new ChainSlope.Span(
            Math.max(ratings.first(), results.first()), Math.min(ratings.last(), results.last()));
    return Divergence.of(
        both,
        scope.judged().line().links(),
        scope.objective().line().links(),
        scope.judged().sd(),
        scope.objective().sd(),
        scope.judged().fewestPersons(both),
        scope.judged().periodsPerYear());
  }
}
