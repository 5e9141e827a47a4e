package id.neraca.estimate;

import id.neraca.stats.RaterModel.Evidence;
import id.neraca.stats.RaterModelFit;
import id.neraca.stats.Ratings;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which ratings may be compared across dinas: those of raters whose component of shared persons
 * reaches into a second dinas, or whose level rests on objective results. With one dinas in the
 * window there is nothing to cross.
 */
final class Comparability {
  private final int[] component;
  private final BitSet[] dinasOfComponent;
  private final Evidence[] evidence;
  private final boolean isOneDinas;

  Comparability(WindowRatings window, RaterModelFit fit) {
    Ratings ratings = fit.ratings();
    component = fit.connectivity().component();
    evidence = fit.evidence();
    isOneDinas = window.dinas().size() == 1;
    dinasOfComponent = new BitSet[component.length];
    int[] dinas = window.dinas().code();
    for (int r = 0; r < dinas.length; r++) {
      int of = component[ratings.rater().code()[r]];
      if (dinasOfComponent[of] == null) {
        dinasOfComponent[of] = new BitSet();
      }
      dinasOfComponent[of].set(dinas[r]);
    }
  }

  boolean isComparable(int rater) {
    BitSet dinas = dinasOfComponent[component[rater]];
    return isOneDinas
        || evidence[rater] == Evidence.ANCHOR
        || (dinas != null && dinas.cardinality() > 1);
  }

  /** Components with ratings in a dinas. */
  long components(int dinas) {
    return Arrays.stream(dinasOfComponent).filter(set -> set != null && set.get(dinas)).count();
  }
}
