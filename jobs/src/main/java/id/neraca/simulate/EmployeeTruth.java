package id.neraca.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The true quality and leniency of everyone, as drawn. */
final class EmployeeTruth {
  private EmployeeTruth() {}

  static void write(Path path, City city) throws IOException {
    try (CsvFile csv = CsvFile.plain(path, ';')) {
      csv.write(
          List.of(
              "pns_id",
              "nip",
              "nama",
              "unit_code",
              "role",
              "status",
              "rater_id",
              "quality",
              "leniency"));
      for (Member member : city.members()) {
        Person person = member.person();
        csv.write(
            List.of(
                person.id(),
                person.nip(),
                person.name(),
                member.office().unit().code(),
                member.role().name().toLowerCase(Locale.ROOT),
                member.isGone() ? "gone" : member.status(),
                Superiors.rater(member, member.post().team())
                    .map(rater -> rater.person().id())
                    .orElse("mayor"),
                String.format(Locale.ROOT, "%.4f", person.quality()),
                String.format(Locale.ROOT, "%.4f", person.leniency())));
      }
    }
  }
}
