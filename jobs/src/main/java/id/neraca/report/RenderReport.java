package id.neraca.report;

import id.neraca.Settings;
import id.neraca.warehouse.LakeFiles;
import id.neraca.warehouse.Manifest;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.Readers;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableFile;
import id.neraca.warehouse.TableName;
import id.neraca.warehouse.Warehouse;
import java.sql.Date;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Renders the leadership report: one HTML file, replaced in one move. It holds what was published
 * and nothing else.
 */
public final class RenderReport implements Step {
  private static final String FILE = "report/neraca.html";

  private static final List<String> TABLES =
      List.of(
          "city_overview",
          "dinas_scorecards",
          "distribution_compliance",
          "submission_quality",
          "score_trends",
          "trend_tests",
          "grading_fairness",
          "group_gaps",
          "objectivity",
          "service_outcomes");

  @Override
  public String name() {
    return "render report";
  }

  @Override
  public Set<TableName> reads() {
    return TABLES.stream()
        .map(table -> TableName.of("published." + table))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<TableName> writes() {
    return Set.of();
  }

  @Override
  public long run(Night night) {
    Edition edition =
        new Edition(
            night.publicationId(),
            night.run().runId(),
            night.run().asOfDate(),
            night.run().startedAt());
    write(night.warehouse(), edition);
    return 1;
  }

  /**
   * Renders a publication again, without computing.
   *
   * @return where the report is
   */
  public static String again(Settings settings, Optional<String> publicationId) {
    Warehouse warehouse = Readers.open(settings, publicationId);
    Row row = new Manifest(warehouse).publication(publicationId).head();
    Edition edition =
        new Edition(
            row.getAs("publication_id"),
            row.getAs("run_id"),
            row.<Date>getAs("as_of_date").toLocalDate(),
            row.<java.sql.Timestamp>getAs("published_at").toInstant());
    write(warehouse, edition);
    return warehouse.files().location(FILE);
  }

  private static void write(Warehouse warehouse, Edition edition) {
    Map<String, PublishedTable> tables = new HashMap<>();
    for (String name : TABLES) {
      TableName table = TableName.of("published." + name);
      if (warehouse.has(table)) {
        tables.put(name, table(warehouse, table));
      }
    }
    Map<String, String> reasons = new HashMap<>();
    warehouse
        .read("reference.reject_reasons")
        .select("code", "message")
        .collectAsList()
        .forEach(row -> reasons.put(row.getString(0), row.getString(1)));
    LakeFiles files = warehouse.files();
    files.write(FILE, LeadershipReport.html(edition, tables, reasons));
    files.open("report", name -> true);
  }

  private static PublishedTable table(Warehouse warehouse, TableName name) {
    Dataset<Row> data = warehouse.read(name.toString());
    TableFile file = warehouse.sql().table(name);
    return PublishedTable.of(
        name.table(),
        file.comment(),
        file.columnComments(),
        List.of(data.columns()),
        data.collectAsList().stream().map(RenderReport::values).toList());
  }

  private static List<Object> values(Row row) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = row.get(i);
      values[i] = value instanceof Date date ? date.toLocalDate() : value;
    }
    return Arrays.asList(values);
  }
}
