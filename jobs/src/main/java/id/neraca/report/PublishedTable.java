package id.neraca.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One published table as read.
 *
 * @param rows values in the order of the columns: String, Long, Double, LocalDate, Boolean, or null
 */
public record PublishedTable(
    String name, String comment, List<Column> columns, List<List<Object>> rows) {

  /** A column and what it means, in Indonesian. */
  public record Column(String name, String comment) {}

  /**
   * A table of any publication, as today's report reads it: a column that was not published then is
   * empty.
   *
   * @param comments meaning of each column by today's contract, in its order
   * @param names columns as they were published
   * @param rows values in the order of {@code names}
   */
  static PublishedTable of(
      String name,
      String comment,
      Map<String, String> comments,
      List<String> names,
      List<List<Object>> rows) {
    List<Column> columns =
        comments.entrySet().stream()
            .map(column -> new Column(column.getKey(), column.getValue()))
            .toList();
    List<List<Object>> values = new ArrayList<>();
    for (List<Object> row : rows) {
      List<Object> inOrder = new ArrayList<>();
      for (Column column : columns) {
        int position = names.indexOf(column.name());
        inOrder.add(position < 0 ? null : row.get(position));
      }
      values.add(inOrder);
    }
    return new PublishedTable(name, comment, columns, values);
  }

  static PublishedTable empty(String name) {
    return new PublishedTable(name, "", List.of(), List.of());
  }

  /** The rows with their values reachable by column name. */
  List<Row> named() {
    List<String> names = columns.stream().map(Column::name).toList();
    List<Row> named = new ArrayList<>();
    for (List<Object> values : rows) {
      named.add(new Row(name, names, values));
    }
    return named;
  }

  /**
   * Says how many rows are of an earlier publication, because too few persons changed since; empty:
   * none.
   *
   * @param asOfDate state of the data of this publication
   */
  String standing(LocalDate asOfDate) {
    List<LocalDate> dates =
        named().stream()
            .filter(row -> "differencing".equals(row.text("suppression")))
            .flatMap(row -> row.date("as_of_date").stream())
            .filter(date -> date.isBefore(asOfDate))
            .sorted()
            .toList();
    if (dates.isEmpty()) {
      return "";
    }
    String first = Indonesian.date(dates.get(0));
    String last = Indonesian.date(dates.get(dates.size() - 1));
    return "%s baris tetap seperti pada publikasi sebelumnya (keadaan %s), karena sejak itu terlalu sedikit yang berubah."
        .formatted(
            Indonesian.count((long) dates.size()),
            first.equals(last) ? first : first + " sampai " + last);
  }

  /** One row; an absent value is null. */
  record Row(String table, List<String> names, List<Object> values) {

    String text(String column) {
      Object value = value(column);
      return value == null ? null : value.toString();
    }

    Long count(String column) {
      return value(column) instanceof Number number ? number.longValue() : null;
    }

    Optional<LocalDate> date(String column) {
      return value(column) instanceof LocalDate date ? Optional.of(date) : Optional.empty();
    }

    /** A finite number; "not a number" is as absent as null. */
    Double number(String column) {
      return value(column) instanceof Number number && Double.isFinite(number.doubleValue())
          ? number.doubleValue()
          : null;
    }

    /** A cell of the page; closed where the row says that the column is. */
    @SuppressWarnings("unchecked") // what a column holds stands in its contract
    <T> Cell cell(String column, Function<T, String> format) {
      return Cell.of((T) value(column), format, closedBy(column));
    }

    /** Both ends of an interval, written as what lies in it. */
    Cell interval(String low, String high, Function<Double, String> format) {
      Double from = number(low);
      Double to = number(high);
      return Cell.of(
          from == null || to == null ? null : from,
          end -> Indonesian.interval(format.apply(end), format.apply(to)),
          closedBy(low));
    }

    /** Why a cell of this row is closed or bounded; null if it is neither. */
    String closedBy(String column) {
      String closed = text("suppressed_columns");
      return closed != null && Arrays.asList(closed.split(",")).contains(column)
          ? text("suppression")
          : null;
    }

    /** A share; one that is a bound only is marked so. */
    String share(String column) {
      Double value = number(column);
      if (value == null || closedBy(column) == null) {
        return value == null ? null : Indonesian.share(value);
      }
      return (value < 0.5 ? "≤ " : "≥ ") + Indonesian.share(value);
    }

    private Object value(String column) {
      int position = names.indexOf(column);
      if (position < 0) {
        throw new IllegalArgumentException(
            "Cannot render the report: published.%s has no column %s, only %s. Compare its contract with the report's sections."
                .formatted(table, column, names));
      }
      return values.get(position);
    }
  }
}
