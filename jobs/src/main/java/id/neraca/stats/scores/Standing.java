package id.neraca.stats.scores;

/**
 * Where a person probably stands among all: the chance that the true level lies in the top, or in
 * the bottom, share of the population. A chance, not a rank: two persons with overlapping intervals
 * have like chances.
 *
 * @param top chance of the top share, 0-1
 * @param bottom chance of the bottom share, 0-1
 */
public record Standing(double top, double bottom) {}
