package id.neraca.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of SIASN's history for one person and year. */
final class HistoryRows {
  private static final List<String> PREDICATES =
      List.of("Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang/misconduct", "Sangat Kurang");

  private final long seed;

  HistoryRows(long seed) {
    this.seed = seed;
  }

  /** Numbers of a year up to 2021: two rows for 2021, which had two rules. */
  List<TableRow> numbers(Member member, int year) {
    Chance chance = Chance.of(seed, "history", member.person().number(), year);
    Optional<Member> rater = formerRater(member, chance);
    HistoryNumbers numbers = new HistoryNumbers(chance, merit(member, rater), !member.isStaff());
    List<TableRow> rows = new ArrayList<>();
    TableRow row = person(member, year, rater);
    rows.add(row);
    if (year < 2014) {
      numbers.dp3(row);
      return rows;
    }
    BigDecimal number = numbers.pp46(row);
    if (year == 2021) {
      TableRow second = person(member, year, rater);
      numbers.pp30(second, number);
      rows.add(second);
    }
    return rows;
  }

  /** Codes of a year from 2022 on: 1 is the best. */
  TableRow codes(Member member, int year) {
    Chance chance = Chance.of(seed, "history", member.person().number(), year);
    Optional<Member> rater = formerRater(member, chance);
    double merit = merit(member, rater);
    Rating results = Rating.of(merit + 0.4 * chance.normal());
    Rating conduct = Rating.of(merit + 0.4 * chance.normal());
    String predicate = Rating.predicate(results, conduct);
    return person(member, year, rater)
        .put("hasilKinerja", results.spelling(chance))
        .put("hasilKinerjaNilai", results.siasnCode())
        .put("perilakuKerja", conduct.spelling(chance))
        .put("PerilakuKerjaNilai", conduct.siasnCode())
        .put("kuadranKinerja", predicate)
        .put("KuadranKinerjaNilai", 1 + PREDICATES.indexOf(predicate));
  }

  /** The first year with a record: of the year of appointment if it began in its first half. */
  static int firstYear(Member member) {
    int year = member.person().appointed().getYear();
    return member.person().appointed().getMonthValue() <= 6 ? year : year + 1;
  }

  private static double merit(Member member, Optional<Member> rater) {
    return member.person().quality() + rater.map(r -> r.person().leniency()).orElse(0.0);
  }

  /** Today's rater, or now and then another leader of the unit. */
  private static Optional<Member> formerRater(Member member, Chance chance) {
    boolean isOther = chance.below(4) == 0;
    List<Team> teams = member.office().teams();
    Member other = teams.get(chance.below(teams.size())).leader();
    boolean isPossible = isOther && member.isStaff() && other != member;
    return isPossible ? Optional.of(other) : Superiors.rater(member, member.post().team());
  }

  private static TableRow person(Member member, int year, Optional<Member> rater) {
    TableRow row =
        new TableRow()
            .put("pns", member.person().id())
            .put("nip", member.person().nip())
            .put("nama", member.person().name())
            .put("tahun", year);
    if (rater.isEmpty()) {
      return row.put("namaPenilai", "Wali Kota").put("statusPenilai", "NON ASN");
    }
    Member by = rater.get();
    return row.put("nipNrpPenilai", by.person().nip())
        .put("namaPenilai", by.person().name())
        .put("penilaiGolongan", by.grade())
        .put("penilaiJabatanNm", by.title(by.post()))
        .put("penilaiUnorNm", by.office().unit().name())
        .put("statusPenilai", "ASN");
  }
}
