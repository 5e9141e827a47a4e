package id.neraca.simulate;

import java.util.List;

/**
 * What can be wrong with a row of the employee list. All but the repeated row are planted in rows
 * of people who need not be appraised, so that a refused row takes no one out of the headcount.
 */
final class EmployeeDefects {
  private static final List<String> NEVER_APPRAISED = List.of("Pensiun", "Tugas Belajar");

  private EmployeeDefects() {}

  static List<RowDefect> all() {
    return List.of(
        RowDefect.repeated(),
        spared(RowDefect.refused("unknown_unit", row -> row.put("unor_induk", "Dinas Sihir"))),
        spared(RowDefect.refused("invalid_date", row -> row.put("tanggal_lahir", "31-02-1980"))),
        spared(RowDefect.warned("damaged_nip_with_id", row -> row.put("nip_baru", "1.97E+17"))),
        spared(
            RowDefect.refused(
                "empty_person", "empty_key", row -> row.put("pns_id", "").put("nip_baru", ""))),
        spared(
            RowDefect.warned("implausible_nip", row -> RowDefect.makeImplausible(row, "nip_baru"))),
        spared(
            RowDefect.refused(
                "nip_digits_lost",
                "damaged_nip",
                row -> {
                  RowDefect.loseDigits(row, "nip_baru");
                  row.put("pns_id", "");
                })),
        spared(
            RowDefect.warned(
                "old_unit_name", row -> row.put("unor_induk", "Badan Kepegawaian Daerah"))));
  }

  private static RowDefect spared(RowDefect defect) {
    return defect.where(row -> NEVER_APPRAISED.contains(row.text("kedudukan_hukum")));
  }
}
