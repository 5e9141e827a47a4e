package id.neraca.publish;

/** What the categories of a partition say about persons, and so what of them must not be told. */
enum Kind {
  /**
   * Results of persons. Closed besides counts under k: shares up to 5 or from 95 percent, and all
   * where nearly everybody has the same.
   */
  RESULT,

  /**
   * How far the process came with persons (appraised or not, in time or late): no result of theirs.
   * Closed are counts under k, none included, and nothing else.
   */
  PROGRESS,

  /** Groups of persons (woman, man). Closed are counts from 1 to under k. */
  GROUP
}
