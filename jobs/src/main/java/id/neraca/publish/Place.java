package id.neraca.publish;

/**
 * A place of the hierarchy city, dinas, unit.
 *
 * @param level {@code city}, {@code dinas} or {@code unit}
 * @param code code of the dinas or unit; the city's is not looked at
 */
record Place(String level, String code) implements Comparable<Place> {
  static final Place CITY = new Place("city", "");

  static Place of(String level, String code) {
    return level.equals(CITY.level) ? CITY : new Place(level, code);
  }

  /** 0 city, 1 dinas, 2 unit. */
  int depth() {
    return switch (level) {
      case "city" -> 0;
      case "dinas" -> 1;
      default -> 2;
    };
  }

  @Override
  public int compareTo(Place other) {
    int byLevel = Integer.compare(depth(), other.depth());
    return byLevel != 0 ? byLevel : code.compareTo(other.code);
  }
}
