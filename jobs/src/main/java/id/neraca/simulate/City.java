package id.neraca.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The offices and the people of an invented city, at the first day of the first period. */
final class City {
  private static final int SMALL_SIZE = 7;
  private static final int SMALL_INDEX = 6;
  private static final int LEAST_SIZE = 10;
  private static final int TEAM_SIZE = 9;
  private static final int TINY_TEAM_INDEX = 4;
  private static final int LEAST_TEAM_SIZE = 6;
  private static final int SHORT_SERVICE = 8;

  private final long seed;
  private final People people;
  private final Nips nips = new Nips();
  private final List<Office> offices = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();
  private final LocalDate start;

  City(Simulation.Options options) {
    seed = options.seed();
    start = options.firstPeriod().atDay(1);
    people = new People(seed, options.firstPeriod(), nips);
    int[] sizes = sizes(options.employees(), options.dinas());
    for (int i = 0; i < sizes.length; i++) {
      Office office = new Office(Unit.ALL.get(i), i, sizes[i] < LEAST_SIZE);
      offices.add(office);
      fill(office, sizes[i]);
    }
    excludeSome();
  }

  People people() {
    return people;
  }

  Nips nips() {
    return nips;
  }

  List<Office> offices() {
    return Collections.unmodifiableList(offices);
  }

  /** Everyone who was ever in the city's service, in the order of their numbers. */
  List<Member> members() {
    return Collections.unmodifiableList(members);
  }

  void join(Team team, Person person, LocalDate day) {
    Chance chance = Chance.of(seed, "job", person.number());
    String grade = grade(person, day.minusYears(SHORT_SERVICE), chance);
    String job = Jobs.draw(team.office().unit(), chance);
    members.add(new Member(person, Member.Role.STAFF, job, grade, team, day));
  }

  private void fill(Office office, int size) {
    Team top = new Team(office, 0);
    Member head = lead(top, Member.Role.HEAD, "IV/c");
    office.headedBy(head);
    top.ledBy(head);
    int[] teamSizes = teamSizes(size - 1, Chance.of(seed, "teams", office.index()));
    if (office.index() == TINY_TEAM_INDEX && teamSizes[0] > LEAST_TEAM_SIZE) {
      teamSizes = withTinyTeam(teamSizes);
    }
    for (int number = 0; number < teamSizes.length; number++) {
      Team team = new Team(office, number);
      office.teams().add(team);
      team.ledBy(lead(team, Member.Role.LEADER, team.isDivision() ? "IV/a" : "III/d"));
      for (int i = 1; i < teamSizes[number]; i++) {
        employ(team);
      }
    }
  }

  private Member lead(Team team, Member.Role role, String grade) {
    Member member = new Member(people.leader(), role, "", grade, team, start.minusYears(2));
    members.add(member);
    return member;
  }

  private void employ(Team team) {
    Person person = people.employee();
    Chance chance = Chance.of(seed, "job", person.number());
    String grade = grade(person, start.minusYears(SHORT_SERVICE), chance);
    String job = Jobs.draw(team.office().unit(), chance);
    LocalDate since = person.appointed().plusMonths(chance.below(10));
    members.add(
        new Member(
            person,
            Member.Role.STAFF,
            job,
            grade,
            team,
            since.isBefore(start) ? since : person.appointed()));
  }

  /** A PNS of short service has the lowest grade of his or her education. */
  private static String grade(Person person, LocalDate shortSince, Chance chance) {
    if (!person.isPns()) {
      return person.education().contractGrade();
    }
    List<String> grades = person.education().grades();
    return person.appointed().isAfter(shortSince) ? grades.get(0) : chance.pick(grades);
  }

  /** A few are on leave, study or retired from the start: they need not be appraised. */
  private void excludeSome() {
    List<Member> staff =
        members.stream().filter(m -> m.isStaff() && !m.office().isSmall()).toList();
    List<String> statuses = List.of("CLTN", "Tugas Belajar", "Pensiun");
    for (int i = 9; i < staff.size(); i += 20) {
      staff.get(i).become(statuses.get(i / 20 % statuses.size()));
    }
  }

  /** Uneven sizes, largest first; one unit of fewer than ten people if there are several units. */
  private static int[] sizes(int employees, int dinas) {
    int small = dinas < 3 ? -1 : Math.min(SMALL_INDEX, dinas - 1);
    int free = employees - LEAST_SIZE * dinas + (small < 0 ? 0 : LEAST_SIZE - SMALL_SIZE);
    double weights = 0;
    for (int i = 0; i < dinas; i++) {
      weights += i == small ? 0 : 1.0 / (i + 2);
    }
    int[] sizes = new int[dinas];
    int given = 0;
    for (int i = dinas - 1; i > 0; i--) {
      int extra = i == small ? 0 : (int) (free / (weights * (i + 2)));
      sizes[i] = i == small ? SMALL_SIZE : LEAST_SIZE + extra;
      given += sizes[i];
    }
    sizes[0] = employees - given;
    return sizes;
  }

  /** One more team, of a leader and one other person from the first team. */
  private static int[] withTinyTeam(int[] teamSizes) {
    int[] sizes = Arrays.copyOf(teamSizes, teamSizes.length + 1);
    sizes[0] -= 2;
    sizes[teamSizes.length] = 2;
    return sizes;
  }

  /** Sizes of teams, leader included: 5 to 13, near 9. */
  private static int[] teamSizes(int people, Chance chance) {
    int teams = Math.max(1, Math.round(people / (float) TEAM_SIZE));
    int[] sizes = new int[teams];
    for (int i = 0; i < teams; i++) {
      sizes[i] = people / teams + (i < people % teams ? 1 : 0);
    }
    for (int i = 1; i < teams; i++) {
      int moved = chance.below(3);
      if (sizes[i] - moved >= 5 && sizes[i - 1] + moved <= 13) {
        sizes[i] -= moved;
        sizes[i - 1] += moved;
      }
    }
    return sizes;
  }
}
