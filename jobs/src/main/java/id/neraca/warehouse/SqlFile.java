package id.neraca.warehouse;

import java.util.ArrayList;
import java.util.List;

/**
 * One file of {@code sql/}.
 *
 * @param path path below {@code sql/}, e.g. {@code gold/score_summaries.sql}
 * @param text the whole text
 */
public record SqlFile(String path, String text) {

  /** The statements of the file, comments outside of strings removed, without semicolons. */
  public List<String> statements() {
    List<String> statements = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        current.append(c);
        if (c == '\\' && i + 1 < text.length()) {
          current.append(text.charAt(++i));
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '-' && text.startsWith("--", i)) {
        int end = text.indexOf('\n', i);
        i = (end < 0 ? text.length() : end) - 1;
      } else if (c == ';') {
        addTo(statements, current);
      } else {
        if (c == '\'' || c == '"' || c == '`') {
          quote = c;
        }
        current.append(c);
      }
    }
    addTo(statements, current);
    return statements;
  }

  /** Name of the file without folder and ending. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - ".sql".length());
  }

  /** Folder of the file below {@code sql/}. */
  public String folder() {
    return path.substring(0, path.lastIndexOf('/'));
  }

  private static void addTo(List<String> statements, StringBuilder current) {
    String statement = current.toString().strip();
    if (!statement.isEmpty()) {
      statements.add(statement);
    }
    current.setLength(0);
  }
}
