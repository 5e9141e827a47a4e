package id.neraca.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of a text table: comma, semicolon or tab; UTF-8, UTF-16 with mark, or windows-1252; quotes
 * and line breaks in cells.
 */
final class CsvSource implements RowSource {
  private static final long UNKNOWN = -1;

  private final MappingIterator<String[]> rows;
  private final long last;
  private long number;

  private CsvSource(InputStream in, CsvForm form, long rowsBefore, long last) throws IOException {
    CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(form.delimiter());
    this.rows = mapper.readerFor(String[].class).with(schema).readValues(form.reader(in));
    this.number = rowsBefore;
    this.last = last;
  }

  static CsvSource open(Bytes bytes) throws IOException {
    return open(bytes, CsvForm.detect(bytes));
  }

  /** Opens a table of which the form is known. */
  static CsvSource open(Bytes bytes, CsvForm form) throws IOException {
    InputStream in = bytes.open();
    in.skipNBytes(form.markLength());
    return new CsvSource(in, form, 0, UNKNOWN);
  }

  /** Opens a part; its rows are numbered as in the whole file. */
  static CsvSource open(Path file, CsvForm form, CsvPart part) throws IOException {
    return new CsvSource(
        new FileStretch(file, part.from(), part.to()),
        form,
        part.rowsBefore(),
        part.rowsBefore() + part.rows());
  }

  @Override
  public SourceRow next() throws IOException {
    String[] cells;
    try {
      if (!rows.hasNextValue()) {
        if (last != UNKNOWN && number != last) {
          throw new UnreadableFileException(
              "File CSV tidak utuh di sekitar baris %d; periksa dan kirim ulang".formatted(number));
        }
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
