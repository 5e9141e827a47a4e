package id.neraca.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What one sender delivered of one feed, for a period or for all of them together.
 *
 * @param periodId null for all periods together
 * @param expected null if unknown or closed, as are {@code onTime} and {@code late}
 * @param received null if closed, with the other counts of rows; a sum leaves closed rows out
 * @param reasons rows in quarantine by reason code; a row with two reasons counts in both
 * @param closedBy why columns are closed, by name; of a sum, those closed in any of its rows
 */
record SubmissionRow(
    String sender,
    String feed,
    String periodId,
    Long expected,
    Long received,
    Long accepted,
    Long quarantined,
    Long duplicate,
    Long onTime,
    Long late,
    Map<String, Long> reasons,
    Map<String, String> closedBy) {
  private static final List<String> MAY_BE_CLOSED =
      List.of(
          "n_expected",
          "n_received",
          "n_accepted",
          "n_quarantined",
          "n_duplicate",
          "n_on_time",
          "n_late",
          "quarantined_by_reason");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** All rows; of a sender with too few persons the counts are closed. */
  static List<SubmissionRow> all(PublishedTable table) {
    return table.named().stream().map(SubmissionRow::of).toList();
  }

  private static SubmissionRow of(PublishedTable.Row row) {
    return new SubmissionRow(
        row.text("sender"),
        row.text("feed"),
        row.text("period_id"),
        row.count("n_expected"),
        row.count("n_received"),
        row.count("n_accepted"),
        row.count("n_quarantined"),
        row.count("n_duplicate"),
        row.count("n_on_time"),
        row.count("n_late"),
        reasons(row.text("quarantined_by_reason")),
        closed(row));
  }

  private static Map<String, String> closed(PublishedTable.Row row) {
    Map<String, String> closed = new TreeMap<>();
    for (String column : MAY_BE_CLOSED) {
      String reason = row.closedBy(column);
      if (reason != null) {
        closed.put(column, reason);
      }
    }
    return closed;
  }

  /** Whether its counts of rows are shown. */
  boolean isShown() {
    return received != null;
  }

  /**
   * The sum of rows of one sender and feed. Of rows in files those shown are added; another number
   * unknown in one of them is unknown.
   */
  static SubmissionRow sum(List<SubmissionRow> rows) {
    Map<String, Long> reasons = new TreeMap<>();
    rows.forEach(row -> row.reasons.forEach((code, n) -> reasons.merge(code, n, Long::sum)));
    Map<String, String> closed = new TreeMap<>();
    rows.forEach(row -> closed.putAll(row.closedBy));
    List<SubmissionRow> shown = rows.stream().filter(SubmissionRow::isShown).toList();
    return new SubmissionRow(
        rows.get(0).sender,
        rows.get(0).feed,
        null,
        sum(rows, SubmissionRow::expected),
        sum(shown, SubmissionRow::received),
        sum(shown, SubmissionRow::accepted),
        sum(shown, SubmissionRow::quarantined),
        sum(shown, SubmissionRow::duplicate),
        sum(rows, SubmissionRow::onTime),
        sum(rows, SubmissionRow::late),
        reasons,
        closed);
  }

  /** Rows that were read and ended nowhere; anything but 0 is a fault of the night. */
  long unaccounted() {
    return isShown() ? received - accepted - quarantined - duplicate : 0;
  }

  private static Long sum(List<SubmissionRow> rows, Function<SubmissionRow, Long> number) {
    if (rows.isEmpty()) {
      return null;
    }
    long sum = 0;
    for (SubmissionRow row : rows) {
      Long value = number.apply(row);
      if (value == null) {
        return null;
      }
      sum += value;
    }
    return sum;
  }

  private static Map<String, Long> reasons(String json) {
    if (json == null || json.isBlank()) {
      return Map.of();
    }
    try {
      return JSON.readValue(json, new TypeReference<TreeMap<String, Long>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Cannot render the report: published.submission_quality.quarantined_by_reason must be a"
              + " JSON object of counts, is: "
              + json,
          e);
    }
  }
}
