package id.neraca.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of a table, left to right.
 *
 * @param columns names under which rows keep their values
 * @param texts what the file writes above them
 */
record Headings(List<String> columns, List<String> texts) {
  /** Headings that are the columns' names. */
  static Headings of(String... columns) {
    return new Headings(List.of(columns), List.of(columns));
  }

  static Headings of(List<String> columns) {
    return new Headings(columns, columns);
  }

  /** The same columns under other headings: a column, its heading, and so on. */
  Headings renamed(String... columnsAndTexts) {
    List<String> renamed = new ArrayList<>(texts);
    for (int i = 0; i < columnsAndTexts.length; i += 2) {
      renamed.set(columns.indexOf(columnsAndTexts[i]), columnsAndTexts[i + 1]);
    }
    return new Headings(columns, renamed);
  }

  Headings without(String column) {
    List<String> fewer = new ArrayList<>(columns);
    List<String> fewerTexts = new ArrayList<>(texts);
    fewerTexts.remove(fewer.indexOf(column));
    fewer.remove(column);
    return new Headings(fewer, fewerTexts);
  }

  int size() {
    return columns.size();
  }
}
