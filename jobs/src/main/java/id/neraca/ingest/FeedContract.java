package id.neraca.ingest;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The contract of one feed, read from {@code feeds/<feed>.yaml} (a subset of the Open Data Contract
 * Standard 3.1).
 *
 * @param feed name of the feed and of its bronze table
 * @param columns columns in the order of the contract
 * @param recognisedBy groups of columns; a file is of this feed if it has one column of each group
 * @param wide how a sheet with months as columns is read; null: this feed has none
 * @param freshness when a delivery is late
 */
public record FeedContract(
    String feed,
    List<Column> columns,
    List<List<String>> recognisedBy,
    Wide wide,
    Freshness freshness)
    implements Serializable {
  /**
   * One column.
   *
   * @param name name in bronze
   * @param synonyms other headings
   * @param pseudonym kind of identifier to be pseudonymised as {@code <name>_key}: nip, person_id,
   *     name; null: none
   * @param isKey names the row: a total row has none
   * @param isFreeText holds names that senders give, which may begin as a total does
   */
  public record Column(
      String name, List<String> synonyms, String pseudonym, boolean isKey, boolean isFreeText)
      implements Serializable {}

  /**
   * Columns that a sheet with months as columns fills.
   *
   * @param month gets the month's number
   * @param value gets the cell below the month
   * @param orElse makes a row worth keeping that has no value in any month
   */
  public record Wide(String month, String value, String orElse) implements Serializable {}

  /**
   * When a sender's delivery is late.
   *
   * @param isOfPeriods true: every period that has ended must be delivered; false: an extract must
   *     be renewed
   * @param everyMonths months after which an extract must be renewed
   * @param warnAfterDays days after the period's end, or after the renewal is due, until which a
   *     delivery is on time
   * @param errorAfterDays days after which a missing one is an error
   * @param senders who must deliver even if they never did
   */
  public record Freshness(
      boolean isOfPeriods,
      int everyMonths,
      int warnAfterDays,
      int errorAfterDays,
      List<String> senders)
      implements Serializable {}

  /** The feeds of the drop, each with a contract and a bronze table of its name. */
  private static final List<String> FEEDS =
      List.of(
          "penilaian",
          "skp",
          "pegawai",
          "riwayat_skp",
          "indikator",
          "kinerja_organisasi",
          "layanan",
          "periode");

  /** The contracts of all feeds. */
  public static List<FeedContract> packaged() {
    return FEEDS.stream().map(FeedContract::packaged).toList();
  }

  private static FeedContract packaged(String feed) {
    return ContractFile.packaged("feeds/" + feed + ".yaml");
  }

  /** A heading as a key: lower case, letters and digits only. */
  static String key(String heading) {
    StringBuilder key = new StringBuilder(heading.length());
    for (char c : heading.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        key.append(c);
      }
    }
    return key.toString();
  }

  /** Whether this is the heading's key; most cells of data show at their first sign that not. */
  static boolean hasKey(String heading, String key) {
    if (heading.isEmpty()) {
      return key.isEmpty();
    }
    char first = heading.charAt(0);
    boolean isDigit = first >= '0' && first <= '9';
    boolean isLetter = first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z';
    if ((isDigit || isLetter)
        && (key.isEmpty() || key.charAt(0) != (isDigit ? first : first | ' '))) {
      return false;
    }
    return key.equals(key(heading));
  }

  /**
   * Index of each contract column in a row of headings; empty if the headings are not this feed's.
   */
  Optional<int[]> match(List<String> headings) {
    Map<String, Integer> places = places(headings);
    MonthColumns months = months(headings);
    int[] index = new int[columns.size()];
    Map<String, Boolean> found = new HashMap<>();
    for (int c = 0; c < index.length; c++) {
      index[c] = place(columns.get(c), places, months);
      found.put(columns.get(c).name(), index[c] >= 0);
    }
    boolean recognised =
        recognisedBy.stream()
            .allMatch(group -> group.stream().anyMatch(name -> found.getOrDefault(name, false)));
    return recognised ? Optional.of(index) : Optional.empty();
  }

  /** The month columns, if this feed may be wide and the headings have no month of their own. */
  MonthColumns months(List<String> headings) {
    if (wide == null
        || place(columns.get(place(wide.month())), places(headings), MonthColumns.NONE) >= 0) {
      return MonthColumns.NONE;
    }
    return MonthColumns.in(headings);
  }

  /** Place of a column in the contract. */
  int place(String column) {
    return columns.stream().map(Column::name).toList().indexOf(column);
  }

  private int place(Column column, Map<String, Integer> places, MonthColumns months) {
    if (!months.isEmpty() && column.name().equals(wide.month())) {
      return months.monthPlace();
    }
    if (!months.isEmpty() && column.name().equals(wide.value())) {
      return months.valuePlace();
    }
    return Stream.concat(Stream.of(column.name()), column.synonyms().stream())
        .map(heading -> places.getOrDefault(key(heading), -1))
        .filter(place -> place >= 0)
        .findFirst()
        .orElse(-1);
  }

  private static Map<String, Integer> places(List<String> headings) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      places.putIfAbsent(key(headings.get(i)), i);
    }
    places.remove("");
    return places;
  }
}
