package id.neraca.analyst;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.neraca.Settings;
import id.neraca.warehouse.Readers;
import id.neraca.warehouse.Warehouse;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the night shift asks first. */
public final class Status {
  private static final String NOT_SHOWN =
      "not shown: this account has no right to its tables, or no night has made them yet\n";

  private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

  static {
    SECTIONS.put(
        "runs",
        "select run_id, status, exit_code, as_of_date, publication_id, message from ops.runs order"
            + " by started_at desc limit 5");
    SECTIONS.put(
        "publication",
        """
        select publication_id, run_id, published_at, as_of_date, count(*) as n_tables
        from ops.publications
        group by publication_id, run_id, published_at, as_of_date
        order by published_at desc limit 1\
        """);
    SECTIONS.put(
        "senders",
        """
        select sender, feed, max(delivered_at) as last_delivered_at, count(*) as n_files,
            sum(n_read) as n_read, sum(n_accepted) as n_accepted, sum(n_quarantined) as n_quarantined, sum(n_duplicate) as n_duplicate
        from ops.files where status != 'rejected' and status != 'already_delivered'
        group by sender, feed order by sender, feed\
        """);
    SECTIONS.put(
        "reading",
        """
        select run_id, n_rows, round(duration_ms / 1000, 1) as seconds, round(n_rows * 1000 / duration_ms) as rows_per_second
        from ops.steps
        where step = 'read deliveries into bronze' and n_rows > 0 and duration_ms > 0
        order by run_id desc limit 5\
        """);
    SECTIONS.put(
        "due_deliveries",
        """
        select sender, feed, period_id, due_date, first_received_date, status, severity
        from gold.freshness
        where status in ('missing', 'pending') or due_date = (
            select max(same.due_date) from gold.freshness as same
            where same.sender = freshness.sender and same.feed = freshness.feed
        )
        order by case severity when 'error' then 1 when 'warn' then 2 else 3 end, sender, feed, due_date desc
        limit 40\
        """);
    SECTIONS.put(
        "rejected_files",
        "select sender, file_path, reason from ops.files where status = 'rejected' order by"
            + " delivered_at desc limit 20");
    SECTIONS.put(
        "findings",
        """
        select check_name, severity, n_findings
        from ops.check_results
        where n_findings > 0 and run_id = (select max(run_id) from ops.runs)
        order by severity, check_name\
        """);
  }

  /** Ways to show it. */
  public enum Format {
    /** For people. */
    TEXT,
    /** For programs: one object with an array per section, null where it cannot be read. */
    JSON
  }

  private Status() {}

  /** Prints the status of a lake, as much of it as this account may read. */
  public static void print(Settings settings, Format format, PrintStream out)
      throws JsonProcessingException {
    Warehouse warehouse = Readers.open(settings, Optional.empty());
    ObjectNode json = new ObjectMapper().createObjectNode();
    for (Map.Entry<String, String> section : SECTIONS.entrySet()) {
      Optional<QueryResult> result =
          warehouse.canRead(section.getValue())
              ? Optional.of(SqlShell.result(warehouse.query(section.getValue(), Map.of())))
              : Optional.empty();
      if (format == Format.TEXT) {
        out.println(section.getKey() + ":");
        out.println(result.map(r -> r.as(QueryResult.Format.TABLE)).orElse(NOT_SHOWN));
      } else {
        json.set(
            section.getKey(),
            new ObjectMapper()
                .readTree(result.map(r -> r.as(QueryResult.Format.JSON)).orElse("null")));
      }
    }
    if (format == Format.JSON) {
      out.println(json);
    }
  }
}
