package id.neraca.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of a text table: comma, semicolon or tab; UTF-8, UTF-16 with mark, or windows-1252; quotes
 * and line breaks in cells.
 */
final class CsvSource implements RowSource {
  private final MappingIterator<String[]> rows;
  private long number;

  private CsvSource(MappingIterator<String[]> rows, long rowsBefore) {
    this.rows = rows;
    this.number = rowsBefore;
  }

  static CsvSource open(Bytes bytes) throws IOException {
    TextEncoding encoding = TextEncoding.detect(bytes);
    char delimiter = Delimiter.detect(encoding.reader(bytes.open()));
    return of(encoding.reader(bytes.open()), delimiter, 0);
  }

  /** Rows of a text from one row's start on; they are numbered on from those before. */
  static CsvSource of(Reader text, char delimiter, long rowsBefore) throws IOException {
    CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(delimiter);
    return new CsvSource(
        mapper.readerFor(String[].class).with(schema).readValues(text), rowsBefore);
  }

  @Override
  public SourceRow next() throws IOException {
    String[] cells;
    try {
      if (!rows.hasNextValue()) {
        return null;
      }
      cells = rows.nextValue();
    } catch (JsonProcessingException e) {
      throw new UnreadableFileException(
          "File CSV tidak utuh di baris %d (tanda kutip salah tempat?); periksa dan kirim ulang"
              .formatted(number + 1),
          e);
    }
    return new SourceRow("", ++number, cells == null ? List.of() : Arrays.asList(cells), false);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
