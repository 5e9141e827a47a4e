package id.neraca.simulate;

import java.time.LocalDate;
import java.util.List;

/** What can be wrong with a row of the dinas' own sheets. */
final class IndicatorDefects {
  private static final String WORDS = "sembilan puluh";

  private IndicatorDefects() {}

  static List<RowDefect> of(Nips nips) {
    return List.of(
        RowDefect.refused("unknown_nip", row -> row.put("nip", nips.stranger(row.text("nip")))),
        RowDefect.refused(
                "value_out_of_scale", "out_of_scale", row -> row.put("nilai", outside(row)))
            .where("nilai"),
        RowDefect.refused("number_in_words", "not_a_number", IndicatorDefects::writeInWords)
            .where(row -> WideMonths.firstGiven(row) != null)
            .ofOneMonth(),
        RowDefect.refused("damaged_nip", row -> row.put("nip", "1.97E+17")),
        RowDefect.refused("unknown_direction", row -> row.put("arah", "ke samping")).where("arah"),
        RowDefect.refused("month_unknown", "unknown_period", RowDefect::misspellMonth)
            .where("bulan"),
        RowDefect.refused("unknown_scale", row -> row.put("skala", "bintang")).where("skala"),
        RowDefect.warned("direction_missing", row -> row.put("arah", "")).where("arah"),
        RowDefect.refused("empty_person", "empty_key", row -> row.put("nip", "")),
        RowDefect.repeated(),
        RowDefect.refused("target_in_words", "not_a_number", row -> row.put("target", WORDS))
            .where("target"),
        RowDefect.refused("future_period", RowDefect::turnYear),
        RowDefect.refused("scale_turned_date", "unknown_scale", IndicatorDefects::turnScale)
            .where(row -> row.text("skala").startsWith("1")),
        RowDefect.refused(
            "nip_digits_lost", "damaged_nip", row -> RowDefect.loseDigits(row, "nip")),
        RowDefect.refused("empty_indicator", "empty_key", row -> row.put("indikator", "")),
        RowDefect.refused("value_in_words", "not_a_number", row -> row.put("nilai", "empat"))
            .where("nilai"),
        RowDefect.harmless("formula", row -> row.put("nama", "=HYPERLINK(\"http://x\")")),
        RowDefect.harmless(
                "number_with_unit",
                row -> row.put("target", row.text("target") + " " + row.text("satuan")))
            .where(row -> row.has("target") && row.text("target").length() < 4));
  }

  private static Object outside(TableRow row) {
    return row.text("skala").startsWith("1") ? "7" : "150";
  }

  private static void writeInWords(TableRow row) {
    row.put(WideMonths.firstGiven(row), WORDS);
  }

  /** Excel takes 1-5 for the first of May. */
  private static void turnScale(TableRow row) {
    row.put("skala", LocalDate.of(Integer.parseInt(row.text("tahun")), 5, 1));
  }
}
