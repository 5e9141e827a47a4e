package id.neraca.simulate;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Laporan Penilaian as BKN's interface answers: an envelope with the rows in {@code data}. */
final class AppraisalJson implements AppraisalWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final JsonGenerator json;
  private int rows;

  AppraisalJson(Path path, LocalDateTime extracted) throws IOException {
    json = new JsonFactory().createGenerator(path.toFile(), JsonEncoding.UTF8);
    json.setPrettyPrinter(new RowPerLine());
    json.writeStartObject();
    json.writeStringField("waktu_penarikan", TIME.format(extracted));
    json.writeArrayFieldStart("data");
  }

  @Override
  public int write(AppraisalRow row) throws IOException {
    json.writeStartObject();
    for (AppraisalColumn column : AppraisalColumn.values()) {
      String text = row.get(column);
      json.writeFieldName(column.heading());
      if (text.isEmpty()) {
        json.writeNull();
      } else if (column == AppraisalColumn.TAHUN_SKP) {
        json.writeNumber(Integer.parseInt(text));
      } else {
        json.writeString(text);
      }
    }
    json.writeEndObject();
    return ++rows;
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private static final class RowPerLine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;

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
