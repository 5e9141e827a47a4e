package id.neraca.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.neraca.HandledException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The contract of one feed, read from {@code feeds/<feed>.yaml} (a subset of the Open Data Contract
 * Standard 3.1).
 *
 * @param feed name of the feed and of its bronze table
 * @param columns columns in the order of the contract
 * @param recognisedBy groups of columns; a file is of this feed if it has one column of each group
 */
public record FeedContract(String feed, List<Column> columns, List<List<String>> recognisedBy) {
  /**
   * One column.
   *
   * @param name name in bronze
   * @param synonyms other headings
   * @param pseudonym kind of identifier to be pseudonymised as {@code <name>_key}: nip, person_id,
   *     name; null: none
   * @param isKey names the row: a total row has none
   */
  public record Column(String name, List<String> synonyms, String pseudonym, boolean isKey) {}

  /** Feeds the program knows. */
  private static final List<String> FEEDS = List.of("penilaian", "pegawai", "kinerja_organisasi");

  /** Reads all packaged contracts. */
  public static List<FeedContract> packaged() {
    return FEEDS.stream().map(feed -> read("feeds/" + feed + ".yaml")).toList();
  }

  /** A heading as a key: lower case, letters and digits only. */
  static String key(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /**
   * Index of each contract column in a row of headings; empty if the headings are not this feed's.
   */
  Optional<int[]> match(List<String> headings) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      places.putIfAbsent(key(headings.get(i)), i);
    }
    places.remove("");
    int[] index = new int[columns.size()];
    Map<String, Boolean> found = new HashMap<>();
    for (int c = 0; c < index.length; c++) {
      Integer place = places.get(key(columns.get(c).name()));
      for (int s = 0; place == null && s < columns.get(c).synonyms().size(); s++) {
        place = places.get(key(columns.get(c).synonyms().get(s)));
      }
      index[c] = place == null ? -1 : place;
      found.put(columns.get(c).name(), place != null);
    }
    boolean recognised =
        recognisedBy.stream()
            .allMatch(group -> group.stream().anyMatch(name -> found.getOrDefault(name, false)));
    return recognised ? Optional.of(index) : Optional.empty();
  }

  private static FeedContract read(String resource) {
    try (InputStream in = FeedContract.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No contract " + resource);
      }
      JsonNode root = new YAMLMapper().readTree(in);
      JsonNode schema = root.path("schema").path(0);
      List<Column> columns = new ArrayList<>();
      for (JsonNode property : schema.path("properties")) {
        columns.add(
            new Column(
                text(property, "name", resource),
                texts(custom(property, "synonyms")),
                custom(property, "pseudonym").asText(null),
                property.path("primaryKey").asBoolean(false)));
      }
      List<List<String>> groups = new ArrayList<>();
      custom(schema, "recognisedBy").forEach(group -> groups.add(texts(group)));
      if (columns.isEmpty() || groups.isEmpty()) {
        throw invalid(resource, "schema[0]", "has no properties or no recognisedBy", "List both");
      }
      return new FeedContract(text(root, "id", resource), columns, groups);
    } catch (IOException e) {
      throw invalid(resource, "", e.getMessage(), "Mend the YAML");
    }
  }

  private static JsonNode custom(JsonNode node, String property) {
    for (JsonNode custom : node.path("customProperties")) {
      if (custom.path("property").asText().equals(property)) {
        return custom.path("value");
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private static String text(JsonNode node, String field, String resource) {
    if (!node.path(field).isTextual()) {
      throw invalid(resource, field, "is missing or no text", "Add it");
    }
    return node.path(field).asText();
  }

  private static HandledException invalid(String file, String path, String problem, String remedy) {
    return HandledException.failure(
        "Contract %s: %s %s. %s.".formatted(file, path, problem, remedy));
  }
}
