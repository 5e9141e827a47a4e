package id.neraca.simulate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of a wide sheet, and its months under the headings that dinas give them. */
final class WideMonths {
  /** A row has one column for each month of the year. */
  static final List<String> COLUMNS = IntStream.rangeClosed(1, 12).mapToObj(i -> "m" + i).toList();

  private static final List<String> REALISATIONS =
      Stream.concat(Stream.of("realisasi"), COLUMNS.stream()).toList();

  static final List<String> FULL =
      List.of(
          "Januari",
          "Pebruari",
          "Maret",
          "April",
          "Mei",
          "Juni",
          "Juli",
          "Agustus",
          "September",
          "Oktober",
          "Nopember",
          "Desember");
  static final List<String> SHORT =
      List.of("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agus", "sep", "okt", "nov", "des");
  static final List<String> OTHER =
      List.of("Jan", "Peb", "Mrt", "Apr", "Mei", "Jun", "Jul", "Agt", "Sept", "Okt", "Nop", "Des");

  private WideMonths() {}

  /** The row's first realisation, in a long or a wide sheet; null: it has none. */
  static String firstGiven(TableRow row) {
    return REALISATIONS.stream().filter(row::has).findFirst().orElse(null);
  }

  /** How many rows the warehouse reads in one: a month with a value is one; a judgement is one. */
  static int rowsIn(TableRow row) {
    int months = (int) COLUMNS.stream().filter(row::has).count();
    return months > 0 ? months : row.has("nilai") ? 1 : 0;
  }
}
