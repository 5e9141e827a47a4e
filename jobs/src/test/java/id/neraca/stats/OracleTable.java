package id.neraca.stats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** A table of the folder {@code oracles}, whose READMEs say where each number is from. */
public final class OracleTable {
  private final Map<String, List<String>> columns = new LinkedHashMap<>();

  private OracleTable() {}

  /** Reads a CSV file, gzipped or not. */
  public static OracleTable csv(String path) {
    return csv(Oracle.open(path), path);
  }

  /** Reads a CSV stream, gzipped when its name ends so. */
  public static OracleTable csv(InputStream stream, String name) {
    try (InputStream in = name.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      OracleTable table = new OracleTable();
      List<List<String>> cells = new ArrayList<>();
      for (String heading : reader.readLine().split(",")) {
        cells.add(new ArrayList<>());
        table.columns.put(heading, cells.get(cells.size() - 1));
      }
      String line = reader.readLine();
      while (line != null) {
        String[] values = line.split(",", -1);
        for (int c = 0; c < values.length; c++) {
          cells.get(c).add(values[c].trim());
        }
        line = reader.readLine();
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file that may not be in the repository: beside it, in {@code ../shared/oracles}; empty when
   * absent.
   */
  public static java.util.Optional<java.nio.file.Path> outside(String path) {
    return java.util.Optional.of(java.nio.file.Path.of("../shared/oracles").resolve(path))
        .filter(java.nio.file.Files::exists);
  }

  /** Headings in order. */
  public List<String> headings() {
    return new ArrayList<>(columns.keySet());
  }

  /** A column of text. */
  public List<String> text(String column) {
    return columns.get(column);
  }

  /** A column of numbers. */
  public double[] numbers(String column) {
    return columns.get(column).stream().mapToDouble(Double::parseDouble).toArray();
  }

  /** Sorted levels of a column. */
  public List<String> levels(String column) {
    return new ArrayList<>(new TreeSet<>(columns.get(column)));
  }

  /** A column as indices of its sorted levels. */
  public int[] codes(String column) {
    List<String> levels = levels(column);
    return columns.get(column).stream()
        .mapToInt(value -> java.util.Collections.binarySearch(levels, value))
        .toArray();
  }

  /** {@code value} by level for the rows of one factor, in the order of the sorted levels. */
  public double[] ofFactor(String factor, String value) {
    Map<String, Double> found = new java.util.TreeMap<>();
    List<String> names = columns.get("factor");
    for (int r = 0; r < names.size(); r++) {
      if (names.get(r).equals(factor)) {
        found.put(columns.get("level").get(r), Double.valueOf(columns.get(value).get(r)));
      }
    }
    return found.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** An array of the same value. */
  public static double[] repeat(double value, int n) {
    double[] values = new double[n];
    Arrays.fill(values, value);
    return values;
  }

  /** Element-wise square root. */
  public static double[] sqrt(double[] values) {
    return Arrays.stream(values).map(Math::sqrt).toArray();
  }
}
