package id.neraca.estimate;

import java.util.List;

/**
 * What a night knows of the window.
 *
 * @param ratings usable ratings, in any order
 * @param coverage who was to be rated and was
 */
record Window(List<Rating> ratings, Coverage coverage) {}
