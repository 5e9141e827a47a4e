package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.ingest.Intake;
import id.neraca.warehouse.NightState;
import id.neraca.warehouse.SqlFolder;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableFile;
import id.neraca.warehouse.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Which table reads which, by Spark's own parser, held against the layer rules and the order of the
 * path.
 */
class LineageTest {
  private static final Map<String, Set<String>> MAY_READ =
      Map.of(
          "reference", Set.of("reference"),
          "silver", Set.of("bronze", "reference", "silver"),
          "quarantine", Set.of("silver", "reference"),
          "gold", Set.of("silver", "quarantine", "gold", "reference"),
          "published", Set.of("gold", "reference"));

  private final SqlFolder sql = SqlFolder.packaged();
  private final List<Step> steps =
      NightlyJob.steps(Intake.of(List.of(), NightState.empty(), Set.of()));

  @Test
  void everyTableReadsOnlyLayersItMayRead() {
    for (TableFile table : sql.tables()) {
      Set<String> allowed = MAY_READ.getOrDefault(table.name().layer(), Set.of());
      for (TableName read : reads(table)) {
        assertThat(allowed).as("%s reads %s", table.name(), read).contains(read.layer());
      }
    }
  }

  @Test
  void everyContractNamesItsOwnFile() {
    for (TableFile table : sql.tables()) {
      assertThat(table.contract()).contains(" " + table.name() + " (").contains("comment");
    }
  }

  /** Whether a table must be made anew is told from its text: that must see what Spark reads. */
  @Test
  void textTellsTheTablesThatTheParserFinds() {
    for (TableFile table : sql.tables()) {
      table
          .query()
          .ifPresent(
              query ->
                  assertThat(sql.behind(query))
                      .as("%s", table.name())
                      .containsAll(behindViews(reads(table))));
    }
  }

  @Test
  void everyTableWithAQueryIsBuiltByExactlyOneStep() {
    for (TableFile table : sql.tables()) {
      if (table.query().isPresent()) {
        assertThat(steps)
            .filteredOn(step -> step.writes().contains(table.name()))
            .as("%s", table.name())
            .hasSize(1);
      }
    }
  }

  @Test
  void everyReadComesAfterItsWrite() {
    Set<TableName> written = new HashSet<>();
    Set<TableName> filledBySteps = new TreeSet<>();
    steps.forEach(step -> filledBySteps.addAll(step.writes()));
    for (Step step : steps) {
      Set<TableName> reads = new TreeSet<>(step.reads());
      step.writes().stream().map(sql::table).forEach(table -> reads.addAll(reads(table)));
      reads.removeAll(step.writes());
      for (TableName read : reads) {
        if (filledBySteps.contains(read)) {
          assertThat(written).as("%s reads %s", step.name(), read).contains(read);
        }
      }
      written.addAll(step.writes());
    }
  }

  @Test
  void personsStopBeforeGold() {
    for (TableFile table : sql.tables()) {
      if (table.name().layer().equals("gold") || table.name().layer().equals("published")) {
        assertThat(table.contract()).doesNotContainPattern("(?m)^    (nip|nama|birth_date) ");
      }
      if (table.name().layer().equals("published")) {
        assertThat(table.contract()).doesNotContainPattern("(?m)^    \\w+_key ");
      }
    }
  }

  private Set<TableName> behindViews(Set<TableName> reads) {
    Set<TableName> tables = new TreeSet<>();
    for (TableName read : reads) {
      if (sql.table(read).isView()) {
        tables.addAll(behindViews(reads(sql.table(read))));
      } else {
        tables.add(read);
      }
    }
    return tables;
  }

  private static Set<TableName> reads(TableFile table) {
    Set<TableName> names = new TreeSet<>();
    String text = table.query().orElse(null);
    if (text == null && table.isView()) {
      text = table.contract().substring(table.contract().indexOf(" as\n") + 4);
    }
    if (text != null) {
      LogicalPlan plan = CatalystSqlParser$.MODULE$.parsePlan(text);
      collect(plan, names);
    }
    return names;
  }

  private static void collect(TreeNode<?> node, Set<TableName> names) {
    if (node instanceof UnresolvedRelation relation && relation.multipartIdentifier().size() == 2) {
      names.add(
          TableName.of(
              String.join(".", CollectionConverters.asJava(relation.multipartIdentifier()))));
    }
    CollectionConverters.asJava(node.children())
        .forEach(child -> collect((TreeNode<?>) child, names));
    CollectionConverters.asJava(node.innerChildren())
        .forEach(child -> collect((TreeNode<?>) child, names));
  }
}
