package id.neraca.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlFolderTest {
  private final SqlFolder sql = SqlFolder.packaged();

  @Test
  void behindAStatementStandTheTablesOfItsViewsToo() {
    assertThat(
            sql.behind(
                "select reference.text_key(nama) from silver.appraisals inner join gold.freshness"))
        .extracting(TableName::toString)
        .containsExactlyInAnyOrder("silver.appraisal_rows", "gold.freshness");
  }

  @Test
  void noTableOfThatNameIsNoTable() {
    assertThat(sql.behind("select gold.value, reference.text_key(gold.name) from gold")).isEmpty();
  }

  /** Readers open the logs of published tables, also those of nights that published nothing. */
  @Test
  void logsOfPublishedTablesHoldNoStatisticsOfTheirColumns() {
    assertThat(sql.tables())
        .filteredOn(table -> table.name().layer().equals("published"))
        .hasSize(10)
        .allSatisfy(
            table ->
                assertThat(table.contract()).contains("'delta.dataSkippingNumIndexedCols' = '0'"));
  }
}
