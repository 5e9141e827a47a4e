package id.neraca.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * Deals a feed's defects out to its rows, one after the other and from file to file: a few in each
 * file, some rows apart, each to the next row that suits it and at most once in a file.
 */
final class Planting {
  private static final int ROWS_APART = 7;

  private final List<RowDefect> waiting;
  private final List<RowDefect> planted = new ArrayList<>();
  private final int mostInFile;
  private final int rowsApart;
  private int rowsToWait;

  private Planting(List<RowDefect> defects, int mostInFile, int rowsApart) {
    this.waiting = new ArrayList<>(defects);
    this.mostInFile = mostInFile;
    this.rowsApart = rowsApart;
  }

  /** The defects, or none if there is to be no dirt. */
  static Planting of(Scene scene, List<RowDefect> defects, int mostInFile) {
    return new Planting(scene.options().dirt() ? defects : List.of(), mostInFile, ROWS_APART);
  }

  /** The same for files of few rows: one row after the other. */
  static Planting dense(Scene scene, List<RowDefect> defects, int mostInFile) {
    return new Planting(scene.options().dirt() ? defects : List.of(), mostInFile, 1);
  }

  static Planting none() {
    return new Planting(List.of(), 0, 1);
  }

  /** A new file begins: those planted in the last one come again when all others have come. */
  void startFile() {
    waiting.addAll(planted);
    planted.clear();
    rowsToWait = (rowsApart + 1) / 2;
  }

  /** The defect of this row; null: it stays clean. */
  RowDefect next(TableRow row) {
    if (planted.size() >= mostInFile || --rowsToWait > 0) {
      return null;
    }
    for (RowDefect defect : waiting) {
      if (defect.suits().test(row)) {
        waiting.remove(defect);
        planted.add(defect);
        rowsToWait = rowsApart;
        return defect;
      }
    }
    return null;
  }
}
