package id.neraca.simulate;

/** The SKP of a person: its id, and whether there is one at all. */
final class Skps {
  private static final double CHANCE_OF_NONE = 0.015;

  private Skps() {}

  /** Id of the SKP of a post in a year. */
  static String id(long seed, Person person, int year, Post post) {
    return Chance.of(seed, "skp", person.number(), year, post.number()).uuid();
  }

  /** False for the few who make no SKP all year; they cannot be appraised. */
  static boolean isMade(long seed, Member member, int year) {
    return !member.isStaff()
        || !Chance.of(seed, "no skp", member.person().number(), year).happens(CHANCE_OF_NONE);
  }
}
