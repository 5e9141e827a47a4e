package id.neraca.simulate;

/**
 * Draws ratings: the quality of the person, the leniency of the rater, and the chance of the month
 * add up; both ratings of a row share the first two.
 */
final class Ratings {
  private static final double CHANCE_OF_REPORT = 0.975;
  private static final double HEAD_FOLLOWS_ORGANISATION = 0.92;
  private static final double MONTHLY_NOISE = 0.7;

  private final long seed;
  private final OrganisationPerformance organisations;

  Ratings(long seed, OrganisationPerformance organisations) {
    this.seed = seed;
    this.organisations = organisations;
  }

  /** True if there is an appraisal at all: a few are forgotten every month. */
  boolean isReported(Member member, int period) {
    return Chance.of(seed, "reported", member.person().number(), period).happens(CHANCE_OF_REPORT);
  }

  void rate(AppraisalRow row, Member member, Team team, int period, Chance chance) {
    Office office = team.office();
    if (organisations.isUniform(office, period)) {
      row.rate(Rating.AS_EXPECTED, Rating.AS_EXPECTED, chance);
      return;
    }
    double leniency =
        Superiors.rater(member, team).map(rater -> rater.person().leniency()).orElse(0.0);
    double performance = member.person().quality() + leniency;
    Rating results = Rating.of(performance + MONTHLY_NOISE * chance.normal());
    Rating conduct = Rating.of(performance + MONTHLY_NOISE * chance.normal());
    if (member.role() == Member.Role.HEAD && chance.happens(HEAD_FOLLOWS_ORGANISATION)) {
      results = Rating.ofOrganisation(organisations.predicate(office, period));
    }
    row.rate(results, conduct, chance);
  }
}
