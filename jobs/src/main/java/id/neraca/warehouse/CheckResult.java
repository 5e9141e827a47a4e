package id.neraca.warehouse;

/**
 * What a check found.
 *
 * @param name file in {@code sql/checks}
 * @param severity {@code blocking} or {@code warning}
 * @param findings offending rows; 0: passed
 * @param firstFindings the first of them as JSON lines; empty: passed
 */
public record CheckResult(String name, String severity, long findings, String firstFindings) {
  /** True if the night must not publish. */
  public boolean blocks() {
    return severity.equals("blocking") && findings > 0;
  }
}
