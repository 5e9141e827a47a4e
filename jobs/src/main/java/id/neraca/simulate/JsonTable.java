package id.neraca.simulate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A table as JSON, one object in a line; what is not given is {@code null}. */
final class JsonTable implements TableWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final JsonGenerator json;
  private final Shape shape;
  private final Headings headings;
  private int rows;

  /** What holds the objects. */
  enum Shape {
    ARRAY,
    /** The envelope of BKN's interface: the rows in {@code data}. */
    DATA,
    /** One object after the other. */
    LINES
  }

  JsonTable(OutputStream out, Shape shape, LocalDateTime extracted, Headings headings)
      throws IOException {
    this.json = new JsonFactory().createGenerator(out);
    this.shape = shape;
    this.headings = headings;
    json.setPrettyPrinter(new RowPerLine());
    if (shape == Shape.DATA) {
      json.writeStartObject();
      if (extracted != null) {
        json.writeStringField("waktu_penarikan", TIME.format(extracted));
      }
      json.writeArrayFieldStart("data");
    } else if (shape == Shape.ARRAY) {
      json.writeStartArray();
    }
  }

  @Override
  public int write(TableRow row) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < headings.size(); i++) {
      json.writeFieldName(headings.texts().get(i));
      writeValue(row.get(headings.columns().get(i)));
    }
    json.writeEndObject();
    return ++rows;
  }

  @Override
  public void close() throws IOException {
    if (shape != Shape.LINES) {
      json.writeEndArray();
    }
    if (shape == Shape.DATA) {
      json.writeEndObject();
    }
    json.writeRaw('\n');
    json.close();
  }

  private void writeValue(Object value) throws IOException {
    if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value.toString().isEmpty()) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  private static final class RowPerLine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;

    RowPerLine() {
      super("\n");
    }

    @Override
    public void beforeArrayValues(JsonGenerator generator) throws IOException {
      generator.writeRaw('\n');
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
      generator.writeRaw(",\n");
    }
  }
}
