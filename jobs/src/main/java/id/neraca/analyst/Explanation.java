package id.neraca.analyst;

import id.neraca.HandledException;
import id.neraca.Settings;
import id.neraca.warehouse.LakeFiles;
import id.neraca.warehouse.Readers;
import id.neraca.warehouse.SqlFile;
import id.neraca.warehouse.Warehouse;
import java.io.PrintStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * One person's score, component by component: the queries of {@code sql/explain} in their order,
 * each under the comment it begins with. Whoever may read the restricted layers may ask; that it
 * was asked is written down first, and where it cannot be, nothing is shown.
 */
public final class Explanation {
  private static final List<String> RESTRICTED = List.of("silver", "gold", "ops");
  private static final String PERSON =
      """
      select distinct employee_key from silver.employee_rows
      where nip = reference.nip_of(:nip) and employee_key is not null
      union
      select distinct employee_key from silver.appraisal_rows
      where nip = reference.nip_of(:nip) and employee_key is not null
      """;

  private final Warehouse lake;
  private final String employeeKey;
  private final Optional<String> period;

  private Explanation(Warehouse lake, String employeeKey, Optional<String> period) {
    this.lake = lake;
    this.employeeKey = employeeKey;
    this.period = period;
  }

  /**
   * Finds the person.
   *
   * @param nip any NIP the person has held, written as files may write it
   * @param period empty: all periods
   * @throws HandledException if the restricted layers may not be read, or nobody has this NIP
   */
  public static Explanation of(Settings settings, String nip, Optional<String> period) {
    new LakeFiles(settings.lake()).requireReadable("Explaining a person's score", RESTRICTED);
    Warehouse lake = Readers.open(settings, Optional.empty());
    List<Row> persons = lake.query(PERSON, Map.of("nip", nip)).collectAsList();
    if (persons.isEmpty()) {
      throw HandledException.failure(
          "Nobody in this lake has the NIP %s. Check its 18 digits; a NIP that a spreadsheet damaged is not kept."
              .formatted(nip));
    }
    if (persons.size() > 1) {
      throw HandledException.failure(
          "The NIP %s stands at %d different persons in this lake. Mend the employee list: one of them has another NIP."
              .formatted(nip, persons.size()));
    }
    return new Explanation(lake, persons.get(0).getString(0), period);
  }

  /** Writes down who asks, then prints all sections. */
  public void print(Instant at, String user, PrintStream out) {
    log(at, user);
    Map<String, Object> values =
        Map.of("employee_key", employeeKey, "period_id", period.orElse(""));
    for (SqlFile section : lake.sql().in("explain")) {
      QueryResult result =
          SqlShell.result(lake.query(section.statements().get(0), values)).withHeadings();
      out.println("== " + heading(section));
      out.println(result.rows().isEmpty() ? "Tidak ada.\n" : result.list());
    }
  }

  /** The comment that a file begins with. */
  private static String heading(SqlFile section) {
    return section
        .text()
        .lines()
        .takeWhile(line -> line.startsWith("-- "))
        .map(line -> line.substring(3))
        .collect(Collectors.joining("\n   "));
  }

  private void log(Instant at, String user) {
    List<Row> row =
        List.of(
            RowFactory.create(
                Timestamp.from(at), user, "explain", employeeKey, period.orElse(null)));
    try {
      lake.append("ops.access_log", row);
    } catch (RuntimeException e) {
      throw HandledException.failure(
          "Nothing is shown, since this access cannot be logged in ops.access_log (%s). Ask the owner of the lake for the right to write there."
              .formatted(e.getMessage().lines().findFirst().orElse("")),
          e);
    }
  }
}
