package id.neraca.stats.mixed;

/**
 * A random factor of a crossed model: every row has one of its levels.
 *
 * @param name of the factor, as in the table of variances
 * @param level level of each row, from 0
 * @param levels number of levels
 * @param heavyTailed true when the effects follow a Student-t distribution instead of a normal one
 */
@SuppressWarnings("ArrayRecordComponent")
public record Factor(String name, int[] level, int levels, boolean heavyTailed) {}
