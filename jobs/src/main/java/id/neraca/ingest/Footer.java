package id.neraca.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands below the table of a sheet: place and date, office, name and number of who signs.
 * Rows of one or two cells that nothing names are held back until the sheet goes on with other
 * rows, which shows that they are data; if it ends, they are its footer.
 */
final class Footer {
  private static final int MOST_ROWS = 30;

  private static final int MOST_CELLS = 2;

  private final List<SourceRow> held = new ArrayList<>();
  private boolean isBelowKeys;

  /** Begins with another sheet; what is held was the footer of the last. */
  void startSheet() {
    held.clear();
    isBelowKeys = false;
  }

  /** The rows that are data now that this one is read, in their order. */
  List<SourceRow> dataWith(SourceRow row, Heading heading) {
    if (isBelowKeys && hasFewCells(row) && !heading.hasKey(row)) {
      held.add(row);
      if (held.size() <= MOST_ROWS) {
        return List.of();
      }
      // too long for a footer, and so is what follows without a key
      isBelowKeys = false;
      return release();
    }
    isBelowKeys = isBelowKeys || heading.hasKey(row);
    if (held.isEmpty()) {
      return List.of(row);
    }
    held.add(row);
    return release();
  }

  private List<SourceRow> release() {
    List<SourceRow> rows = List.copyOf(held);
    held.clear();
    return rows;
  }

  private static boolean hasFewCells(SourceRow row) {
    int filled = 0;
    for (String cell : row.cells()) {
      if (!cell.isBlank() && ++filled > MOST_CELLS) {
        return false;
      }
    }
    return true;
  }
}
