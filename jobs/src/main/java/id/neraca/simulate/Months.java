package id.neraca.simulate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Indonesian names of months. */
final class Months {
  private static final List<String> NAMES =
      List.of(
          "Januari",
          "Februari",
          "Maret",
          "April",
          "Mei",
          "Juni",
          "Juli",
          "Agustus",
          "September",
          "Oktober",
          "November",
          "Desember");

  private Months() {}

  static String name(YearMonth month) {
    return NAMES.get(month.getMonthValue() - 1);
  }

  /** The old spelling: Pebruari, Nopember. */
  static String oldName(YearMonth month) {
    return name(month).replace("Feb", "Peb").replace("Nov", "Nop");
  }

  /** A month as one of the senders writes it: by name, old name, abbreviation or number. */
  static String written(YearMonth month, int sender) {
    return switch (sender % 4) {
      case 0 -> name(month);
      case 1 -> WideMonths.SHORT.get(month.getMonthValue() - 1);
      case 2 -> Integer.toString(month.getMonthValue());
      default -> oldName(month);
    };
  }

  /** As in '05 Februari 2026 08:15:00'. */
  static String longDate(LocalDateTime time) {
    return DateTimeFormatter.ofPattern(
            "dd '" + name(YearMonth.from(time)) + "' yyyy HH:mm:ss", Locale.ROOT)
        .format(time);
  }

  /** As in '5 Februari 2026'. */
  static String longDay(LocalDate day) {
    return day.getDayOfMonth() + " " + name(YearMonth.from(day)) + " " + day.getYear();
  }
}
