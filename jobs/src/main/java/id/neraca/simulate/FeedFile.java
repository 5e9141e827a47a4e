package id.neraca.simulate;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A file of the drop being written, with its planted defects, and the truth about both. Defects are
 * planted in its first table only, so that a row's number tells which row is meant.
 */
final class FeedFile implements Closeable {
  private final Truth truth;
  private final String file;
  private final Planting planting;
  private final ToIntFunction<TableRow> rowsIn;
  private final List<TableRow> repeated = new ArrayList<>();
  private TableWriter table;
  private boolean isFirstTable = true;

  /**
   * A file that starts with this table.
   *
   * @param rowsIn how many rows the warehouse reads in one: of a wide sheet one per month
   */
  FeedFile(
      Scene scene,
      String file,
      TableWriter table,
      Planting planting,
      ToIntFunction<TableRow> rowsIn) {
    this.truth = scene.truth();
    this.file = file;
    this.table = table;
    this.planting = planting;
    this.rowsIn = rowsIn;
    truth.file(file);
    planting.startFile();
  }

  /** A file in which every row is one. */
  FeedFile(Scene scene, String file, TableWriter table, Planting planting) {
    this(scene, file, table, planting, row -> 1);
  }

  /** Writes a row, perhaps spoilt; true: another one like it will be a repetition. */
  boolean write(TableRow row) throws IOException {
    RowDefect defect = isFirstTable ? planting.next(row) : null;
    if (defect == null || defect.isRepetition()) {
      writeClean(row);
      if (defect != null) {
        repeated.add(row);
      }
      return true;
    }
    TableRow spoilt = row.copy();
    defect.change().accept(spoilt);
    writeSpoilt(spoilt, defect);
    return defect.keepsMeaning();
  }

  /** A row that must not be spoilt. */
  void writeClean(TableRow row) throws IOException {
    table.write(row);
    truth.rows(file, Outcome.ACCEPTED, rowsIn.applyAsInt(row));
  }

  /** A row that another file has delivered before. */
  void writeAgain(TableRow row) throws IOException {
    table.write(row);
    truth.rows(file, Outcome.DUPLICATE, rowsIn.applyAsInt(row));
  }

  /** A row that is wrong in a way of its own. */
  void writeSpoilt(TableRow row, RowDefect defect) throws IOException {
    int number = table.write(row);
    int rows = rowsIn.applyAsInt(row);
    int spoilt = defect.isOfOneMonth() ? 1 : rows;
    truth.rows(file, defect.outcome(), spoilt);
    truth.rows(file, Outcome.ACCEPTED, rows - spoilt);
    for (int i = 0; i < spoilt; i++) {
      truth.defect(file, number, defect.code(), defect.outcome(), defect.reason());
    }
  }

  /** Ends the table, before another one in the same file begins. */
  void endTable() throws IOException {
    for (TableRow row : repeated) {
      writeSpoilt(row, RowDefect.repeated());
    }
    repeated.clear();
    table.close();
    isFirstTable = false;
  }

  /** Goes on with another table. */
  void startTable(TableWriter other) {
    table = other;
  }

  @Override
  public void close() throws IOException {
    endTable();
  }
}
