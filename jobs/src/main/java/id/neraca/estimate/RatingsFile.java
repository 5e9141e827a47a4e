package id.neraca.estimate;

import id.neraca.CannotOpen;
import id.neraca.stats.Coded;
import id.neraca.stats.Ratings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A Parquet file of ratings, or a CSV file.
 *
 * @param ratings the rows that can be used
 * @param rowsRead rows of the file
 * @param leftOut number of rows left out, by reason
 */
public record RatingsFile(Ratings ratings, long rowsRead, Map<String, Long> leftOut) {
  private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

  /** Reads a file; throws {@link UnusableRatingsException} when it has no usable row. */
  public static RatingsFile read(Path file, RatingColumns columns) {
    try {
      return isParquet(file) ? ParquetRatings.read(file, columns) : CsvRatings.read(file, columns);
    } catch (UnusableRatingsException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnusableRatingsException(
          "Cannot read ratings from %s: %s. Give a CSV file in UTF-8 with one heading row, or a"
              + " Parquet file.",
          file, CannotOpen.reason(e));
    }
  }

  /** Does the file begin as Parquet does? The launcher asks the same. */
  private static boolean isParquet(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(PARQUET.length), PARQUET);
    }
  }

  /** Joins the parts of a file, in their order. */
  static RatingsFile join(Path file, List<RatingRows> parts, RatingColumns columns) {
    long read = parts.stream().mapToLong(RatingRows::read).sum();
    Map<String, Long> leftOut = new TreeMap<>();
    parts.forEach(part -> part.leftOut().forEach((why, n) -> leftOut.merge(why, n, Long::sum)));
    long size = parts.stream().mapToLong(RatingRows::size).sum();
    if (size == 0) {
      throw new UnusableRatingsException(
          "Cannot use the ratings in %s: none of its %d rows has all values (%s). Correct the"
              + " columns or name others.",
          file, read, leftOut.isEmpty() ? "no rows" : text(leftOut));
    }
    double[] anchor = columns.anchor().isPresent() ? numbers(parts, 1, size) : new double[0];
    if (anchor.length > 0 && Arrays.stream(anchor).allMatch(Double::isNaN)) {
      throw new UnusableRatingsException(
          "Cannot use the anchor \"%s\" of %s: it is empty in all %d rows that can be used. Name"
              + " another column, or leave the anchor out.",
          columns.anchor().get(), file, size);
    }
    List<String> roles = columns.roles();
    List<Coded> coded =
        IntStream.range(0, columns.categorical())
            .parallel()
            .mapToObj(
                c -> CodedColumn.join(roles.get(c), parts.stream().map(p -> p.coded(c)).toList()))
            .toList();
    int next = 2;
    Optional<Coded> department = Optional.empty();
    if (columns.department().isPresent()) {
      department = Optional.of(coded.get(next++));
    }
    Optional<Coded> period = Optional.empty();
    if (columns.period().isPresent()) {
      period = Optional.of(coded.get(next++));
    }
    int fixedEnd = next + columns.fixed().size();
    Ratings ratings =
        new Ratings(
            coded.get(0),
            coded.get(1),
            department,
            period,
            numbers(parts, 0, size),
            anchor,
            coded.subList(next, fixedEnd),
            coded.subList(fixedEnd, coded.size()));
    return new RatingsFile(ratings, read, leftOut);
  }

  private static String text(Map<String, Long> leftOut) {
    return leftOut.entrySet().stream()
        .map(reason -> reason.getValue() + ": " + reason.getKey())
        .collect(Collectors.joining("; "));
  }

  private static double[] numbers(List<RatingRows> parts, int column, long size) {
    double[] all = new double[Math.toIntExact(size)];
    int from = 0;
    for (RatingRows part : parts) {
      System.arraycopy(part.numbers(column), 0, all, from, part.size());
      from += part.size();
    }
    return all;
  }
}
