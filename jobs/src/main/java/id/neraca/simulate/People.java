package id.neraca.simulate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** Draws the persons of a city, one after the other. */
final class People {
  private static final List<String> BIRTH_PLACES =
      List.of("Denpasar", "Badung", "Gianyar", "Tabanan", "Bangli", "Klungkung", "Karangasem");
  private static final int LEAP_DAY_CHILD = 11;

  private final long seed;
  private final YearMonth firstPeriod;
  private final Nips nips;
  private int drawn;

  People(long seed, YearMonth firstPeriod, Nips nips) {
    this.seed = seed;
    this.firstPeriod = firstPeriod;
    this.nips = nips;
  }

  /** One more person who leads others: a PNS of long service. */
  Person leader() {
    Chance chance = Chance.of(seed, "person", drawn);
    LocalDate birth = date(firstPeriod.getYear() - chance.between(40, 56), chance);
    LocalDate appointed = birth.plusYears(chance.between(22, 27)).withDayOfMonth(1);
    return person("pns", birth, appointed, Education.MASTER, chance);
  }

  /** One more person of any kind who was there before the first period. */
  Person employee() {
    Chance chance = Chance.of(seed, "person", drawn);
    int lastYear = firstPeriod.getYear() - 1;
    LocalDate birth =
        drawn == LEAP_DAY_CHILD
            ? LocalDate.of(1988, 2, 29)
            : date(firstPeriod.getYear() - chance.between(25, 56), chance);
    if (chance.happens(0.45)) {
      LocalDate appointed = birth.plusYears(chance.between(20, 32)).withDayOfMonth(1);
      LocalDate latest = LocalDate.of(lastYear, 3, 1);
      return person(
          "pns",
          birth,
          appointed.isAfter(latest) ? latest : appointed,
          Education.draw(chance),
          chance);
    }
    String kind = chance.happens(0.8) ? "pppk" : "pppk_paruh_waktu";
    LocalDate appointed =
        LocalDate.of(chance.between(Math.min(2020, lastYear), lastYear), chance.between(1, 12), 1);
    return person(kind, birth, appointed, Education.draw(chance), chance);
  }

  /** One more person, a new PNS who starts in this month. */
  Person joiner(YearMonth month) {
    Chance chance = Chance.of(seed, "person", drawn);
    LocalDate birth = date(month.getYear() - chance.between(23, 30), chance);
    return person("pns", birth, month.atDay(1), Education.BACHELOR, chance);
  }

  private Person person(
      String kind, LocalDate birth, LocalDate appointed, Education education, Chance chance) {
    boolean female = chance.happens(0.48);
    boolean pns = kind.equals("pns");
    String middle =
        pns
            ? String.format(Locale.ROOT, "%02d", appointed.getMonthValue())
            : chance.happens(0.7) ? "21" : "22";
    String nip = nips.issue(birth, appointed.getYear() + middle, female, chance);
    return new Person(
        drawn++,
        chance.uuid(),
        nip,
        pns && appointed.getYear() < 2009 ? String.format(Locale.ROOT, "999%06d", drawn) : "",
        Names.draw(female, chance),
        education == Education.MASTER && chance.happens(0.1) ? "Dr." : "",
        chance.pick(education.titles()),
        chance.pick(BIRTH_PLACES),
        birth,
        female,
        kind,
        appointed,
        education,
        0.6 * chance.normal(),
        0.5 * chance.normal());
  }

  private static LocalDate date(int year, Chance chance) {
    return LocalDate.of(year, 1, 1).plusDays(chance.below(LocalDate.of(year, 1, 1).lengthOfYear()));
  }
}
