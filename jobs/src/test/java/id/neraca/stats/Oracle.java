package id.neraca.stats;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * Data with expected values from other software. Each folder's README names its source, licence and
 * the calls behind the numbers.
 */
public final class Oracle {
  private static final Path SHARED = Path.of("../shared/oracles");

  private Oracle() {}

  /** Expected values of a folder that lies in the test resources. */
  public static JsonNode json(String file) {
    try (InputStream in = open(file)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a CSV (also .gz) in the test resources, by heading. */
  public static List<Map<String, String>> rows(String file) {
    try (InputStream in = open(file)) {
      return rows(in, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a CSV that may not be copied into the repository; the test is skipped without it. */
  public static List<Map<String, String>> sharedRows(String file) {
    Path path = SHARED.resolve(file);
    assumeTrue(
        Files.exists(path), "skipped: " + file + " is not in ../shared/oracles (GPL, not copied)");
    try (InputStream in = Files.newInputStream(path)) {
      return rows(in, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A column as numbers. */
  public static double[] column(List<Map<String, String>> rows, String heading) {
    return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(heading))).toArray();
  }

  /** A JSON array as numbers. */
  public static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  static InputStream open(String file) {
    InputStream in = Oracle.class.getResourceAsStream("/oracles/" + file);
    if (in == null) {
      throw new IllegalArgumentException("No oracle " + file);
    }
    return in;
  }

  private static List<Map<String, String>> rows(InputStream in, String file) throws IOException {
    InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(in) : in;
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    String[] headings = reader.readLine().split(",");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String[] fields = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < headings.length; i++) {
        row.put(headings[i], fields[i].strip());
      }
      rows.add(row);
    }
    return rows;
  }
}
