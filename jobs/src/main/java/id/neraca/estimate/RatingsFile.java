package id.neraca.estimate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.neraca.stats.Ratings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A Parquet file of ratings, or a CSV file (gzipped when its name ends in {@code .gz}); the
 * delimiter is the one of comma, semicolon and tab that the heading has most of.
 *
 * @param ratings the rows that can be used
 * @param rowsRead rows of the file
 * @param leftOut number of rows left out, by reason
 */
public record RatingsFile(Ratings ratings, long rowsRead, Map<String, Long> leftOut) {
  private static final int LOOK_AHEAD = 1 << 16;

  /** Reads a file; throws {@link UnusableRatingsException} when it has no usable row. */
  public static RatingsFile read(Path file, RatingColumns columns) {
    try {
      return ParquetRatings.isParquet(file)
          ? ParquetRatings.read(file, columns)
          : readCsv(file, columns);
    } catch (UnusableRatingsException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnusableRatingsException(
          "Cannot read ratings from %s: %s. Give a CSV file in UTF-8 with one heading row, or a"
              + " Parquet file.",
          file, e instanceof java.nio.file.NoSuchFileException ? "no such file" : e.getMessage());
    }
  }

  private static RatingsFile readCsv(Path file, RatingColumns columns) throws IOException {
    try (InputStream in = open(file);
        CsvReader<CsvRecord> reader =
            CsvReader.builder()
                .fieldSeparator(delimiter(in))
                .ofCsvRecord(in, StandardCharsets.UTF_8)) {
      Iterator<CsvRecord> records = reader.iterator();
      if (!records.hasNext()) {
        throw new UnusableRatingsException("Cannot read ratings from %s: it is empty.", file);
      }
      List<String> headings = headings(records.next());
      RatingRows rows = new RatingRows(file, headings, columns);
      while (records.hasNext()) {
        rows.add(records.next());
      }
      return rows.finish();
    }
  }

  private static List<String> headings(CsvRecord record) {
    return record.getFields().stream()
        .map(h -> h.startsWith("\uFEFF") ? h.substring(1) : h)
        .map(String::strip)
        .toList();
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), LOOK_AHEAD);
    if (file.getFileName().toString().endsWith(".gz")) {
      return new BufferedInputStream(new GZIPInputStream(raw, LOOK_AHEAD), LOOK_AHEAD);
    }
    return raw;
  }

  private static char delimiter(InputStream in) throws IOException {
    in.mark(LOOK_AHEAD);
    byte[] start = in.readNBytes(LOOK_AHEAD - 1);
    in.reset();
    int[] found = new int[128];
    for (byte b : start) {
      if (b == '\n' || b == '\r') {
        break;
      }
      if (b > 0) {
        found[b]++;
      }
    }
    char most = ',';
    for (char c : new char[] {';', '\t'}) {
      most = found[c] > found[most] ? c : most;
    }
    return most;
  }
}
