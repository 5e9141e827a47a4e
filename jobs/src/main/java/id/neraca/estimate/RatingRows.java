package id.neraca.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Rows of a ratings file, or of a part of one, as they are read: cell by cell, row by row. A row
 * without a value in some column, or with a number that is none, is left out and counted; one with
 * an empty anchor is kept, since the rating is none the worse for it.
 */
final class RatingRows {
  private static final double LARGEST = 1e15;
  private static final int MISSING = -1;

  /** Place of the anchor among the numbers, where there is one. */
  private static final int ANCHOR = 1;

  private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+");
  private static final String COMMA = " (decimal comma; write a point)";

  private final boolean hasDecimalComma;
  private final List<String> names;

  /** Places in {@link #names} of what stands under each heading. */
  private final int[][] roles;

  private final CodedColumn[] coded;
  private final double[][] numbers;
  private final int[] code;
  private final String[] number;
  private final Map<String, Long> leftOut = new TreeMap<>();
  private int size;
  private long read;
  private boolean isTooLong;

  /**
   * No rows yet.
   *
   * @param hasDecimalComma numbers may be written {@code 87,5}, as beside semicolons
   */
  RatingRows(List<String> headings, RatingColumns columns, boolean hasDecimalComma) {
    this.hasDecimalComma = hasDecimalComma;
    names = columns.roles();
    roles =
        headings.stream()
            .map(h -> IntStream.range(0, names.size()).filter(r -> names.get(r).equals(h)))
            .map(IntStream::toArray)
            .toArray(int[][]::new);
    coded = new CodedColumn[columns.categorical()];
    Arrays.setAll(coded, c -> new CodedColumn());
    code = new int[coded.length];
    number = new String[names.size() - coded.length];
    numbers = new double[number.length][1024];
  }

  /** Begins a row: nothing is known of it. */
  void begin() {
    Arrays.fill(code, MISSING);
    Arrays.fill(number, "");
    isTooLong = false;
  }

  /** Takes the cell under a heading; its text lies in {@code from} to {@code to - 1}. */
  void cell(int heading, char[] text, int from, int to) {
    if (heading < roles.length && roles[heading].length == 0) {
      return;
    }
    int first = from;
    int end = to;
    while (first < end && Character.isWhitespace(text[first])) {
      first++;
    }
    while (first < end && Character.isWhitespace(text[end - 1])) {
      end--;
    }
    boolean isMissing =
        first == end || (end - first == 2 && text[first] == 'N' && text[first + 1] == 'A');
    if (isMissing) {
      return;
    }
    if (heading >= roles.length) {
      isTooLong = true;
      return;
    }
    for (int role : roles[heading]) {
      if (role < code.length) {
        code[role] = coded[role].code(text, first, end);
      } else {
        number[role - code.length] = new String(text, first, end - first);
      }
    }
  }

  /** Ends a row and keeps it, or leaves it out. */
  void end() {
    read++;
    if (isTooLong) {
      leaveOut("more cells than headings (a comma within a cell? write it between quotes)");
      return;
    }
    for (int c = 0; c < code.length; c++) {
      if (code[c] == MISSING) {
        leaveOut("no value in " + names.get(c));
        return;
      }
    }
    double[] values = new double[number.length];
    for (int c = 0; c < number.length; c++) {
      if (c == ANCHOR && number[c].isEmpty()) {
        values[c] = Double.NaN;
        continue;
      }
      values[c] = number(number[c], names.get(code.length + c));
      if (Double.isNaN(values[c])) {
        return;
      }
    }
    for (int c = 0; c < code.length; c++) {
      coded[c].add(code[c]);
    }
    for (int c = 0; c < values.length; c++) {
      if (size == numbers[c].length) {
        numbers[c] = Arrays.copyOf(numbers[c], size + (size >> 1));
      }
      numbers[c][size] = values[c];
    }
    size++;
  }

  private void leaveOut(String reason) {
    leftOut.merge(reason, 1L, Long::sum);
  }

  /** The number, or NaN after its row was counted as left out. */
  private double number(String written, String name) {
    String text =
        hasDecimalComma && DECIMAL_COMMA.matcher(written).matches()
            ? written.replace(',', '.')
            : written;
    if (text.isEmpty()) {
      leaveOut("no value in " + name);
      return Double.NaN;
    }
    double number;
    try {
      number = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      leaveOut(name + " is not a number" + (DECIMAL_COMMA.matcher(text).matches() ? COMMA : ""));
      return Double.NaN;
    }
    if (isOnlyOfJava(text)) {
      leaveOut(name + " is not a number");
      return Double.NaN;
    }
    if (Double.isNaN(number) || Double.isInfinite(number) || Math.abs(number) > LARGEST) {
      leaveOut(name + " is not finite or above 1e15");
      return Double.NaN;
    }
    return number;
  }

  /** Java also reads 5d, 5f and 0x1p3 as numbers. */
  private static boolean isOnlyOfJava(String text) {
    char last = text.charAt(text.length() - 1);
    return "dDfF".indexOf(last) >= 0 || text.indexOf('x') >= 0 || text.indexOf('X') >= 0;
  }

  CodedColumn coded(int column) {
    return coded[column];
  }

  /**
   * The rows' numbers; the score is the first column, the anchor the next, NaN where it is empty.
   */
  double[] numbers(int column) {
    return Arrays.copyOf(numbers[column], size);
  }

  int size() {
    return size;
  }

  long read() {
    return read;
  }

  Map<String, Long> leftOut() {
    return leftOut;
  }
}
