package id.neraca.estimate;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A CSV file {@code component,variance}. */
public final class VariancesFile {
  private VariancesFile() {}

  /** The variance of each component. */
  public static Map<String, Double> read(Path file) {
    Map<String, Double> variances = new HashMap<>();
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord record : records) {
        variances.put(
            record.getField("component").strip(), Double.valueOf(record.getField("variance")));
      }
    } catch (IOException | CsvParseException | IllegalArgumentException e) {
      throw new UnusableRatingsException(
          "Cannot read variances from %s: %s. Give a CSV file with the columns component and"
              + " variance.",
          file, e instanceof java.nio.file.NoSuchFileException ? "no such file" : e.getMessage());
    } catch (java.util.NoSuchElementException e) {
      throw new UnusableRatingsException(
          "Cannot read variances from %s: it has no column component or variance. Give a CSV file"
              + " with these two.",
          file);
    }
    return variances;
  }
}
