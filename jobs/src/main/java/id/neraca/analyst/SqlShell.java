package id.neraca.analyst;

import id.neraca.HandledException;
import id.neraca.Settings;
import id.neraca.warehouse.Readers;
import id.neraca.warehouse.SqlFile;
import id.neraca.warehouse.Warehouse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** SQL over a lake, for analysts. */
public final class SqlShell {
  private final Warehouse warehouse;
  private final QueryResult.Format format;
  private final PrintStream out;

  private SqlShell(Warehouse warehouse, QueryResult.Format format, PrintStream out) {
    this.warehouse = warehouse;
    this.format = format;
    this.out = out;
  }

  /** Opens a lake to read; {@code published.*} as the named or the current publication shows it. */
  public static SqlShell open(
      Settings settings, Optional<String> publication, QueryResult.Format format, PrintStream out) {
    return new SqlShell(Readers.open(settings, publication), format, out);
  }

  /** Runs all statements of a text and prints their results. */
  public void run(String text) {
    for (String statement : new SqlFile("shell/statement.sql", text).statements()) {
      try {
        ReadingOnly.check(warehouse.parsed(statement));
        out.print(result(warehouse.query(statement, Map.of())).as(format));
      } catch (AnalysisException e) {
        // to this account a closed table looks like none
        warehouse.requireReadable("The query", statement);
        throw unanswered(e);
      } catch (RuntimeException e) {
        throw e instanceof org.apache.spark.SparkThrowable ? unanswered(e) : e;
      }
    }
  }

  /** What Spark says, in its first line that says something. */
  private static HandledException unanswered(Exception e) {
    String reason =
        e.getMessage().lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
    return HandledException.failure("The query cannot be answered: " + reason, e);
  }

  /** Reads statements, each ended by a semicolon, until the input ends or {@code exit}. */
  public void converse(InputStream in) throws IOException {
    out.println(
        "Tables: show tables in published; end a statement with a semicolon; leave with exit.");
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    StringBuilder statement = new StringBuilder();
    out.print("neraca> ");
    out.flush();
    for (String line = lines.readLine();
        line != null && !line.strip().matches("exit|quit");
        line = lines.readLine()) {
      statement.append(line).append('\n');
      if (line.stripTrailing().endsWith(";")) {
        try {
          run(statement.toString());
        } catch (HandledException e) {
          out.println(e.getMessage());
        }
        statement.setLength(0);
      }
      out.print(statement.isEmpty() ? "neraca> " : "     -> ");
      out.flush();
    }
    out.println();
  }

  /** A result as plain values. */
  static QueryResult result(Dataset<Row> data) {
    List<List<Object>> rows = data.collectAsList().stream().map(SqlShell::values).toList();
    return new QueryResult(Arrays.asList(data.columns()), rows);
  }

  private static List<Object> values(Row row) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = plain(row.get(i));
    }
    return Arrays.asList(values);
  }

  private static Object plain(Object value) {
    if (value instanceof scala.collection.Seq<?> seq) {
      return scala.jdk.javaapi.CollectionConverters.asJava(seq).stream()
          .map(SqlShell::plain)
          .toList();
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      return scala.jdk.javaapi.CollectionConverters.asJava(map);
    }
    if (value instanceof Row row) {
      return values(row);
    }
    return value;
  }
}
