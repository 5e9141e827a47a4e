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
}
