package id.neraca.publish;

import java.util.List;
import java.util.Set;

/**
 * A population split into categories, in every publication so far and now.
 *
 * @param name name of the partition; empty for the population's own one
 * @param categories names of the published categories; the counts may hold one more, the rest
 * @param kind what the categories say about persons
 * @param weights known weight of each category; used where there are means
 * @param atoms the finest numbers of all versions
 * @param earlier what earlier publications told
 * @param now what is to be decided
 * @param closed places whose categories are closed whatever they are
 * @param withoutMean places whose mean is closed whatever it is
 */
record Partition(
    String name,
    List<String> categories,
    Kind kind,
    double[] weights,
    Atoms atoms,
    List<Version> earlier,
    Version now,
    Set<Place> closed,
    Set<Place> withoutMean) {}
