package id.neraca.stats.groups;

import id.neraca.stats.Estimate;

/**
 * Is a group large enough to be compared and shown?
 *
 * @param employees people needed
 * @param raters raters needed, so that one person's rating habits are not taken for a group's
 */
public record GroupSize(int employees, int raters) {
  /** A group of a unit or the city. */
  public static final GroupSize GROUP = new GroupSize(10, 3);

  /** An intersection of two attributes, for which only the raw gap is shown. */
  public static final GroupSize INTERSECTION = new GroupSize(20, 3);

  /** The value if the group is large enough, else why it is suppressed. */
  public <T> Estimate<T> check(long nEmployees, long nRaters, Estimate<T> value) {
    return nEmployees >= employees && nRaters >= raters
        ? value
        : Estimate.insufficient(
            "%d employees under %d raters, %d and %d needed",
            nEmployees, nRaters, employees, raters);
  }
}
