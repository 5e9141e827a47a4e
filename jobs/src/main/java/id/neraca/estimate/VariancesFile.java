package id.neraca.estimate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.neraca.CannotOpen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** A CSV file {@code component,variance}. */
public final class VariancesFile {
  private static final double LARGEST = 1e100;

  private VariancesFile() {}

  /** The variance of each component, in the order of the file. */
  public static Map<String, Double> read(Path file) {
    Map<String, Double> variances = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord record : records) {
        String component = record.getField("component").strip();
        String text = record.getField("variance").strip();
        if (variances.put(component, variance(file, component, text)) != null) {
          throw new UnusableRatingsException(
              "Cannot use the variances in %s: component %s stands there twice. Give it once.",
              file, component);
        }
      }
    } catch (IOException | CsvParseException | IllegalArgumentException e) {
      throw new UnusableRatingsException(
          "Cannot read variances from %s: %s. Give a CSV file with the columns component and"
              + " variance.",
          file, CannotOpen.reason(e));
    } catch (NoSuchElementException e) {
      throw new UnusableRatingsException(
          "Cannot read variances from %s: it has no column component or variance. Give a CSV file"
              + " with these two.",
          file);
    }
    if (variances.isEmpty()) {
      throw new UnusableRatingsException(
          "Cannot use the variances in %s: it has no line. Give one line for each component, or leave"
              + " out --variances to estimate them.",
          file);
    }
    return variances;
  }

  private static double variance(Path file, String component, String text) {
    try {
      double variance = Double.parseDouble(text);
      if (variance > 0 && variance < LARGEST) {
        return variance;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UnusableRatingsException(
        "Cannot use the variances in %s: that of %s must be a number above 0, cannot be: \"%s\"."
            + " Correct it; for a component that does not vary leave out its column and its line.",
        file, component, text);
  }
}
