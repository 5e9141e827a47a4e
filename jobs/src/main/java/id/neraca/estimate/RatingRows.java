package id.neraca.estimate;

import de.siegmar.fastcsv.reader.CsvRecord;
import id.neraca.stats.Coded;
import id.neraca.stats.Ratings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The rows of a ratings file, as they are read. */
final class RatingRows {
  private static final double LARGEST = 1e15;

  private final Path file;
  private final RatingColumns columns;
  private final List<CodedColumn> coded = new ArrayList<>();
  private final List<Integer> codedAt = new ArrayList<>();
  private final int scoreAt;
  private final int anchorAt;
  private final Map<String, Long> leftOut = new TreeMap<>();
  private final String[] values;
  private double[] score = new double[1024];
  private double[] anchor = new double[0];
  private int size;
  private long read;

  RatingRows(Path file, List<String> headings, RatingColumns columns) {
    this.file = file;
    this.columns = columns;
    List<String> names = new ArrayList<>(List.of(columns.ratee(), columns.rater()));
    columns.department().ifPresent(names::add);
    columns.period().ifPresent(names::add);
    names.addAll(columns.fixed());
    names.addAll(columns.random());
    for (String name : names) {
      coded.add(new CodedColumn(name));
      codedAt.add(at(headings, name));
    }
    scoreAt = at(headings, columns.score());
    anchorAt = columns.anchor().map(name -> at(headings, name)).orElse(-1);
    if (anchorAt >= 0) {
      anchor = new double[score.length];
    }
    values = new String[coded.size()];
  }

  private int at(List<String> headings, String name) {
    int at = headings.indexOf(name);
    if (at < 0) {
      throw new UnknownColumnException(
          "Cannot find column \"%s\" in %s: its headings are %s. Name one of these.",
          name, file, String.join(", ", headings));
    }
    if (headings.lastIndexOf(name) != at) {
      throw new UnknownColumnException(
          "Cannot tell which column \"%s\" of %s is meant: the heading appears twice. Rename one.",
          name, file);
    }
    return at;
  }

  void add(CsvRecord record) {
    add(at -> at < record.getFieldCount() ? record.getField(at) : "");
  }

  /** Adds a row by the text of its cells, by place of their heading. */
  void add(IntFunction<String> record) {
    read++;
    for (int c = 0; c < values.length; c++) {
      values[c] = text(record, codedAt.get(c));
      if (values[c].isEmpty()) {
        leaveOut("no value in " + coded.get(c).name);
        return;
      }
    }
    double y = number(record, scoreAt, columns.score());
    double o = anchorAt < 0 || Double.isNaN(y) ? 0 : anchorOf(record);
    if (Double.isNaN(y) || Double.isNaN(o)) {
      return;
    }
    for (int c = 0; c < values.length; c++) {
      coded.get(c).add(values[c]);
    }
    if (size == score.length) {
      score = Arrays.copyOf(score, size + (size >> 1));
      anchor = anchorAt < 0 ? anchor : Arrays.copyOf(anchor, score.length);
    }
    if (anchorAt >= 0) {
      anchor[size] = o;
    }
    score[size++] = y;
  }

  private double anchorOf(IntFunction<String> record) {
    return number(record, anchorAt, columns.anchor().orElseThrow());
  }

  private void leaveOut(String reason) {
    leftOut.merge(reason, 1L, Long::sum);
  }

  private static String text(IntFunction<String> record, int at) {
    String value = record.apply(at).strip();
    return value.equals("NA") ? "" : value;
  }

  /** The number, or NaN after its row was counted as left out. */
  private double number(IntFunction<String> record, int at, String name) {
    String value = text(record, at);
    if (value.isEmpty()) {
      leaveOut("no value in " + name);
      return Double.NaN;
    }
    double number;
    try {
      number = Double.parseDouble(value);
    } catch (NumberFormatException e) {
      leaveOut(name + " is not a number");
      return Double.NaN;
    }
    if (Double.isNaN(number) || Double.isInfinite(number) || Math.abs(number) > LARGEST) {
      leaveOut(name + " is not finite or above 1e15");
      return Double.NaN;
    }
    return number;
  }

  RatingsFile finish() {
    if (size == 0) {
      throw new UnusableRatingsException(
          "Cannot use the ratings in %s: none of its %d rows has all values (%s). Correct the"
              + " columns or name others.",
          file, read, leftOut.isEmpty() ? "no rows" : leftOut.toString());
    }
    List<Coded> all = coded.stream().map(CodedColumn::finish).toList();
    int next = 2;
    Optional<Coded> department = Optional.empty();
    if (columns.department().isPresent()) {
      department = Optional.of(all.get(next++));
    }
    Optional<Coded> period = Optional.empty();
    if (columns.period().isPresent()) {
      period = Optional.of(all.get(next++));
    }
    int fixedEnd = next + columns.fixed().size();
    Ratings ratings =
        new Ratings(
            all.get(0),
            all.get(1),
            department,
            period,
            Arrays.copyOf(score, size),
            anchorAt < 0 ? anchor : Arrays.copyOf(anchor, size),
            all.subList(next, fixedEnd),
            all.subList(fixedEnd, all.size()));
    return new RatingsFile(ratings, read, leftOut);
  }
}
