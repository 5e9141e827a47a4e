package id.neraca.stats;

import id.neraca.stats.mixed.PairLevel;

/**
 * Slope of ratings on the objective measure between ratees: within plus between.
 *
 * @param estimate points of rating per point of the measure; 0 without an anchor
 * @param standardError of it; 0 without an anchor
 */
public record AnchorSlope(double estimate, double standardError) {
  static AnchorSlope of(Channel judged) {
    int at = judged.terms.names.indexOf(FixedTerms.BETWEEN);
    if (at < 0) {
      return new AnchorSlope(0, 0);
    }
    double[][] covariance = judged.fit.fixedCovariance();
    double slope = judged.fit.fixed()[at];
    double variance = covariance[at][at];
    int within = judged.terms.names.indexOf(FixedTerms.WITHIN);
    if (within >= 0) {
      slope += judged.fit.fixed()[within];
      variance += covariance[within][within] + 2 * covariance[at][within];
    } else if (judged.pairs.isPresent()) {
      PairLevel level = judged.pairs.get();
      slope += level.estimates().slope();
      variance += level.slopeError() * level.slopeError();
    }
    return new AnchorSlope(slope, Math.sqrt(variance));
  }
}
