package id.neraca.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of JSON: an array of objects, {@code {"data": [objects]}}, or one object per line. The texts
 * of the envelope come first, as heading rows. All keys seen so far make the row of headings, which
 * comes again when an object has a new one; a key that an object lacks is an empty cell. A {@code
 * data} that is no array is no data; an empty one says that there are none, unless the envelope
 * says that the source failed ({@code "success": false}; beside an empty array, before it).
 */
final class JsonSource implements RowSource {
  /** Objects read before the first is handed on, so that their keys make one row of headings. */
  private static final int LOOK_AT = 100;

  private static final int MOST_KEYS = 2000;

  private final JsonParser parser;
  private final Deque<SourceRow> waiting = new ArrayDeque<>();
  private final Map<String, Integer> keys = new LinkedHashMap<>();
  private int keysHandedOn;
  private long number;
  private boolean inEnvelope;
  private int envelopes;
  private boolean hasEmptyData;
  private boolean atEnd;

  private JsonSource(JsonParser parser) {
    this.parser = parser;
  }

  static JsonSource open(Bytes bytes) throws IOException {
    TextEncoding encoding = TextEncoding.detect(bytes);
    return new JsonSource(new JsonFactory().createParser(encoding.reader(bytes.open())));
  }

  @Override
  public SourceRow next() throws IOException {
    try {
      while (!atEnd && (waiting.isEmpty() || number < LOOK_AT)) {
        advance();
      }
    } catch (StreamConstraintsException e) {
      throw new UnreadableFileException(
          "Objek ke-%d dari file JSON bersarang terlalu dalam atau memuat nilai yang terlalu panjang; kirim kolom yang datar"
              .formatted(number + 1),
          e);
    } catch (JsonProcessingException e) {
      throw new UnreadableFileException(
          "File JSON tidak utuh di baris %d; unduh ulang dan kirim lagi"
              .formatted(e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
          e);
    }
    SourceRow row = waiting.peek();
    if (row != null && row.number() > 0 && keysHandedOn < keys.size()) {
      keysHandedOn = keys.size();
      return new SourceRow("", row.number(), List.copyOf(keys.keySet()), true);
    }
    return waiting.poll();
  }

  @Override
  public boolean saysNoData() {
    return hasEmptyData && envelopes == 1 && number == 0;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private void advance() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      atEnd = true;
    } else if (inEnvelope) {
      envelope(token);
    } else if (token == JsonToken.START_OBJECT) {
      object();
    }
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
        enter(value);
        hasEmptyData &= !saysFailure(values);
        return;
      }
      put(values, key);
    }
    if (isRoot && values.containsKey("data")) {
      envelopes++;
      hasEmptyData = values.get("data").isBlank() && !saysFailure(values);
      return;
    }
    row(values);
  }

  private static boolean saysFailure(Map<String, String> envelope) {
    return "false".equals(envelope.get("success"));
  }

  /** Begins with the data of an envelope, an array or object. */
  private void enter(JsonToken data) throws IOException {
    inEnvelope = true;
    envelopes++;
    JsonToken first = parser.nextToken();
    hasEmptyData = first == JsonToken.END_ARRAY || first == JsonToken.END_OBJECT;
    if (data == JsonToken.START_ARRAY) {
      envelope(first);
      return;
    }
    for (JsonToken t = first; t != JsonToken.END_OBJECT; t = parser.nextToken()) {
      parser.skipChildren();
    }
  }

  private void envelope(JsonToken token) throws IOException {
    if (token == JsonToken.START_OBJECT && parser.getParsingContext().getParent().inArray()) {
      Map<String, String> values = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        put(values, key);
      }
      row(values);
    } else if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
      parser.skipChildren();
    } else if (token == JsonToken.END_OBJECT) {
      inEnvelope = false;
    }
  }

  private void put(Map<String, String> values, String key) throws IOException {
    values.put(key, JsonText.of(parser));
    if (values.size() > MOST_KEYS) {
      throw tooManyKeys();
    }
  }

  private void row(Map<String, String> values) throws UnreadableFileException {
    number++;
    values.keySet().forEach(key -> keys.putIfAbsent(key, keys.size()));
    if (keys.size() > MOST_KEYS) {
      throw tooManyKeys();
    }
    List<String> cells = new ArrayList<>(keys.size());
    keys.keySet().forEach(key -> cells.add(values.getOrDefault(key, "")));
    waiting.add(new SourceRow("", number, cells, false));
  }

  private UnreadableFileException tooManyKeys() {
    return new UnreadableFileException(
        "File JSON memakai lebih dari %d nama kolom sampai objek ke-%d; periksa bentuknya"
            .formatted(MOST_KEYS, number));
  }
}
