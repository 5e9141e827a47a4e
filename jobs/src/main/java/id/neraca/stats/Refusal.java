package id.neraca.stats;

/** Why there is no estimate. Never to be read as "nothing found". */
public enum Refusal {
  /** Fewer people, raters, periods or degrees of freedom than the method's minimum. */
  INSUFFICIENT,
  /** Enough data, but they hold no information on the question: no spread, one category only. */
  DEGENERATE,
  /** The input contradicts itself: infinite values, negative counts, arrays of unlike length. */
  INVALID
}
