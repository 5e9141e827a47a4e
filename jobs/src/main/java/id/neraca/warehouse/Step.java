package id.neraca.warehouse;

import java.util.Set;

/** One step of the nightly path. Every step may run twice: it replaces what it writes. */
public interface Step {
  /** Verb and object, as shown in the run summary. */
  String name();

  /** Tables it reads that its SQL does not name; empty for a step that is a table's own query. */
  default Set<TableName> reads() {
    return Set.of();
  }

  /** Tables it writes. */
  Set<TableName> writes();

  /**
   * Does the work.
   *
   * @return rows written or found; -1 where a count would cost a scan
   */
  long run(Night night);
}
