/**
 * Checks of how a rater rates: spread, halo, drift, groups, discrimination, and two descriptions of
 * how the records came about. A finding says what to look at; none says why. Each check is one
 * family of tests per channel and run.
 */
package id.neraca.stats.fairness;
