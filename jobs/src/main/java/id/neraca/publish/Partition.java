package id.neraca.publish;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A population split into categories.
 *
 * @param name name of the partition; empty for the population's own one
 * @param categories names of the published categories; the counts may hold one more, the rest
 * @param isSensitive false where the categories are groups (woman, man), not results: a share of
 *     all tells nothing there
 * @param counts persons by category, of each place
 * @param weights known weight of each category; used where there are means
 * @param means means shown, to {@link Rules#MEAN_STEP}, of the places where they are made of the
 *     weights
 * @param shown places whose number of persons is shown
 * @param closed places whose categories are closed whatever they are
 * @param withoutMean places whose mean is closed whatever it is
 * @param given categories that an earlier publication showed just so: everybody knows them
 */
record Partition(
    String name,
    List<String> categories,
    boolean isSensitive,
    Map<Place, long[]> counts,
    double[] weights,
    Map<Place, Double> means,
    Set<Place> shown,
    Set<Place> closed,
    Set<Place> withoutMean,
    Map<Place, Set<String>> given) {}
