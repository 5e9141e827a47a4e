package id.neraca.estimate;

import static id.neraca.estimate.GoldRows.orNull;

import id.neraca.stats.Attribution;
import id.neraca.stats.Connectivity;
import id.neraca.stats.Estimate;
import id.neraca.stats.Family;
import id.neraca.stats.Leniency;
import id.neraca.stats.Leniency.Flag;
import id.neraca.stats.RaterModelFit;
import id.neraca.stats.mixed.Effects;
import id.neraca.stats.scores.ScaleAgreement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Rows of gold.rater_effects. */
final class RaterRows {
  private static final double NORMAL_95 = 1.959963984540054;
  private static final Set<String> FLAGGED = Set.of(Flag.RED.name(), Flag.YELLOW.name());

  private RaterRows() {}

  static void add(GoldRows rows, RaterModelFit points, RaterModelFit ranks) {
    Effects effects = points.effects("rater");
    Attribution leniency = points.raters();
    Leniency flags = points.leniency();
    Connectivity links = points.connectivity();
    double[] reliability = points.raterReliability();
    List<String> keys = points.ratings().rater().levels();
    String[] agreement = new String[keys.size()];
    String[] flag = new String[keys.size()];
    for (int j = 0; j < keys.size(); j++) {
      Flag inPoints = flags.flag()[j];
      agreement[j] =
          agreement(
              inPoints,
              leniency.effect()[j],
              ranks.leniency().flag()[j],
              ranks.raters().effect()[j]);
      flag[j] = both(agreement[j], inPoints, ranks.leniency().flag()[j]).name();
    }
    double expectedFalse = Family.FDR * Arrays.stream(flag).filter(FLAGGED::contains).count();
    for (int j = 0; j < keys.size(); j++) {
      double severity = leniency.effect()[j];
      double se = leniency.standardError()[j];
      rows.add(
          GoldRows.RATERS,
          keys.get(j),
          (long) links.ratings()[j],
          (long) links.ratees()[j],
          (long) links.movers()[j],
          keys.get(links.component()[j]),
          (long) links.size()[j],
          orNull(points.moverShare()[j]),
          effects.effect()[j],
          Math.sqrt(effects.pev()[j]),
          Math.sqrt(effects.pevGivenFixed()[j]),
          effects.weight()[j],
          leniency.share()[j],
          severity,
          se,
          severity - NORMAL_95 * se,
          severity + NORMAL_95 * se,
          reliability[j],
          orNull(flags.z()[j]),
          orNull(flags.p()[j]),
          orNull(flags.q()[j]),
          orNull(flags.withinTolerance()[j]),
          points.tolerance(),
          flag[j],
          expectedFalse,
          flags.flag()[j].name(),
          ranks.leniency().flag()[j].name(),
          agreement[j],
          points.evidence()[j].name(),
          allowanceBasis(points));
    }
  }

  static String allowanceBasis(RaterModelFit fit) {
    return fit.objectiveVariances().isEmpty() ? "POLICY" : "OBJECTIVE";
  }

  /** The flag that both support: the weaker one where both find something. */
  static Flag both(String agreement, Flag points, Flag ranks) {
    if (agreement.equals("SCALE_DEPENDENT")) {
      return Flag.NONE;
    }
    return points == Flag.RED && ranks == Flag.YELLOW ? Flag.YELLOW : points;
  }

  /** What points and ranks say together: only what both support may be flagged. */
  private static String agreement(Flag points, double inPoints, Flag ranks, double inRanks) {
    if (points == Flag.INSUFFICIENT) {
      return Flag.INSUFFICIENT.name();
    }
    return ScaleAgreement.of(effect(points, inPoints), effect(ranks, inRanks))
        .value()
        .verdict()
        .name();
  }

  private static Estimate<ScaleAgreement.Effect> effect(Flag flag, double size) {
    return Estimate.of(new ScaleAgreement.Effect(size, flag == Flag.RED || flag == Flag.YELLOW));
  }
}
