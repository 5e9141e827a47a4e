package id.neraca.simulate;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a text table is written.
 *
 * @param marked with the byte order mark that Excel puts in front
 * @param day form of a date
 */
record TextForm(char delimiter, Charset charset, boolean marked, DateTimeFormatter day) {
  private static final DateTimeFormatter DASHES = day("dd-MM-yyyy");

  /** Excel in an Indonesian locale. */
  static final TextForm SEMICOLONS = new TextForm(';', StandardCharsets.UTF_8, true, DASHES);

  static final TextForm COMMAS = new TextForm(',', StandardCharsets.UTF_8, false, DASHES);
  static final TextForm TABS = new TextForm('\t', StandardCharsets.UTF_8, true, day("dd/MM/yyyy"));

  /** An old Windows program. */
  static final TextForm WINDOWS =
      new TextForm(';', Charset.forName("windows-1252"), false, day("dd/MM/yyyy"));

  /** A value as text: numbers with decimal comma and dots between thousands, years without. */
  String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number(number);
    }
    return value instanceof LocalDate date ? day.format(date) : value.toString();
  }

  private static String number(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int dot = plain.indexOf('.');
    String whole = dot < 0 ? plain : plain.substring(0, dot);
    String grouped = whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ".");
    String sign = number.signum() < 0 ? "-" : "";
    return sign + grouped + (dot < 0 ? "" : "," + plain.substring(dot + 1));
  }

  private static DateTimeFormatter day(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
