/**
 * Movement in time: of one employee's scores under the same rater, of a unit or the city by a chain
 * of unchanged pairs, and single breaks. Nothing is extrapolated.
 */
package id.neraca.stats.trends;
