/**
 * Linear mixed models with crossed random factors, for millions of rows.
 *
 * <p>The largest factor is absorbed exactly ({@link id.neraca.stats.mixed.MixedEquations}); what is
 * left is solved by a sparse factorization with exact standard errors ({@link
 * id.neraca.stats.mixed.SelectedInverse}) or by conjugate gradients with Monte Carlo ones. {@link
 * id.neraca.stats.mixed.CrossedReml} finds the variances. Every sum has a fixed order, so results
 * depend neither on threads nor, given rows in a canonical order, on the order of the input.
 */
package id.neraca.stats.mixed;
