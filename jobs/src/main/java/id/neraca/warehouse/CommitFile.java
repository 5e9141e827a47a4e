package id.neraca.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * A commit as Delta writes it into a table's log: an action of JSON per line (Delta transaction
 * protocol). Asking Spark for the same takes two jobs.
 */
final class CommitFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CommitFile() {}

  /**
   * Rows that a commit wrote.
   *
   * @param text the file
   * @return rows written, or inserted by a merge; -1 where the commit does not say
   */
  static long rowsWritten(String text) {
    for (String line : text.lines().toList()) {
      JsonNode metrics = action(line).path("commitInfo").path("operationMetrics");
      for (String name : new String[] {"numOutputRows", "numTargetRowsInserted"}) {
        if (metrics.has(name)) {
          return metrics.get(name).asLong();
        }
      }
    }
    return -1;
  }

  /**
   * Files that a commit added to its table.
   *
   * @param text the file
   * @return their paths inside the table's folder
   */
  static List<String> filesAdded(String text) {
    return text.lines()
        .map(line -> action(line).path("add").path("path"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .toList();
  }

  private static JsonNode action(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A commit of Delta is not JSON: " + line, e);
    }
  }
}
