package id.neraca.simulate;

import java.time.LocalDate;
import java.time.YearMonth;

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

  /** The same person as a new PNS: under another NIP. */
  Person asPns(YearMonth month, Nips nips, Chance chance) {
    String appointment = month.toString().replace("-", "");
    return new Person(
        number,
        id,
        nips.issue(birth, appointment, female, chance),
        oldNip,
        name,
        titleBefore,
        titleAfter,
        birthPlace,
        birth,
        female,
        "pns",
        month.atDay(1),
        education,
        quality,
        leniency);
  }

  /** Name with titles, as BKN's report writes it. */
  String fullName() {
    String before = titleBefore.isEmpty() ? "" : titleBefore + " ";
    return before + name + (titleAfter.isEmpty() ? "" : ", " + titleAfter);
  }
}
