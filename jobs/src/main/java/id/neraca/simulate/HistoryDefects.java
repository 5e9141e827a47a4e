package id.neraca.simulate;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong with a row of SIASN's history. */
final class HistoryDefects {
  private static final BigDecimal HIGHEST_BAND = BigDecimal.valueOf(110);

  private HistoryDefects() {}

  /** Of the numbers up to 2021. */
  static List<RowDefect> ofNumbers(Nips nips) {
    return Stream.concat(
            Stream.of(
                RowDefect.warned("innovation_not_on_record", row -> row.put("inovasi", ""))
                    .where("inovasi"),
                RowDefect.refused(
                    "unknown_regime", row -> row.put("jenisPeraturanKinerjaKd", "PP99")),
                RowDefect.refused(
                        "number_in_words",
                        "not_a_number",
                        row -> row.put("nilaiSkp", "sembilan puluh"))
                    .where("nilaiSkp"),
                RowDefect.refused(
                        "value_out_of_scale", "out_of_scale", row -> row.put("nilaiSkp", "870"))
                    .where("nilaiSkp"),
                RowDefect.refused(
                        "conduct_out_of_scale", "out_of_scale", row -> row.put("disiplin", "105"))
                    .where("disiplin"),
                RowDefect.harmless("leadership_zero", row -> row.put("kepemimpinan", "0"))
                    .where(
                        row ->
                            row.has("disiplin")
                                && !row.has("kepemimpinan")
                                && !row.has("nilaiPerilakuKerja")),
                RowDefect.harmless("above_110_with_innovation", row -> {})
                    .where(HistoryDefects::isInHighestBand)),
            ofPersons(nips))
        .toList();
  }

  /** Of the codes from 2022 on. */
  static List<RowDefect> ofCodes(Nips nips) {
    return Stream.concat(
            Stream.of(
                RowDefect.warned(
                        "code_text_mismatch", row -> row.put("hasilKinerja", "Dibawah Ekspektasi"))
                    .where(row -> !row.text("hasilKinerjaNilai").equals("3")),
                RowDefect.refused("unknown_rating", row -> row.put("hasilKinerjaNilai", 7)),
                RowDefect.warned("predikat_mismatch", HistoryDefects::neverMisconduct),
                RowDefect.warned(
                    "one_rating_missing",
                    row ->
                        row.put("perilakuKerja", "")
                            .put("PerilakuKerjaNilai", "")
                            .put("kuadranKinerja", "")
                            .put("KuadranKinerjaNilai", "")),
                RowDefect.warned(
                    "unknown_incoming_predikat",
                    row -> row.put("kuadranKinerja", "Luar Biasa").put("KuadranKinerjaNilai", 9))),
            ofPersons(nips))
        .toList();
  }

  private static Stream<RowDefect> ofPersons(Nips nips) {
    return Stream.of(
        RowDefect.refused("year_unknown", "unknown_period", row -> row.put("tahun", "19")),
        RowDefect.refused("future_period", RowDefect::turnYear),
        RowDefect.refused("damaged_nip", row -> row.put("nip", "1.97E+17").put("pns", "")),
        RowDefect.warned("damaged_nip_with_id", row -> RowDefect.loseDigits(row, "nip")),
        RowDefect.refused(
            "unknown_nip", row -> row.put("nip", nips.stranger(row.text("nip"))).put("pns", "")),
        RowDefect.refused("empty_person", "empty_key", row -> row.put("nip", "").put("pns", "")),
        RowDefect.warned("implausible_nip", row -> RowDefect.makeImplausible(row, "nip")),
        RowDefect.repeated());
  }

  private static boolean isInHighestBand(TableRow row) {
    return row.has("inovasi")
        && row.get("nilaiPrestasiKerja") instanceof BigDecimal number
        && number.compareTo(HIGHEST_BAND) >= 0;
  }

  /** As a client computes it that takes the larger of two codes: it never says Kurang. */
  private static void neverMisconduct(TableRow row) {
    row.put("hasilKinerja", "Sesuai Ekspektasi")
        .put("hasilKinerjaNilai", 2)
        .put("perilakuKerja", "Dibawah Ekspektasi")
        .put("PerilakuKerjaNilai", 3)
        .put("kuadranKinerja", "Butuh Perbaikan")
        .put("KuadranKinerjaNilai", 3);
  }
}
