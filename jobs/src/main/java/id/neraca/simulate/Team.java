package id.neraca.simulate;

import java.util.List;

/** People of an office who share a leader; the leader rates them. */
final class Team {
  private static final List<String> FIELDS =
      List.of(
          "Program dan Pelaporan",
          "Pelayanan",
          "Pengendalian",
          "Data dan Informasi",
          "Pemberdayaan",
          "Sarana dan Prasarana",
          "Pengawasan",
          "Kerja Sama");

  /** Teams of a unit whose leaders are rated by its head; the others are rated by these leaders. */
  static final int DIVISIONS = FIELDS.size();

  private final Office office;
  private final int number;
  private Member leader;

  Team(Office office, int number) {
    this.office = office;
    this.number = number;
  }

  Office office() {
    return office;
  }

  int number() {
    return number;
  }

  Member leader() {
    return leader;
  }

  void ledBy(Member member) {
    leader = member;
  }

  /** True for the first teams, whose leaders are rated by the head of the unit. */
  boolean isDivision() {
    return number < DIVISIONS;
  }

  /** Name of the part of the unit. */
  String name() {
    String division = "Bidang " + FIELDS.get(number % DIVISIONS);
    return isDivision() ? division : "Tim Kerja " + number + " " + division;
  }

  /** Post of the leader. */
  String leaderTitle() {
    return isDivision() ? "Kepala " + name() : "Ketua " + name();
  }

  String id() {
    return "UNOR-" + office.unit().code() + "-" + (number + 1);
  }
}
