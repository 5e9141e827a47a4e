package id.neraca.publish;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows of one published table, in Java.
 *
 * @param columns in the order of the values
 * @param rows values; protection empties some of them in place
 */
record TableRows(String name, List<PublishedColumn> columns, List<Object[]> rows) {

  /** Position of the only column of a role; empty where the table has none. */
  Optional<Integer> position(Role role) {
    return positions(role).stream().findFirst();
  }

  /** Positions of the columns of a role. */
  List<Integer> positions(Role role) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).role() == role)
        .boxed()
        .toList();
  }

  /** Position of a column by name. */
  int position(String column) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).name().equals(column))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "published.%s has no column %s; see reference.published_columns"
                        .formatted(name, column)));
  }

  /** A value as text; null where the table has no such column or the value is null. */
  String text(Object[] row, Role role) {
    return position(role).map(i -> row[i]).map(Object::toString).orElse(null);
  }
}
