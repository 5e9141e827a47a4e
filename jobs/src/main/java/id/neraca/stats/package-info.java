/**
 * The measurement model and every test statistic: pure Java, no Spark, no clock, no hidden
 * randomness. Arrays and records in; an {@link id.neraca.stats.Estimate} out, which is a value with
 * its uncertainty and n, or a refusal with its reason. The method is in {@code sql/METHOD.md}.
 *
 * <p>Standard terms only: a rater (pejabat penilai) gives a score to a ratee (employee). Positive
 * always means lenient, higher, or in favour of the group named first.
 */
package id.neraca.stats;
