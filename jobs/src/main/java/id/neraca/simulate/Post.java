package id.neraca.simulate;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A place in a team from a day on; each has its own SKP.
 *
 * @param number counts the posts of one person, from 0
 * @param job what the person does there; empty: leads
 * @param since first day in the post
 * @param until last day; null: still held
 */
record Post(int number, Team team, String job, LocalDate since, LocalDate until) {
  Post endedOn(LocalDate day) {
    return new Post(number, team, job, since, day);
  }

  /** First day of the SKP of this year. */
  LocalDate skpStart(int year) {
    LocalDate newYear = LocalDate.of(year, 1, 1);
    return since.isAfter(newYear) ? since : newYear;
  }

  /** Last day of the SKP of this year. */
  LocalDate skpEnd(int year) {
    LocalDate endOfYear = LocalDate.of(year, 12, 31);
    return until != null && until.isBefore(endOfYear) ? until : endOfYear;
  }

  boolean isHeldIn(YearMonth month) {
    return !since.isAfter(month.atEndOfMonth())
        && (until == null || !until.isBefore(month.atDay(1)));
  }
}
