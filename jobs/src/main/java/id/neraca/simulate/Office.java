package id.neraca.simulate;

import java.util.ArrayList;
import java.util.List;

/** A unit of the city with its people. */
final class Office {
  private static final int UNIFORM_INDEX = 2;

  private final Unit unit;
  private final int index;
  private final boolean small;
  private final List<Team> teams = new ArrayList<>();
  private Member head;

  Office(Unit unit, int index, boolean small) {
    this.unit = unit;
    this.index = index;
    this.small = small;
  }

  Unit unit() {
    return unit;
  }

  /** Place among the units, from 0. */
  int index() {
    return index;
  }

  /** True for the one unit with fewer than ten people. */
  boolean isSmall() {
    return small;
  }

  /** True for the one unit that in one month finds everyone good. */
  boolean isUniform() {
    return index == UNIFORM_INDEX;
  }

  Member head() {
    return head;
  }

  void headedBy(Member member) {
    head = member;
  }

  List<Team> teams() {
    return teams;
  }

  String id() {
    return "UNOR-" + unit.code();
  }
}
