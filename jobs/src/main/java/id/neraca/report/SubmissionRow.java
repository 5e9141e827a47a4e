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
 * @param expected null if unknown, as are {@code onTime} and {@code late}
 * @param reasons rows in quarantine by reason code; a row with two reasons counts in both
 */
record SubmissionRow(
    String sender,
    String feed,
    String periodId,
    Long expected,
    long received,
    long accepted,
    long quarantined,
    long duplicate,
    Long onTime,
    Long late,
    Map<String, Long> reasons) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The rows whose counts are shown; those of a sender with too few persons are closed. */
  static List<SubmissionRow> all(PublishedTable table) {
    return table.named().stream()
        .filter(row -> row.count("n_received") != null)
        .map(SubmissionRow::of)
        .toList();
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
        reasons(row.text("quarantined_by_reason")));
  }

  /** The sum of rows of one sender and feed; a number unknown in one of them is unknown. */
  static SubmissionRow sum(List<SubmissionRow> rows) {
    Map<String, Long> reasons = new TreeMap<>();
    rows.forEach(row -> row.reasons.forEach((code, n) -> reasons.merge(code, n, Long::sum)));
    return new SubmissionRow(
        rows.get(0).sender,
        rows.get(0).feed,
        null,
        sum(rows, SubmissionRow::expected),
        sum(rows, SubmissionRow::received),
        sum(rows, SubmissionRow::accepted),
        sum(rows, SubmissionRow::quarantined),
        sum(rows, SubmissionRow::duplicate),
        sum(rows, SubmissionRow::onTime),
        sum(rows, SubmissionRow::late),
        reasons);
  }

  /** Rows that were read and ended nowhere; anything but 0 is a fault of the night. */
  long unaccounted() {
    return received - accepted - quarantined - duplicate;
  }

  private static Long sum(List<SubmissionRow> rows, Function<SubmissionRow, Long> number) {
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
