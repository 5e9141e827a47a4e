package id.neraca.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The row of headings of a sheet, understood.
 *
 * @param contract the feed
 * @param index place of each contract column; -1: the file has none
 * @param extra place of columns that the contract does not know to their heading
 * @param forbiddenColumns columns dropped at the door
 * @param headings the row itself
 */
record Heading(
    FeedContract contract,
    int[] index,
    Map<Integer, String> extra,
    int forbiddenColumns,
    List<String> headings) {
  private static final Pattern TOTAL =
      Pattern.compile("(?i)\\s*(grand |sub ?)?(jumlah|total|rekap(itulasi)?)\\b.*");

  /**
   * The headings in this row, if they are those of a feed: of the one with the most columns found.
   * Null if of none.
   */
  static Heading find(List<FeedContract> contracts, ForbiddenColumns forbidden, SourceRow row) {
    Heading best = null;
    int most = 0;
    for (FeedContract contract : contracts) {
      int[] index = contract.match(row.cells()).orElse(null);
      int found =
          index == null ? 0 : (int) java.util.Arrays.stream(index).filter(i -> i >= 0).count();
      if (found > most) {
        most = found;
        best = understand(contract, index, forbidden, row.cells());
      }
    }
    return best;
  }

  /** False for a total row, a repeated row of headings, or a row that numbers the columns. */
  boolean isData(SourceRow row) {
    return !isTotal(row) && !repeatsHeadings(row) && !numbersColumns(row);
  }

  /** The cell of a contract column; null: the file has no such column. */
  String cell(SourceRow row, int column) {
    int place = index[column];
    return place < 0 ? null : place < row.cells().size() ? row.cells().get(place) : "";
  }

  private boolean isTotal(SourceRow row) {
    boolean saysTotal = row.cells().stream().anyMatch(cell -> TOTAL.matcher(cell).matches());
    if (!saysTotal) {
      return false;
    }
    for (int c = 0; c < index.length; c++) {
      if (contract.columns().get(c).isKey() && index[c] >= 0) {
        String key = cell(row, c);
        if (!key.isBlank() && !TOTAL.matcher(key).matches()) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean repeatsHeadings(SourceRow row) {
    return row.cells().stream()
        .map(FeedContract::key)
        .toList()
        .equals(headings.stream().map(FeedContract::key).toList());
  }

  private static boolean numbersColumns(SourceRow row) {
    List<String> cells =
        row.cells().stream()
            .map(cell -> cell.replaceAll("[()\\s]", ""))
            .filter(cell -> !cell.isEmpty())
            .toList();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).equals(Integer.toString(i + 1))) {
        return false;
      }
    }
    return cells.size() > 3;
  }

  private static Heading understand(
      FeedContract contract, int[] index, ForbiddenColumns forbidden, List<String> headings) {
    Set<Integer> known = new HashSet<>();
    int[] kept = index.clone();
    int dropped = 0;
    for (int place : index) {
      known.add(place);
    }
    Map<Integer, String> extra = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      String name = headings.get(i).strip();
      if (known.contains(i)) {
        continue;
      }
      if (forbidden.matches(name)) {
        dropped++;
      } else {
        String label = name.isEmpty() ? "kolom_" + (i + 1) : name;
        extra.put(i, names.contains(label) ? label + "#" + (i + 1) : label);
        names.add(label);
      }
    }
    return new Heading(contract, kept, extra, dropped, headings);
  }
}
