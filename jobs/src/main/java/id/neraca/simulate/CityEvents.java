package id.neraca.simulate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What happens to the people as time passes: transfers in the last month of a quarter, on the 16th;
 * at the turn of a quarter people leave, join, are promoted, become PNS, and one comes back from
 * leave.
 */
final class CityEvents {
  private static final int TRANSFER_DAY = 16;

  private final City city;
  private final long seed;

  CityEvents(City city, long seed) {
    this.city = city;
    this.seed = seed;
  }

  /** Moves people to teams of other units on the 16th of this month. */
  void transfer(YearMonth month) {
    List<Office> offices = city.offices().stream().filter(office -> !office.isSmall()).toList();
    if (offices.size() < 2) {
      return;
    }
    Chance chance = Chance.of(seed, "transfer", month.getYear(), month.getMonthValue());
    LocalDate day = month.atDay(TRANSFER_DAY);
    Set<Member> movers =
        new LinkedHashSet<>(
            draw(
                chance, 300, member -> !member.office().isSmall() && !member.office().isUniform()));
    onlySubordinate().ifPresent(movers::add);
    for (Member member : movers) {
      int step = chance.between(1, offices.size() - 1);
      Office to = offices.get((offices.indexOf(member.office()) + step) % offices.size());
      member.transfer(chance.pick(to.teams()), Jobs.draw(to.unit(), chance), day);
    }
  }

  /** Makes this month's first day a new quarter. */
  void turnQuarter(YearMonth month) {
    Chance chance = Chance.of(seed, "quarter", month.getYear(), month.getMonthValue());
    List<Member> leavers = draw(chance, 100, member -> true);
    for (int i = 0; i < leavers.size(); i++) {
      Member leaver = leavers.get(i);
      if (i % 2 == 0) {
        leaver.become("Pensiun");
      } else {
        leaver.leave();
      }
      city.join(chance.pick(leaver.office().teams()), city.people().joiner(month), month.atDay(1));
    }
    for (Member member : draw(chance, 200, member -> nextGrade(member).isPresent())) {
      member.promote(nextGrade(member).orElseThrow(), month.atDay(1));
    }
    appointPns(month, chance);
    city.members().stream()
        .filter(member -> member.status().equals("CLTN"))
        .findFirst()
        .ifPresent(member -> member.become(Member.ACTIVE));
  }

  /** The only one whom someone rates; after the move that rater has no one. */
  private Optional<Member> onlySubordinate() {
    Map<Team, List<Member>> teams =
        city.members().stream()
            .filter(member -> member.isStaff() && member.isActive())
            .collect(
                Collectors.groupingBy(
                    member -> member.post().team(), LinkedHashMap::new, Collectors.toList()));
    return teams.values().stream()
        .filter(staff -> staff.size() == 1)
        .map(staff -> staff.get(0))
        .findFirst();
  }

  /** One PPPK passes the selection for PNS: the same person id, another NIP. */
  private void appointPns(YearMonth month, Chance chance) {
    for (Member member : draw(chance, 1000, member -> member.person().kind().equals("pppk"))) {
      Person person = member.person();
      member.appoint(
          person.asPns(month, city.nips(), chance),
          person.education().grades().get(0),
          month.atDay(1));
    }
  }

  /** One of every so many active staff, at least one if there is any; no one twice. */
  private List<Member> draw(Chance chance, int every, Predicate<Member> condition) {
    List<Member> staff = new ArrayList<>();
    for (Member member : city.members()) {
      if (member.isStaff() && member.isActive() && condition.test(member)) {
        staff.add(member);
      }
    }
    List<Member> drawn = new ArrayList<>();
    int wanted = Math.min(staff.size(), Math.max(1, city.members().size() / every));
    while (drawn.size() < wanted) {
      drawn.add(staff.remove(chance.below(staff.size())));
    }
    return drawn;
  }

  private static Optional<String> nextGrade(Member member) {
    return switch (member.grade()) {
      case "II/a" -> Optional.of("II/b");
      case "II/b" -> Optional.of("II/c");
      case "III/a" -> Optional.of("III/b");
      case "III/b" -> Optional.of("III/c");
      case "III/c" -> Optional.of("III/d");
      default -> Optional.empty();
    };
  }
}
