package id.neraca.estimate;

import id.neraca.stats.Family;
import id.neraca.stats.RaterModelFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of gold.rater_checks: what points and ranks both support, and the habits of rating. */
final class CheckRows {
  private static final double MIDDLE_OF_POINTS = 50;
  private static final int NUMBERS = 8;

  private final GoldRows rows;
  private final Map<String, String> dinasOfRater;

  private CheckRows(GoldRows rows, Map<String, String> dinasOfRater) {
    this.rows = rows;
    this.dinasOfRater = dinasOfRater;
  }

  static void add(
      GoldRows rows,
      Window window,
      WindowRatings ratings,
      RaterModelFit points,
      RaterModelFit ranks) {
    CheckRows checks = new CheckRows(rows, dinasOfRater(ratings));
    List<Check> inPoints = ofScores(points, MIDDLE_OF_POINTS, window, ratings);
    List<Check> inRanks = ofScores(ranks, 0, window, ratings);
    checks.add(GoldRows.JUDGED, inPoints, inRanks);
    HabitChecks habits = new HabitChecks(ratings);
    checks.add(GoldRows.JUDGED, habits.batches(), List.of());
    checks.add(GoldRows.JUDGED, habits.copied(), List.of());
    checks.add("INDICATORS", HabitChecks.halo(window.records()), List.of());
  }

  private static List<Check> ofScores(
      RaterModelFit fit, double midpoint, Window window, WindowRatings ratings) {
    ScoreChecks checks = new ScoreChecks(fit, midpoint);
    List<Check> all = new ArrayList<>(checks.spread());
    all.addAll(checks.drift());
    all.addAll(new GroupChecks(fit, window.persons()).all());
    all.addAll(checks.discrimination(ratings.cells()));
    return all;
  }

  /** The dinas of most of each rater's ratings; of equals the first by code. */
  private static Map<String, String> dinasOfRater(WindowRatings ratings) {
    Map<String, Map<String, Long>> counts =
        ratings.cells().stream()
            .collect(
                Collectors.groupingBy(
                    Rating::rater, Collectors.groupingBy(Rating::dinas, Collectors.counting())));
    Map<String, String> most = new HashMap<>();
    counts.forEach(
        (rater, dinas) ->
            most.put(
                rater,
                dinas.entrySet().stream()
                    .max(
                        Map.Entry.<String, Long>comparingByValue()
                            .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                    .orElseThrow()
                    .getKey()));
    return most;
  }

  /** Adds checks; {@code other} are the same in ranks, empty where there is no second opinion. */
  private void add(String channel, List<Check> checks, List<Check> other) {
    Map<String, Long> tested = new HashMap<>();
    Map<String, Long> flagged = new HashMap<>();
    List<String> flags = new ArrayList<>();
    for (int k = 0; k < checks.size(); k++) {
      Check check = checks.get(k);
      boolean isDisputed =
          check.flag().equals("FLAGGED") && !other.isEmpty() && !check.isSupportedBy(other.get(k));
      flags.add(isDisputed ? "NONE" : check.flag());
      tested.merge(check.name(), check.isTested() ? 1L : 0L, Long::sum);
      flagged.merge(check.name(), flags.get(k).equals("FLAGGED") ? 1L : 0L, Long::sum);
    }
    for (int k = 0; k < checks.size(); k++) {
      Check check = checks.get(k);
      addRow(
          channel,
          check,
          flags.get(k),
          tested.get(check.name()),
          Family.FDR * flagged.get(check.name()));
    }
  }

  private void addRow(String channel, Check check, String flag, long family, double expected) {
    String dinas = dinasOfRater.get(check.rater());
    if (dinas == null) {
      return;
    }
    Check.Groups about = check.about();
    Check.Result r = check.result();
    List<Object> row = new ArrayList<>(Arrays.asList(check.rater(), dinas, check.name(), channel));
    row.addAll(
        about == null
            ? Arrays.asList(null, null, null)
            : List.of(about.attribute(), about.group(), about.reference()));
    row.add(check.n());
    row.add(about == null ? null : about.nReference());
    row.addAll(
        r == null
            ? Arrays.asList(new Object[NUMBERS])
            : Arrays.asList(
                r.effect(), r.se(), r.usual(), r.detail(), r.statistic(), r.df(), r.p(), r.q()));
    row.add(flag);
    row.add(check.flag());
    row.add(r == null ? null : r.isCentral());
    row.add(check.reason());
    row.add(family);
    row.add(flag.equals("DESCRIPTION") ? null : expected);
    rows.add(GoldRows.CHECKS, row.toArray());
  }
}
