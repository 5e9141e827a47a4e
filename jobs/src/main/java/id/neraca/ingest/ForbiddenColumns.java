package id.neraca.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Headings whose columns stop at the door ({@code feeds/forbidden.yaml}). */
final class ForbiddenColumns implements Serializable {
  private static final long serialVersionUID = 1;

  private final Pattern pattern;

  private ForbiddenColumns(Pattern pattern) {
    this.pattern = pattern;
  }

  static ForbiddenColumns packaged() {
    try (InputStream in =
        ForbiddenColumns.class.getClassLoader().getResourceAsStream("feeds/forbidden.yaml")) {
      StringJoiner any = new StringJoiner("|");
      for (JsonNode rule : new YAMLMapper().readTree(in).path("forbidden")) {
        any.add("(?:" + rule.path("pattern").asText() + ")");
      }
      return new ForbiddenColumns(Pattern.compile(any.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean matches(String heading) {
    return pattern.matcher(FeedContract.key(heading)).matches();
  }
}
