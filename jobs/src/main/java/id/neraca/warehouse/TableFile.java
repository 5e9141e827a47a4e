package id.neraca.warehouse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One table of the warehouse as its file tells it: the contract, and the query that fills it.
 *
 * @param name the table
 * @param contract the {@code create} statement
 * @param select the query; null where Java fills the table
 */
public record TableFile(TableName name, String contract, String select) {
  private static final String COMMENT = " comment '((?:[^'\\\\]|\\\\.|'')*)'";
  private static final Pattern OF_COLUMN =
      Pattern.compile("(?m)^    (\\w+) [^\\n]*?" + COMMENT + ",?$");
  private static final Pattern OF_TABLE =
      Pattern.compile("(?s).*\\n\\) using delta\\b.*?" + COMMENT + "\\s*");

  /**
   * Reads a file: one statement for a view or a table that Java fills, two for a table with its
   * query.
   */
  static TableFile of(SqlFile file) {
    List<String> statements = file.statements();
    if (statements.isEmpty() || statements.size() > 2) {
      throw new IllegalArgumentException(
          "sql/%s has %d statements; a table file has its contract and at most one query"
              .formatted(file.path(), statements.size()));
    }
    TableName name = new TableName(file.folder(), file.name());
    return new TableFile(
        name, statements.get(0), statements.size() == 2 ? statements.get(1) : null);
  }

  /** The query that fills the table; empty where Java fills it. */
  public Optional<String> query() {
    return Optional.ofNullable(select);
  }

  /** The columns of a table that is no view, as DDL: names, types and comments. */
  String columns() {
    return contract.substring(contract.indexOf('(') + 1, contract.indexOf("\n) using"));
  }

  /** True for a view: it holds no data of its own. */
  public boolean isView() {
    return contract.startsWith("create or replace view");
  }

  /** True for a table that is rebuilt by period. */
  public boolean isPartitionedByPeriod() {
    return contract.contains("partitioned by (period_id)");
  }

  /** What the contract of a table that is no view says of it; empty: nothing. */
  public String comment() {
    Matcher table = OF_TABLE.matcher(contract);
    return table.matches() ? text(table.group(1)) : "";
  }

  /** Names of the columns and their comments, in the order of the contract. */
  public Map<String, String> columnComments() {
    Map<String, String> comments = new LinkedHashMap<>();
    Matcher column = OF_COLUMN.matcher(contract);
    while (column.find()) {
      comments.put(column.group(1), text(column.group(2)));
    }
    return comments;
  }

  private static String text(String literal) {
    return literal.replace("''", "'");
  }
}
