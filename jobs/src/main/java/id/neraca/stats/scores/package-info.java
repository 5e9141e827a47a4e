/**
 * From a target and its realisation, or a level, to a score of 0-100 or 0-120; and the same on
 * ranks, for scales of few levels.
 */
package id.neraca.stats.scores;
