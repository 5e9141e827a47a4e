package id.neraca.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A table of the page.
 *
 * @param id unique on the page
 * @param notes the reasons of the closed cells in it
 */
public record Table(
    String id,
    String caption,
    List<Heading> headings,
    List<List<Cell>> rows,
    List<Suppression> notes) {

  /** What a column holds, and so how it is set. */
  public enum Kind {
    /** Names the row. */
    NAME,
    NUMBER,
    WORDS
  }

  /** The heading of a column. */
  public record Heading(String text, Kind kind) {}

  /** A column to be: its heading, and the cell it makes of a row. */
  record Field<R>(String heading, Kind kind, Function<R, Cell> cell) {}

  static <R> Table of(String id, String caption, List<Field<R>> fields, List<R> rows) {
    List<List<Cell>> cells = new ArrayList<>();
    for (R row : rows) {
      cells.add(fields.stream().map(field -> field.cell().apply(row)).toList());
    }
    return new Table(
        id,
        caption,
        fields.stream().map(field -> new Heading(field.heading(), field.kind())).toList(),
        cells,
        cells.stream()
            .flatMap(List::stream)
            .map(Cell::closedBy)
            .filter(Objects::nonNull)
            .distinct()
            .sorted(Comparator.comparing(Suppression::mark))
            .toList());
  }

  /** The columns of all groups, in order. */
  @SafeVarargs
  static <R> List<Field<R>> columns(List<Field<R>>... groups) {
    List<Field<R>> columns = new ArrayList<>();
    for (List<Field<R>> group : groups) {
      columns.addAll(group);
    }
    return columns;
  }

  static <R> Field<R> name(String heading, Function<R, String> text) {
    return new Field<>(heading, Kind.NAME, row -> Cell.text(text.apply(row)));
  }

  static <R> Field<R> number(String heading, Function<R, Cell> cell) {
    return new Field<>(heading, Kind.NUMBER, cell);
  }

  static <R> Field<R> words(String heading, Function<R, Cell> cell) {
    return new Field<>(heading, Kind.WORDS, cell);
  }
}
