package id.neraca.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The row of headings of a sheet, understood.
 *
 * @param contract the feed
 * @param index place of each contract column; -1: the file has none
 * @param extra place of columns that the contract does not know to their heading
 * @param forbiddenColumns columns dropped at the door
 * @param headings the texts, of two rows joined where there are two
 * @param rows the row or rows themselves, as keys
 * @param months the month columns of a wide sheet
 */
record Heading(
    FeedContract contract,
    int[] index,
    Map<Integer, String> extra,
    int forbiddenColumns,
    List<String> headings,
    List<List<String>> rows,
    MonthColumns months)
    implements Serializable {
  private static final Pattern NO_NUMBER = Pattern.compile("[()\\s]");

  /** Brackets and blanks around the number of a column. */
  private static final int LONGEST_NUMBER = 40;

  /**
   * The headings in this row, if they are those of a feed: of the one with the most columns found.
   * Null if of none.
   */
  static Heading find(List<FeedContract> contracts, ForbiddenColumns forbidden, SourceRow row)
      throws UnreadableFileException {
    FeedContract best = null;
    int[] bestIndex = {};
    long most = 0;
    for (FeedContract contract : contracts) {
      int[] index = contract.match(row.cells()).orElse(new int[0]);
      long found = Arrays.stream(index).filter(i -> i >= 0).count();
      if (found > most) {
        most = found;
        best = contract;
        bestIndex = index;
      }
    }
    if (best == null) {
      return null;
    }
    Heading heading = understand(best, bestIndex, forbidden, row.cells());
    heading.months().refuseTwice(row.sheet());
    return heading;
  }

  /**
   * The headings of a wide sheet in this row and the next: months below, the other headings above
   * or below, cells merged over both rows or over the months. Null if they are no such rows, or if
   * the lower row says it all, which makes this one a title.
   */
  static Heading findInTwo(
      List<FeedContract> contracts, ForbiddenColumns forbidden, SourceRow upper, SourceRow lower)
      throws UnreadableFileException {
    boolean mayBe =
        lower != null
            && !upper.isHeader()
            && !lower.isHeader()
            && lower.sheet().equals(upper.sheet())
            && MonthColumns.in(upper.cells()).isEmpty()
            && !MonthColumns.in(lower.cells()).isEmpty();
    if (!mayBe || find(contracts, forbidden, lower) != null) {
      return null;
    }
    List<String> joined = new ArrayList<>(upper.cells());
    for (int i = 0; i < lower.cells().size(); i++) {
      String below = lower.cells().get(i);
      if (i >= joined.size()) {
        joined.add(below);
      } else if (!below.isBlank()) {
        joined.set(i, below);
      }
    }
    Heading both =
        find(contracts, forbidden, new SourceRow(upper.sheet(), upper.number(), joined, false));
    if (both == null || both.months().isEmpty()) {
      return null;
    }
    return new Heading(
        both.contract(),
        both.index(),
        both.extra(),
        both.forbiddenColumns(),
        joined,
        List.of(keys(upper.cells()), keys(lower.cells())),
        both.months());
  }

  /**
   * Refuses a sheet that divides its months (target and realisation under each): which cell is the
   * realisation would be a guess.
   */
  void refuseDividedMonths(SourceRow below) throws UnreadableFileException {
    if (months.isEmpty() || below == null) {
      return;
    }
    for (int place : months.monthAt().keySet()) {
      String key = place < below.cells().size() ? FeedContract.key(below.cells().get(place)) : "";
      if (key.matches("target|realisasi|capaian|nilai|t|r")) {
        throw new UnreadableFileException(
            "Kolom bulan terbagi lagi (\"%s\" di baris %d); sisakan satu kolom realisasi per bulan"
                .formatted(below.cells().get(place), below.number()));
      }
    }
  }

  /**
   * The rows of the contract in this row: itself, or one per month with a value. A wide row with a
   * judged value but no month is one row without month, for the checks to refuse, not lost.
   */
  List<SourceRow> rows(SourceRow row) {
    if (months.isEmpty()) {
      return List.of(row);
    }
    List<SourceRow> perMonth = months.unfold(row);
    String judged = cell(row, contract.place(contract.wide().orElse()));
    return perMonth.isEmpty() && judged != null && !judged.isBlank()
        ? List.of(months.withoutMonth(row))
        : perMonth;
  }

  /** Headings of the feed that stand over more than one column: the first one counts. */
  List<String> repeated() {
    Set<String> read =
        Arrays.stream(index)
            .filter(i -> i >= 0 && i < headings.size())
            .mapToObj(i -> FeedContract.key(headings.get(i)))
            .collect(Collectors.toSet());
    return IntStream.range(0, headings.size())
        .filter(i -> Arrays.stream(index).noneMatch(place -> place == i))
        .mapToObj(headings::get)
        .filter(heading -> read.contains(FeedContract.key(heading)))
        .distinct()
        .toList();
  }

  /** False for a total row, a repeated row of headings, or a row that numbers the columns. */
  boolean isData(SourceRow row) {
    return !TotalRow.is(this, row) && !repeatsHeadings(row) && !numbersColumns(row);
  }

  /** Whether the cells below a contract column name the row; no month's cell does. */
  boolean isKey(int column) {
    return index[column] >= 0
        && contract.columns().get(column).isKey()
        && !months.monthAt().containsKey(index[column]);
  }

  /** Whether anything names the row. */
  boolean hasKey(SourceRow row) {
    return IntStream.range(0, index.length).anyMatch(c -> isKey(c) && !cell(row, c).isBlank());
  }

  /** The cell of a contract column; null: the file has no such column. */
  String cell(SourceRow row, int column) {
    int place = index[column];
    return place < 0 ? null : place < row.cells().size() ? row.cells().get(place) : "";
  }

  private boolean repeatsHeadings(SourceRow row) {
    return rows.stream().anyMatch(keys -> areKeys(keys, row.cells()));
  }

  private static boolean areKeys(List<String> keys, List<String> cells) {
    if (keys.size() != cells.size()) {
      return false;
    }
    for (int i = 0; i < keys.size(); i++) {
      if (!FeedContract.hasKey(cells.get(i), keys.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> keys(List<String> cells) {
    return cells.stream().map(FeedContract::key).toList();
  }

  private static boolean numbersColumns(SourceRow row) {
    int count = 0;
    for (String cell : row.cells()) {
      if (!cell.isBlank()) {
        // most rows end here, before the regular expression
        if (Character.isLetter(cell.charAt(0))) {
          return false;
        }
        String number =
            cell.length() > LONGEST_NUMBER ? cell : NO_NUMBER.matcher(cell).replaceAll("");
        if (!number.isEmpty() && !number.equals(Integer.toString(++count))) {
          return false;
        }
      }
    }
    return count > 3;
  }

  private static Heading understand(
      FeedContract contract, int[] index, ForbiddenColumns forbidden, List<String> headings) {
    Set<Integer> known = new HashSet<>();
    int dropped = 0;
    for (int place : index) {
      known.add(place);
    }
    MonthColumns months = contract.months(headings);
    known.addAll(months.monthAt().keySet());
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
    return new Heading(contract, index, extra, dropped, headings, List.of(keys(headings)), months);
  }
}
