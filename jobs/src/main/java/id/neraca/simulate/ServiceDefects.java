package id.neraca.simulate;

import java.util.List;

/** What can be wrong with a row of the units' service results. */
final class ServiceDefects {
  private ServiceDefects() {}

  static List<RowDefect> all() {
    return List.of(
        RowDefect.refused("number_in_words", "not_a_number", row -> row.put("realisasi", "banyak")),
        RowDefect.warned("direction_missing", row -> row.put("arah", "-")),
        RowDefect.refused("unknown_unit", row -> row.put("unit_kerja", "Dinas Pengairan Kota")),
        RowDefect.repeated(),
        RowDefect.refused("unknown_direction", row -> row.put("arah", "tetap")),
        RowDefect.refused("month_unknown", "unknown_period", RowDefect::misspellMonth),
        RowDefect.warned(
                "old_unit_name", row -> row.put("unit_kerja", "Dinas Kebersihan dan Pertamanan"))
            .where(row -> row.text("unit_kerja").equals("DLHK"))
            .keepingMeaning(),
        RowDefect.refused("future_period", RowDefect::turnYear),
        RowDefect.refused("empty_unit", "empty_key", row -> row.put("unit_kerja", "")),
        RowDefect.refused("empty_metric", "empty_key", row -> row.put("metrik", "")),
        RowDefect.harmless(
                "number_with_unit",
                row ->
                    row.put(
                        "target", row.text("target").replace('.', ',') + " " + row.text("satuan")))
            .keepingMeaning());
  }
}
