package id.neraca.publish;

/**
 * Which persons a number is about.
 *
 * @param population name of the population
 * @param period period or window; empty where the table has none
 * @param attributes values of the other keys
 */
record PopulationKey(String population, String period, String attributes)
    implements Comparable<PopulationKey> {
  @Override
  public int compareTo(PopulationKey other) {
    return toString().compareTo(other.toString());
  }
}
