package id.neraca.simulate;

import java.util.List;

/** What can be wrong with a row of Laporan SKP. */
final class SkpDefects {
  private static final String OWN_NAME = "Dinas Lingkungan Hidup dan Kebersihan";

  private SkpDefects() {}

  static List<RowDefect> of(Nips nips) {
    return List.of(
            RowDefect.warned("unknown_skp_status", row -> row.put("skp_status", "arsip")),
            RowDefect.refused("empty_skp_id", "empty_key", row -> row.put("skp_id", "")),
            RowDefect.refused("unknown_unit", row -> row.put("skp_unor_induk", "Dinas Sihir")),
            RowDefect.refused(
                "invalid_date", row -> row.put("periode_akhir", "31-11-" + row.text("tahun"))),
            RowDefect.refused("damaged_nip", row -> row.put("nip", "1.97E+17").put("id", "")),
            RowDefect.warned("damaged_nip_with_id", row -> RowDefect.loseDigits(row, "nip")),
            RowDefect.refused(
                "unknown_nip", row -> row.put("nip", nips.stranger(row.text("nip"))).put("id", "")),
            RowDefect.refused("empty_person", "empty_key", row -> row.put("id", "").put("nip", "")),
            RowDefect.warned(
                    "old_unit_name",
                    row -> row.put("skp_unor_induk", "Dinas Kebersihan dan Pertamanan"))
                .where(row -> row.text("skp_unor_induk").equals(OWN_NAME)),
            RowDefect.warned("implausible_nip", row -> RowDefect.makeImplausible(row, "nip")),
            RowDefect.repeated())
        .stream()
        .map(defect -> defect.where("skp_id"))
        .toList();
  }
}
