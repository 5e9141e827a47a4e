package id.neraca.warehouse;

import id.neraca.HandledException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Runs all checks: a check is a query whose result must be empty. A blocking finding ends the
 * night.
 */
public final class RunChecks implements Step {
  private static final int SHOWN = 3;

  @Override
  public String name() {
    return "run checks";
  }

  @Override
  public Set<TableName> writes() {
    return Set.of();
  }

  @Override
  public long run(Night night) {
    List<SqlFile> checks = new ArrayList<>(night.warehouse().sql().in("checks/blocking"));
    checks.addAll(night.warehouse().sql().in("checks/warning"));
    List<CheckResult> results;
    try (Threads threads = new Threads(4)) {
      results = threads.map(checks, check -> result(night, check));
    }
    night.checkResults().addAll(results);
    List<CheckResult> blocking = results.stream().filter(CheckResult::blocks).toList();
    if (!blocking.isEmpty()) {
      throw HandledException.failure(
          blocking.stream().map(RunChecks::sentence).collect(Collectors.joining("\n")));
    }
    return results.stream().mapToLong(CheckResult::findings).sum();
  }

  private static CheckResult result(Night night, SqlFile check) {
    Row row =
        night
            .warehouse()
            .query(check.statements().get(0), night.run())
            .select(functions.to_json(functions.struct("*")).as("finding"))
            .agg(
                functions.count("*"),
                functions.array_join(
                    functions.slice(
                        functions.array_sort(functions.collect_list("finding")), 1, SHOWN),
                    "\n"))
            .head();
    return new CheckResult(
        check.name(),
        check.folder().substring("checks/".length()),
        row.getLong(0),
        row.getString(1));
  }

  private static String sentence(CheckResult check) {
    return ("Nothing was published: blocking check %s found %d rows, first: %s. The last good"
            + " publication stays; see sql/checks/blocking/%s.sql for what it means, mend the"
            + " data or the rule, and run nightly again.")
        .formatted(
            check.name(),
            check.findings(),
            check.firstFindings().replace("\n", ", "),
            check.name());
  }
}
