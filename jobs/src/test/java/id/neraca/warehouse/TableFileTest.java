package id.neraca.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TableFileTest {
  private static TableFile contract(String behindColumns) {
    return new TableFile(
        TableName.of("published.a"),
        """
        create table if not exists published.a (
            n bigint not null comment 'How many; the judge''s',
            s string comment 'Why'
        ) using delta%s"""
            .formatted(behindColumns),
        null);
  }

  @Test
  void commentsAreThoseOfTheContract() {
    TableFile table = contract(" comment 'One row per ''a''.'");
    assertThat(table.comment()).isEqualTo("One row per 'a'.");
    assertThat(table.columnComments())
        .containsExactly(Map.entry("n", "How many; the judge's"), Map.entry("s", "Why"));
  }

  @Test
  void propertiesBeforeTheCommentDoNotCount() {
    assertThat(contract(" tblproperties ('a.b' = '0')\n    comment 'One row.'").comment())
        .isEqualTo("One row.");
    assertThat(contract(" tblproperties ('a.b' = '0')").comment()).isEmpty();
  }

  @Test
  void everyPublishedTableAndColumnSaysWhatItIs() {
    assertThat(SqlFolder.packaged().tables())
        .filteredOn(table -> table.name().layer().equals("published"))
        .isNotEmpty()
        .allSatisfy(
            table -> {
              assertThat(table.comment()).as("%s", table.name()).isNotEmpty();
              assertThat(table.columnComments().values()).as("%s", table.name()).doesNotContain("");
            });
  }
}
