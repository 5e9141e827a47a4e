package id.neraca.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;

/**
 * The text of a JSON value: as written; empty for null; a nested value as JSON again, without its
 * forbidden parts.
 */
final class JsonText {
  private static final int LONGEST = 1 << 20;
  private static final JsonFactory JSON = new JsonFactory();
  private static final ForbiddenColumns FORBIDDEN = ForbiddenColumns.packaged();

  private JsonText() {}

  /** Reads the value that the parser stands on to its end. */
  static String of(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null || token == JsonToken.VALUE_NULL) {
      return "";
    }
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      return NumberText.of(parser.getText());
    }
    return token.isStructStart() ? nested(parser) : parser.getText();
  }

  private static String nested(JsonParser parser) throws IOException {
    StringWriter text = new StringWriter();
    int depth = 0;
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      do {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.FIELD_NAME && FORBIDDEN.matches(parser.currentName())) {
          parser.nextToken();
          parser.skipChildren();
          continue;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        generator.copyCurrentEventExact(parser);
        generator.flush();
        if (text.getBuffer().length() > LONGEST) {
          throw new UnreadableFileException(
              "Nilai bersarang di baris %d lebih panjang dari %d huruf; kirim kolom yang datar"
                  .formatted(parser.currentLocation().getLineNr(), LONGEST));
        }
      } while (depth > 0 && parser.nextToken() != null);
    }
    return text.toString();
  }
}
