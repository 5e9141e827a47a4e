package id.neraca.analyst;

import id.neraca.HandledException;
import java.util.Set;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import scala.jdk.javaapi.CollectionConverters;

/** Tells a question from a change: whoever asks the lake changes nothing in it. */
final class ReadingOnly {
  private static final Set<String> ANSWERING = Set.of("Show", "Describe", "Explain");
  private static final Set<String> OF_THE_SESSION =
      Set.of("CreateViewCommand", "SetCatalogAndNamespace", "SetNamespaceCommand");

  private ReadingOnly() {}

  /**
   * Refuses a statement that is no query, no SHOW, DESCRIBE or EXPLAIN, and neither USE nor a
   * temporary view, which end with the session.
   */
  static void check(LogicalPlan statement) {
    String name = statement.getClass().getSimpleName();
    if (OF_THE_SESSION.contains(name) || ANSWERING.stream().anyMatch(name::startsWith)) {
      return;
    }
    if (changes(statement)) {
      throw HandledException.usage(
          "Cannot run this statement: neraca sql only reads, and it would change the lake or its settings"
              + " (%s). Ask with select, show, describe or explain; data change by deliveries and nightly."
                  .formatted(name));
    }
  }

  private static boolean changes(LogicalPlan plan) {
    String name = plan.getClass().getSimpleName();
    return plan instanceof Command
        || name.endsWith("Statement")
        || name.startsWith("Insert")
        || plan.getClass().getName().contains(".delta.")
        || CollectionConverters.asJava(plan.children()).stream().anyMatch(ReadingOnly::changes);
  }
}
