package id.neraca.simulate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * SIASN's employee list as of a day: everyone who has not gone, whatever the legal status. The day
 * stands above the headings, in a column, or only in the file's name, by turns.
 */
final class EmployeeExtract {
  private static final int DEFECTS_IN_FILE = 8;
  private static final Headings HEADINGS =
      Headings.of(
          "pns_id",
          "nip_baru",
          "nip_lama",
          "nama",
          "gelar_depan",
          "gelar_belakang",
          "tempat_lahir",
          "tanggal_lahir",
          "jenis_kelamin",
          "agama",
          "nik",
          "no_hp",
          "status_cpns_pns",
          "kedudukan_hukum",
          "tmt_cpns",
          "gol_akhir",
          "jenis_jabatan",
          "jabatan",
          "tmt_jabatan",
          "tingkat_pendidikan",
          "unor",
          "unor_induk",
          "tanggal_data");

  private final Scene scene;
  private final Planting planting;
  private int written;

  EmployeeExtract(Scene scene) {
    this.scene = scene;
    this.planting = Planting.of(scene, EmployeeDefects.all(), DEFECTS_IN_FILE);
  }

  void write(LocalDate day) throws IOException {
    Headings undated = HEADINGS.without("tanggal_data");
    switch (written++ % 3) {
      case 0 -> {
        List<String> titles = List.of("DAFTAR PEGAWAI", "Keadaan per " + Months.longDay(day), "");
        Caption caption = new Caption("Pegawai", titles, null);
        write(day, TableForm.WORKBOOK, ".xlsx", caption, undated);
      }
      case 1 -> write(day, TableForm.SEMICOLONS, ".csv.gz", Caption.none(), HEADINGS);
      default -> write(day, TableForm.COMMAS, ".csv", Caption.none(), undated);
    }
  }

  private void write(
      LocalDate day, TableForm form, String extension, Caption caption, Headings headings)
      throws IOException {
    String file = "siasn/pegawai-" + day + extension;
    TableWriter table = form.open(scene.path(file), caption, headings);
    try (FeedFile feed = new FeedFile(scene, file, table, planting)) {
      for (Member member : scene.city().members()) {
        if (!member.isGone()) {
          feed.write(row(member, day));
        }
      }
    }
  }

  private static TableRow row(Member member, LocalDate day) {
    Person person = member.person();
    Post post = member.post();
    Team team = post.team();
    String unit = team.office().unit().name();
    boolean isHead = member.role() == Member.Role.HEAD;
    String number = String.format(Locale.ROOT, "%06d", person.number());
    return new TableRow()
        .put("pns_id", person.id())
        .put("nip_baru", person.nip())
        .put("nip_lama", person.oldNip())
        .put("nama", person.name())
        .put("gelar_depan", person.titleBefore())
        .put("gelar_belakang", person.titleAfter())
        .put("tempat_lahir", person.birthPlace())
        .put("tanggal_lahir", person.birth())
        .put("jenis_kelamin", person.female() ? "F" : "M")
        .put("agama", "AGAMA-PALSU")
        .put("nik", "NIK-PALSU-" + number)
        .put("no_hp", "HP-PALSU-" + number)
        .put("status_cpns_pns", serviceStatus(person, day))
        .put("kedudukan_hukum", member.status())
        .put("tmt_cpns", person.appointed())
        .put("gol_akhir", member.grade())
        .put("jenis_jabatan", member.kindOfPost(post))
        .put("jabatan", member.title(post))
        .put("tmt_jabatan", member.titleSince())
        .put("tingkat_pendidikan", person.education().label())
        .put("unor", isHead ? unit : team.name())
        .put("unor_induk", unit)
        .put("tanggal_data", day);
  }

  private static String serviceStatus(Person person, LocalDate day) {
    return switch (person.kind()) {
      case "pns" -> person.appointed().plusYears(1).isAfter(day) ? "CPNS" : "PNS";
      case "pppk" -> "PPPK";
      default -> "PPPK Paruh Waktu";
    };
  }
}
