package id.neraca.analyst;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Result of a query, ready to be shown.
 *
 * @param columns names
 * @param rows values: String, Long, Integer, Double, Boolean, Date, Timestamp, List, Map or null
 */
public record QueryResult(List<String> columns, List<List<Object>> rows) {
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  /** What spreadsheets take for the begin of a formula, also in the full width of East Asia. */
  private static final Pattern FORMULA =
      Pattern.compile("[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20]");

  /** Blanks, and what a terminal would obey instead of show. */
  private static final Pattern NOT_SHOWN = Pattern.compile("[\\s\\p{Cntrl}\\u0080-\\u009f]+");

  /** Ways to show it. */
  public enum Format {
    /** Aligned columns for a terminal. */
    TABLE,
    /**
     * RFC 4180; a text that a spreadsheet would take for a formula gets an apostrophe before it.
     */
    CSV,
    /** An array of objects. */
    JSON,
    /** A Markdown table; markup in values is shown, not obeyed. */
    MARKDOWN
  }

  /** The same with headings to read: {@code dinilai_pada} becomes {@code Dinilai pada}. */
  QueryResult withHeadings() {
    return new QueryResult(
        columns.stream()
            .map(name -> name.replace('_', ' '))
            .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
            .toList(),
        rows);
  }

  /** The result as text, ending with a line break. */
  public String as(Format format) {
    return switch (format) {
      case TABLE -> table() + "(" + rows.size() + (rows.size() == 1 ? " row)\n" : " rows)\n");
      case CSV -> csv();
      case JSON -> json();
      case MARKDOWN -> markdown();
    };
  }

  /** The table for those who read Indonesian. */
  String list() {
    return table() + "(" + rows.size() + " baris)\n";
  }

  private String table() {
    List<List<String>> cells = new ArrayList<>();
    cells.add(columns);
    rows.forEach(row -> cells.add(row.stream().map(QueryResult::line).toList()));
    int[] widths = new int[columns.size()];
    cells.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], row.get(i).length())));
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < cells.size(); r++) {
      for (int c = 0; c < widths.length; c++) {
        boolean isNumber = r > 0 && rows.get(r - 1).get(c) instanceof Number;
        String cell = cells.get(r).get(c);
        String blanks = " ".repeat(widths[c] - cell.length());
        text.append(isNumber ? blanks + cell : cell + blanks)
            .append(c == widths.length - 1 ? "\n" : "  ");
      }
      if (r == 0) {
        text.append(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining("  ")))
            .append('\n');
      }
    }
    return text.toString();
  }

  private String csv() {
    CsvSchema.Builder schema = CsvSchema.builder();
    columns.forEach(schema::addColumn);
    try {
      return new CsvMapper()
          .writer(schema.build().withHeader())
          .writeValueAsString(
              rows.stream().map(row -> row.stream().map(QueryResult::csvCell).toArray()).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String json() {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (List<Object> row : rows) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (int c = 0; c < columns.size(); c++) {
        Object value = row.get(c);
        boolean isPlain =
            value == null
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof List
                || value instanceof Map;
        object.put(columns.get(c), isPlain ? value : text(value));
      }
      objects.add(object);
    }
    try {
      return JSON.writeValueAsString(objects) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String markdown() {
    StringBuilder text = new StringBuilder("| " + String.join(" | ", columns) + " |\n");
    text.append("|").append(" --- |".repeat(columns.size())).append('\n');
    for (List<Object> row : rows) {
      text.append("| ")
          .append(
              row.stream()
                  .map(QueryResult::line)
                  .map(t -> t.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|"))
                  .collect(Collectors.joining(" | ")))
          .append(" |\n");
    }
    return text.toString();
  }

  private static Object csvCell(Object value) {
    if (value instanceof String text && FORMULA.matcher(text).lookingAt()) {
      return "'" + text;
    }
    return value == null ? "" : text(value);
  }

  private static String line(Object value) {
    return NOT_SHOWN.matcher(text(value)).replaceAll(" ");
  }

  /** Large numbers in all their digits: 1.2E8 rupiah is 120000000. */
  private static String text(Object value) {
    if (value instanceof Double number && Math.abs(number) >= 1e7 && Math.abs(number) < 1e18) {
      return BigDecimal.valueOf(number).toPlainString();
    }
    return value == null ? "" : value.toString();
  }
}
