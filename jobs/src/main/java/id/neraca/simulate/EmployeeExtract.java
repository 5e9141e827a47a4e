package id.neraca.simulate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** SIASN's employee list as of a day: everyone who has not gone, whatever the legal status. */
final class EmployeeExtract {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
  private static final List<String> HEADINGS =
      List.of(
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
  private static final int REPEATED_MEMBER = 20;

  private final Scene scene;

  EmployeeExtract(Scene scene) {
    this.scene = scene;
  }

  void write(LocalDate day) throws IOException {
    String file = "siasn/pegawai-" + day + ".csv";
    Truth truth = scene.truth();
    boolean isFirst = day.equals(scene.month(0).atDay(1));
    try (CsvFile csv = CsvFile.marked(scene.path(file), ';')) {
      csv.write(HEADINGS);
      for (Member member : scene.city().members()) {
        if (!member.isGone()) {
          csv.write(cells(member, day));
          truth.row(file, Outcome.ACCEPTED);
        }
      }
      if (isFirst && scene.options().dirt()) {
        int member = Math.min(REPEATED_MEMBER, scene.city().members().size() - 1);
        int line = csv.write(cells(scene.city().members().get(member), day));
        truth.row(file, Outcome.DUPLICATE);
        truth.defect(file, line, "repeated_row", Outcome.DUPLICATE, "duplicate");
      }
    }
  }

  private List<String> cells(Member member, LocalDate day) {
    Person person = member.person();
    Post post = member.post();
    Team team = post.team();
    boolean isHead = member.role() == Member.Role.HEAD;
    String number = String.format(Locale.ROOT, "%06d", person.number());
    return List.of(
        person.id(),
        person.nip(),
        person.oldNip(),
        person.name(),
        person.titleBefore(),
        person.titleAfter(),
        person.birthPlace(),
        DAY.format(person.birth()),
        person.female() ? "F" : "M",
        "AGAMA-PALSU",
        "NIK-PALSU-" + number,
        "HP-PALSU-" + number,
        serviceStatus(person, day),
        member.status(),
        DAY.format(person.appointed()),
        member.grade(),
        member.kindOfPost(post),
        member.title(post),
        DAY.format(member.titleSince()),
        person.education().label(),
        isHead ? team.office().unit().name() : team.name(),
        team.office().unit().name(),
        DAY.format(day));
  }

  private static String serviceStatus(Person person, LocalDate day) {
    return switch (person.kind()) {
      case "pns" -> person.appointed().plusYears(1).isAfter(day) ? "CPNS" : "PNS";
      case "pppk" -> "PPPK";
      default -> "PPPK Paruh Waktu";
    };
  }
}
