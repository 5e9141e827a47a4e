package id.neraca.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of JSON: an array of objects, {@code {"data": [objects]}}, or one object per line. The texts
 * of the envelope come first, as heading rows; keys come as a row of headings whenever they change.
 * A {@code data} that is no array is no data.
 */
final class JsonSource implements RowSource {
  private final JsonParser parser;
  private final Deque<SourceRow> waiting = new ArrayDeque<>();
  private List<String> keys = List.of();
  private long number;
  private boolean inEnvelope;

  private JsonSource(JsonParser parser) {
    this.parser = parser;
  }

  static JsonSource open(Bytes bytes) throws IOException {
    TextEncoding encoding = TextEncoding.detect(bytes);
    JsonParser parser = new JsonFactory().createParser(encoding.reader(bytes.open()));
    parser.setCodec(new ObjectMapper());
    return new JsonSource(parser);
  }

  @Override
  public SourceRow next() throws IOException {
    try {
      while (waiting.isEmpty()) {
        JsonToken token = parser.nextToken();
        if (token == null) {
          return null;
        }
        if (inEnvelope) {
          envelope(token);
        } else if (token == JsonToken.START_OBJECT) {
          object();
        }
      }
      return waiting.poll();
    } catch (JsonProcessingException e) {
      throw new UnreadableFileException(
          "File JSON tidak utuh di baris %d; unduh ulang dan kirim lagi"
              .formatted(e.getLocation().getLineNr()),
          e);
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /**
   * An object at the root may be a row (JSON Lines) or the envelope of rows: its first keys tell.
   */
  private void object() throws IOException {
    boolean isRoot = parser.getParsingContext().getParent().inRoot();
    Map<String, String> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      if (isRoot
          && key.equals("data")
          && (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT)) {
        values.forEach((k, v) -> waiting.add(new SourceRow("", 0, List.of(k + ": " + v), false)));
        if (value == JsonToken.START_OBJECT) {
          parser.skipChildren();
        }
        inEnvelope = true;
        return;
      }
      values.put(key, text(value));
    }
    if (isRoot && values.containsKey("data")) {
      return;
    }
    row(values);
  }

  private void envelope(JsonToken token) throws IOException {
    if (token == JsonToken.START_OBJECT && parser.getParsingContext().getParent().inArray()) {
      Map<String, String> values = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        values.put(key, text(parser.nextToken()));
      }
      row(values);
    } else if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
      parser.skipChildren();
    } else if (token == JsonToken.END_OBJECT) {
      inEnvelope = false;
    }
  }

  private void row(Map<String, String> values) {
    number++;
    List<String> names = List.copyOf(values.keySet());
    if (!names.equals(keys)) {
      keys = names;
      waiting.add(new SourceRow("", number, names, true));
    }
    waiting.add(new SourceRow("", number, new ArrayList<>(values.values()), false));
  }

  private String text(JsonToken value) throws IOException {
    return switch (value) {
      case VALUE_NULL -> "";
      case START_OBJECT, START_ARRAY -> {
        Object tree = parser.readValueAsTree();
        yield tree instanceof ObjectNode node ? node.toString() : String.valueOf(tree);
      }
      default -> parser.getText();
    };
  }
}
