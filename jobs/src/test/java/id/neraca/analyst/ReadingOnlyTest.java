package id.neraca.analyst;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.neraca.HandledException;
import io.delta.sql.parser.DeltaSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.SparkSqlParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingOnlyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from published.city_overview order by period_id limit 3",
        "with scores as (select 1 as a) select a from scores union all select 2",
        "values (1), (2)",
        "from gold.rater_effects select rater_key",
        "show tables in published",
        "show create table gold.freshness",
        "describe published.city_overview",
        "describe history gold.freshness",
        "explain delete from bronze.skp",
        "use published",
        "create temporary view mine as select 1"
      })
  void questionsAreAnswered(String statement) {
    assertThatCode(() -> ReadingOnly.check(parsed(statement))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from bronze.penilaian where 1 = 1",
        "update gold.score_summaries set mean_score = 100",
        "insert into ops.runs select * from ops.runs",
        "with x as (select 1) insert into ops.steps select * from x",
        "from ops.runs insert into ops.runs select *",
        "merge into ops.runs using ops.runs as other on false when not matched then insert *",
        "insert overwrite directory '/tmp/x' using csv select 1",
        "truncate table bronze.skp",
        "drop table bronze.skp",
        "alter table bronze.skp add columns (x string)",
        "create table gold.mine as select 1",
        "create or replace table bronze.skp (x string) using delta",
        "create view gold.mine as select 1",
        "optimize bronze.skp",
        "vacuum bronze.skp retain 0 hours",
        "restore table bronze.skp to version as of 0",
        "set spark.sql.ansi.enabled = false"
      })
  void changesAreRefused(String statement) {
    assertThatThrownBy(() -> ReadingOnly.check(parsed(statement)))
        .isInstanceOf(HandledException.class)
        .hasMessageStartingWith("Cannot run this statement: neraca sql only reads");
  }

  private static LogicalPlan parsed(String statement) throws ParseException {
    return new DeltaSqlParser(new SparkSqlParser()).parsePlan(statement);
  }
}
