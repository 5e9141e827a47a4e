package id.neraca.simulate;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Bagian Organisasi's list of predicates of the units, one file a year. */
final class OrganisationReport {
  private static final Map<String, String> SHORT_NAMES =
      Map.of("030501", "DLHK", "040301", "BKPSDM", "030601", "030601");
  private static final int UNKNOWN_OFFICE = 4;
  private static final int OLD_NAME_OFFICE = 3;
  private static final int REPEATED_OFFICE = 1;

  private final Scene scene;

  OrganisationReport(Scene scene) {
    this.scene = scene;
  }

  void write(int year) throws IOException {
    String file = "010001/kinerja-organisasi-" + year + ".csv";
    try (CsvFile csv = CsvFile.plain(scene.path(file), ',')) {
      csv.write(List.of("unit_kerja", "tahun", "bulan", "predikat_kinerja_organisasi"));
      for (int period = 0; period < scene.options().periods(); period++) {
        if (scene.month(period).getYear() == year) {
          for (Office office : scene.city().offices()) {
            if (!scene.organisations().isMissing(office, period)) {
              writeOffice(csv, file, office, period);
            }
          }
        }
      }
    }
  }

  private void writeOffice(CsvFile csv, String file, Office office, int period) throws IOException {
    Truth truth = scene.truth();
    YearMonth month = scene.month(period);
    String predicate = scene.organisations().predicate(office, period);
    String name = SHORT_NAMES.getOrDefault(office.unit().code(), office.unit().name());
    int dirtyOffice = scene.options().dirt() && period == 0 ? office.index() : -1;
    if (dirtyOffice == UNKNOWN_OFFICE) {
      int line = csv.write(cells(name, month, "Luar Biasa"));
      truth.row(file, Outcome.QUARANTINED);
      String reason = "unknown_organisation_predikat";
      truth.defect(file, line, reason, Outcome.QUARANTINED, reason);
      return;
    }
    boolean isOld = dirtyOffice == OLD_NAME_OFFICE && office.unit().code().equals("030501");
    List<String> cells = cells(isOld ? "Dinas Kebersihan dan Pertamanan" : name, month, predicate);
    int line = csv.write(cells);
    truth.row(file, Outcome.ACCEPTED);
    if (isOld) {
      truth.defect(file, line, "old_unit_name", Outcome.ACCEPTED, "old_unit_name");
    }
    if (dirtyOffice == REPEATED_OFFICE) {
      int repeated = csv.write(cells);
      truth.row(file, Outcome.DUPLICATE);
      truth.defect(file, repeated, "repeated_row", Outcome.DUPLICATE, "duplicate");
    }
  }

  private static List<String> cells(String unit, YearMonth month, String predicate) {
    return List.of(unit, Integer.toString(month.getYear()), Months.oldName(month), predicate);
  }
}
