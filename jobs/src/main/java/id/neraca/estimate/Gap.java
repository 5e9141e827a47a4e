package id.neraca.estimate;

import id.neraca.stats.Estimate;
import id.neraca.stats.groups.FourFifths;
import id.neraca.stats.groups.GroupComparison;
import id.neraca.stats.groups.MeanScoreTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A group against the reference in one scope: a row of gold.group_gaps.
 *
 * @param n persons of the group; {@code nReference} those of the reference
 * @param nRaters raters of the group
 * @param compared with predicates of baik or better as favourable
 * @param top the four-fifths rule with sangat_baik as favourable
 * @param strata what the stratified parts are stratified by: {@link PredicateStrata#kind}
 * @param meanScore D4 of the ordered predicates
 */
record Gap(
    String scope,
    String code,
    String attribute,
    String group,
    String reference,
    int n,
    int nReference,
    int nRaters,
    GroupComparison compared,
    Estimate<FourFifths> top,
    String strata,
    Estimate<MeanScoreTest> meanScore) {
  /** What is tested: the adjusted gap, the raw one where nothing is adjusted. */
  Estimate<Double> p() {
    return compared.adjusted().isPresent() && compared.raw().isPresent()
        ? Estimate.of(compared.adjusted().value().p())
        : compared.raw().map(raw -> raw.p());
  }

  /** The columns up to the family's size. */
  Object[] values(Estimate<Double> q, long family) {
    List<Object> row = new ArrayList<>(List.of(scope, code, attribute, group, reference));
    row.addAll(List.of((long) n, (long) nReference, (long) nRaters));
    put(row, compared.raw(), r -> r.gap(), r -> r.se(), r -> r.p(), r -> r.hedgesG());
    put(row, compared.adjusted(), a -> a.gap(), a -> a.se(), a -> a.p());
    put(row, compared.fourFifths(), f -> f.rate(), f -> f.referenceRate(), f -> f.difference());
    put(
        row,
        compared.fourFifths().flatMap(f -> f.ratio()),
        r -> r.estimate(),
        r -> r.ciLow(),
        r -> r.ciHigh());
    row.add(verdict(compared.fourFifths(), FourFifths::verdict));
    row.add(verdict(compared.fourFifths(), FourFifths::referenceVerdict));
    put(row, top, f -> f.rate(), f -> f.referenceRate());
    put(row, top.flatMap(f -> f.ratio()), r -> r.estimate());
    row.add(verdict(top, FourFifths::verdict));
    put(row, compared.stratified().flatMap(s -> s.oddsRatio()), or -> or.estimate());
    put(row, compared.stratified(), s -> s.p());
    put(row, meanScore, m -> m.p());
    row.add(compared.stratified().isPresent() || meanScore.isPresent() ? strata : null);
    put(row, compared.homogeneity(), h -> h.p());
    put(row, compared.exact(), e -> e.p());
    put(row, compared.effect(), e -> e.effect());
    put(row, compared.decomposition(), d -> d.explained(), d -> d.unexplained());
    put(row, q, value -> value);
    row.add(compared.simpson().isPresent() ? compared.simpson().value().isReversed() : null);
    row.add(compared.raw().isPresent() ? "OK" : compared.raw().refusal().name());
    row.add(compared.raw().isPresent() ? null : compared.raw().reason());
    row.add(family);
    return row.toArray();
  }

  private static String verdict(
      Estimate<FourFifths> of, Function<FourFifths, FourFifths.Verdict> verdict) {
    return of.isPresent() ? verdict.apply(of.value()).name() : FourFifths.Verdict.NA.name();
  }

  /** Numbers of a value that is there, else as many nulls. */
  @SafeVarargs
  private static <T> void put(List<Object> row, Estimate<T> of, Function<T, Double>... numbers) {
    Arrays.stream(numbers)
        .forEach(
            number -> row.add(of.isPresent() ? GoldRows.orNull(number.apply(of.value())) : null));
  }
}
