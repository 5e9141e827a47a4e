package id.neraca.ingest;

/**
 * The text of a number that is stored as a number. Its dot is a decimal point; in a text of
 * Indonesia it would part thousands, so 12.375 is written 12.3750, which can mean only one thing.
 */
final class NumberText {
  private NumberText() {}

  static String of(String number) {
    int dot = number.indexOf('.');
    boolean hasThreeDecimals =
        dot > 0
            && number.length() - dot == 4
            && number.substring(dot + 1).chars().allMatch(Character::isDigit);
    return hasThreeDecimals ? number + "0" : number;
  }
}
