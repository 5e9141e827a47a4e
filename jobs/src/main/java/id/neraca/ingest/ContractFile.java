package id.neraca.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.neraca.HandledException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a contract from YAML and tells everything that is wrong with it at once: the file, the path
 * in it, the problem, the remedy.
 */
final class ContractFile {
  private static final Set<String> PSEUDONYMS = Set.of("nip", "person_id", "name");

  private static final Set<String> FRESHNESS = Set.of("period", "extract");

  private final String file;
  private final JsonNode root;
  private final List<String> problems = new ArrayList<>();

  private ContractFile(String file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  static FeedContract packaged(String resource) {
    try (InputStream in = ContractFile.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw HandledException.failure(
            "Contract %s: is not packaged. Add it to jobs/src/main/resources.".formatted(resource));
      }
      return read(resource, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FeedContract read(String file, InputStream yaml) throws IOException {
    try {
      return new ContractFile(file, new YAMLMapper().readTree(yaml)).contract();
    } catch (JsonProcessingException e) {
      throw HandledException.failure(
          "Contract %s: line %d is no YAML. Mend it."
              .formatted(file, e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
          e);
    }
  }

  private FeedContract contract() {
    String feed = text(root, "id", "id");
    JsonNode schema = root.path("schema").path(0);
    List<FeedContract.Column> columns = new ArrayList<>();
    for (JsonNode property : schema.path("properties")) {
      columns.add(column(property, "schema[0].properties[%d]".formatted(columns.size())));
    }
    if (columns.isEmpty()) {
      problem("schema[0].properties", "lists no column", "List the columns");
    }
    if (columns.stream().noneMatch(FeedContract.Column::isKey)) {
      problem("schema[0].properties", "has no primaryKey", "Mark what names a row");
    }
    refuseSharedHeadings(columns);
    Set<String> names = Set.copyOf(columns.stream().map(FeedContract.Column::name).toList());
    FeedContract contract =
        new FeedContract(
            feed, columns, recognisedBy(schema, names), wide(schema, names), freshness());
    if (!problems.isEmpty()) {
      throw HandledException.failure(
          "Contract %s: %d problem(s). %s"
              .formatted(file, problems.size(), String.join(" ", problems)));
    }
    return contract;
  }

  private FeedContract.Column column(JsonNode property, String path) {
    String pseudonym = custom(property, "pseudonym").asText(null);
    if (pseudonym != null && !PSEUDONYMS.contains(pseudonym)) {
      problem(path, "has the unknown pseudonym " + pseudonym, "Use nip, person_id or name");
    }
    if (pseudonym != null && !texts(property.path("tags")).contains("personal")) {
      problem(path, "has a pseudonym and no tag personal", "Tag it");
    }
    return new FeedContract.Column(
        text(property, "name", path + ".name"),
        texts(custom(property, "synonyms")),
        pseudonym,
        property.path("primaryKey").asBoolean(false),
        custom(property, "freeText").asBoolean(false));
  }

  private void refuseSharedHeadings(List<FeedContract.Column> columns) {
    Map<String, String> columnOf = new HashMap<>();
    for (FeedContract.Column column : columns) {
      Stream.concat(Stream.of(column.name()), column.synonyms().stream())
          .map(FeedContract::key)
          .forEach(
              key -> {
                String other = columnOf.putIfAbsent(key, column.name());
                if (other != null) {
                  problem(
                      "schema[0].properties",
                      "give the heading \"%s\" to %s and %s".formatted(key, other, column.name()),
                      "Keep it in one");
                }
              });
    }
  }

  private List<List<String>> recognisedBy(JsonNode schema, Set<String> names) {
    List<List<String>> groups = new ArrayList<>();
    custom(schema, "recognisedBy").forEach(group -> groups.add(texts(group)));
    if (groups.isEmpty()) {
      problem("schema[0].customProperties", "has no recognisedBy", "Say which columns tell it");
    }
    groups.forEach(group -> group.forEach(name -> known(name, names, "recognisedBy")));
    return groups;
  }

  private FeedContract.Wide wide(JsonNode schema, Set<String> names) {
    JsonNode wide = custom(schema, "wideMonths");
    if (wide.isMissingNode()) {
      return null;
    }
    for (String field : List.of("month", "value", "orElse")) {
      known(wide.path(field).asText(), names, "wideMonths." + field);
    }
    return new FeedContract.Wide(
        wide.path("month").asText(), wide.path("value").asText(), wide.path("orElse").asText());
  }

  private FeedContract.Freshness freshness() {
    String of = custom(root, "freshnessOf").asText();
    if (!FRESHNESS.contains(of)) {
      problem("customProperties.freshnessOf", "is \"%s\"".formatted(of), "Use period or extract");
    }
    FeedContract.Freshness freshness =
        new FeedContract.Freshness(
            of.equals("period"),
            sla("frequency", "month"),
            sla("warnAfter", "day"),
            sla("errorAfter", "day"),
            texts(custom(root, "expectedSenders")));
    if (freshness.errorAfterDays() < freshness.warnAfterDays()) {
      problem("slaProperties.errorAfter", "is less than warnAfter", "Make it as much or more");
    }
    return freshness;
  }

  private int sla(String property, String unit) {
    for (JsonNode sla : root.path("slaProperties")) {
      if (sla.path("property").asText().equals(property)) {
        if (sla.path("value").asInt() > 0 && sla.path("unit").asText().equals(unit)) {
          return sla.path("value").asInt();
        }
        problem(
            "slaProperties." + property, "is no whole number of " + unit, "Give value and unit");
        return 1;
      }
    }
    problem("slaProperties." + property, "is missing", "Add it, with unit: " + unit);
    return 1;
  }

  private void known(String name, Set<String> names, String property) {
    if (!names.contains(name)) {
      problem(
          "schema[0].customProperties." + property,
          "names \"%s\", which is no column".formatted(name),
          "Name a column");
    }
  }

  private static JsonNode custom(JsonNode node, String property) {
    for (JsonNode custom : node.path("customProperties")) {
      if (custom.path("property").asText().equals(property)) {
        return custom.path("value");
      }
    }
    return MissingNode.getInstance();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }

  private String text(JsonNode node, String field, String path) {
    if (!node.path(field).isTextual()) {
      problem(path, "is missing or no text", "Add it");
    }
    return node.path(field).asText();
  }

  private void problem(String path, String problem, String remedy) {
    problems.add("%s %s. %s.".formatted(path, problem, remedy));
  }
}
