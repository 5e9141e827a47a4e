package id.neraca.simulate;

import java.time.LocalDate;

/**
 * What stays the same of an invented person.
 *
 * @param number place in the order of drawing, from 0
 * @param kind pns, pppk, pppk_paruh_waktu
 * @param quality how good the work is: standard deviations above the city's mean
 * @param leniency how generous this person is as a rater, on the same scale
 */
record Person(
    int number,
    String id,
    String nip,
    String oldNip,
    String name,
    String titleBefore,
    String titleAfter,
    String birthPlace,
    LocalDate birth,
    boolean female,
    String kind,
    LocalDate appointed,
    Education education,
    double quality,
    double leniency) {

  boolean isPns() {
    return kind.equals("pns");
  }

  /** Name with titles, as BKN's report writes it. */
  String fullName() {
    String before = titleBefore.isEmpty() ? "" : titleBefore + " ";
    return before + name + (titleAfter.isEmpty() ? "" : ", " + titleAfter);
  }
}
