package id.neraca.estimate;

import id.neraca.stats.Ratings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** The persons of a window, one by one: what groups of them are compared by. */
final class RatedPersons {
  /**
   * A person.
   *
   * @param number level of the ratee
   * @param mean of the ratings, points
   * @param raters all of them, by level
   * @param last the last rating
   * @param groups what groups the person belongs to
   */
  record Rated(int number, double mean, BitSet raters, Rating last, Person groups) {
    boolean isTop() {
      return last.predikat().equals("sangat_baik");
    }

    /** Kind of post, or a word for not knowing it. */
    String post() {
      return groups.jenisJabatan() == null ? "unknown" : groups.jenisJabatan();
    }

    /** Golongan of a PNS, or a word for not having it. */
    String grade() {
      return groups.golongan() == null ? "unknown" : groups.golongan();
    }
  }

  private RatedPersons() {}

  /** All persons, by the level of the ratee. */
  static List<Rated> of(WindowRatings window, Map<String, Person> persons) {
    Ratings ratings = window.points();
    int[] ratee = ratings.ratee().code();
    List<Rated> all = new ArrayList<>();
    for (int from = 0, to = 0; from < ratee.length; from = to) {
      double sum = 0;
      BitSet raters = new BitSet();
      Rating last = window.cells().get(from);
      for (; to < ratee.length && ratee[to] == ratee[from]; to++) {
        Rating cell = window.cells().get(to);
        sum += ratings.score()[to];
        raters.set(ratings.rater().code()[to]);
        last = cell.period().compareTo(last.period()) > 0 ? cell : last;
      }
      Person groups = persons.getOrDefault(last.person(), Person.UNKNOWN);
      all.add(new Rated(ratee[from], sum / (to - from), raters, last, groups));
    }
    return all;
  }
}
