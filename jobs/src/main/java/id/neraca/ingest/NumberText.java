package id.neraca.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a number that is stored as a number. Its dot is a decimal point; in a text of
 * Indonesia it would part thousands, so 12.375 is written 12.3750, which can mean only one thing.
 * Many programs store every number with decimals: a month 1.0 is shown as 1, and meant so.
 */
final class NumberText {
  private static final Pattern THREE_DECIMALS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
  private static final Pattern WHOLE = Pattern.compile("(-?\\d+)\\.0+");

  private NumberText() {}

  static String of(String number) {
    Matcher whole = WHOLE.matcher(number);
    if (whole.matches()) {
      return whole.group(1);
    }
    boolean hasThreeDecimals = THREE_DECIMALS.matcher(number).matches();
    return hasThreeDecimals ? number + "0" : number;
  }
}
