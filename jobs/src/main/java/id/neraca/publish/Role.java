package id.neraca.publish;

/** What a column of a published table says about persons; {@code reference.published_columns}. */
enum Role {
  /** Period or window. */
  PERIOD,
  /** Code of a city, dinas or unit. */
  PLACE,
  /** Level of the place: city, dinas, unit. */
  SCOPE,
  /** Any other key: tables with another value speak of another population. */
  ATTRIBUTE,
  /** A key whose values split the population: the row's population count is one category. */
  GROUP,
  /** Number of persons of the row. */
  POPULATION,
  /** Number of the population's persons in a category. */
  CATEGORY,
  /** The same where the category says how far the process came with persons, no result. */
  PROGRESS,
  /** The category's part of the population, 0-1. */
  SHARE,
  /** Mean of the categories' known weights, to 0.1 point. */
  MEAN,
  /** A statistic that moves only when the row's own persons do. */
  STATISTIC,
  /** Any other statistic over the population. */
  MEASURE,
  /** Such a statistic that goes on from the row of the period before; the index first. */
  CHAIN,
  /** Whether the chain starts anew in the row. */
  CHAIN_START,
  /** Computed from a column in all rows of a series: that column, and what names the series. */
  SERIES,
  /** A rule's answer about the row, shown wherever the population is. */
  VERDICT,
  /** Computed from other columns. */
  DERIVED,
  /** Counted beside a population, and closed with it; in a table of groups with another group. */
  FOLLOWS,
  /** Says nothing about persons. */
  FREE,
  /** Why cells of the row are closed. */
  SUPPRESSION,
  /** Which cells of the row are closed. */
  SUPPRESSED_COLUMNS
}
