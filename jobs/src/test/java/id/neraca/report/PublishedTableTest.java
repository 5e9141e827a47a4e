package id.neraca.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedTableTest {
  /** Since then one column came before it, one went, and one was added. */
  @Test
  void columnsOfAnEarlierPublicationKeepTheirNames() {
    Map<String, String> contract = new LinkedHashMap<>();
    contract.put("added", "Baru");
    contract.put("period_id", "Periode");
    contract.put("mean_score", "Rata-rata");
    PublishedTable table =
        PublishedTable.of(
            "t",
            "Satu baris per periode",
            contract,
            List.of("mean_score", "gone", "period_id"),
            List.of(Arrays.asList(101.3, 5L, "2026-01")));
    PublishedTable.Row row = table.named().get(0);
    assertThat(row.text("period_id")).isEqualTo("2026-01");
    assertThat(row.number("mean_score")).isEqualTo(101.3);
    assertThat(row.text("added")).isNull();
    assertThat(table.columns())
        .containsExactly(
            new PublishedTable.Column("added", "Baru"),
            new PublishedTable.Column("period_id", "Periode"),
            new PublishedTable.Column("mean_score", "Rata-rata"));
  }
}
