package id.neraca.stats.trends;

/**
 * What one rater's team contributes to the step from one period to the next.
 *
 * @param rater who
 * @param period the later of the two periods, by number
 * @param nRatees employees the rater rated in both periods
 * @param meanChange mean of their score less that of the period before, points
 */
public record ChainLink(String rater, int period, int nRatees, double meanChange) {}
