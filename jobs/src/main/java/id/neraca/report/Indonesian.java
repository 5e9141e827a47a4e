package id.neraca.report;

import id.neraca.Period;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** Numbers, dates and periods as Indonesian readers write them. */
final class Indonesian {
  private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
  private static final List<String> MONTHS =
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
  private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

  private Indonesian() {}

  /** {@code 1.234}. */
  static String count(Number number) {
    return format("#,##0", number);
  }

  /** {@code 101,3}; {@code −1,3}; {@code 0,0}, never less than that. */
  static String points(Double number) {
    return format("#,##0.0", number).replaceFirst("^−0,0$", "0,0");
  }

  /** {@code +1,3}, {@code −1,3}, {@code 0,0}. */
  static String difference(Double number) {
    return format("+#,##0.0;−#,##0.0", number).replaceFirst("^[+−]0,0$", "0,0");
  }

  /** {@code +0,42}, {@code −0,42}: a correlation. */
  static String correlation(Double number) {
    return format("+#,##0.00;−#,##0.00", number).replaceFirst("^[+−]0,00$", "0,00");
  }

  /** {@code 83,4%} for 0.834. */
  static String share(Double share) {
    return format("#,##0.0", share * 100) + "%";
  }

  /** A share in steps of 5 %: the first and the last of them are bounds. */
  static String coarseShare(Double share) {
    return (share <= 0.05 ? "≤ " : share >= 0.95 ? "≥ " : "") + share(share);
  }

  /** {@code 99,8–102,7}, and {@code −0,05 sampai +0,30} where an end carries a sign. */
  static String interval(String low, String high) {
    boolean isSigned = (low + high).matches(".*[+−].*");
    return low + (isSigned ? " sampai " : "–") + high;
  }

  /** {@code 5 Februari 2026}. */
  static String date(LocalDate date) {
    return "%d %s %d".formatted(date.getDayOfMonth(), month(date.getMonthValue()), date.getYear());
  }

  /** {@code 5 Februari 2026 pukul 01.30 WITA}. */
  static String time(Instant instant) {
    ZonedDateTime local = instant.atZone(WITA);
    return "%s pukul %02d.%02d WITA"
        .formatted(date(local.toLocalDate()), local.getHour(), local.getMinute());
  }

  /** {@code Januari 2026}, {@code Triwulan I 2026}, {@code Tahun 2026}. */
  static String period(String periodId) {
    return Period.parse(periodId)
        .map(Indonesian::words)
        .orElse(periodId.equals("unknown") ? "periode tidak terbaca" : periodId);
  }

  private static String words(Period period) {
    YearMonth first = period.first();
    return switch (period.kind()) {
      case MONTH -> month(first.getMonthValue()) + " " + first.getYear();
      case QUARTER -> "Triwulan " + ROMAN.get(first.getMonthValue() / 3) + " " + first.getYear();
      case YEAR -> "Tahun " + first.getYear();
    };
  }

  /** {@code Jan 2026}, {@code Trw I 2026}, {@code 2026}: for the axis of a chart. */
  static String shortPeriod(String periodId) {
    String words = period(periodId);
    return switch (Period.kindOf(periodId)) {
      case "MONTH" -> words.substring(0, 3) + " " + periodId.substring(0, 4);
      case "QUARTER" -> words.replace("Triwulan", "Trw");
      case "YEAR" -> periodId;
      default -> words;
    };
  }

  private static String month(int number) {
    return MONTHS.get(number - 1);
  }

  private static String format(String pattern, Number number) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setDecimalSeparator(',');
    symbols.setGroupingSeparator('.');
    symbols.setMinusSign('−');
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }
}
