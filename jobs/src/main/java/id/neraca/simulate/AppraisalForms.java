package id.neraca.simulate;

import static id.neraca.simulate.AppraisalColumn.CREATED_AT;
import static id.neraca.simulate.AppraisalColumn.GOLRU;
import static id.neraca.simulate.AppraisalColumn.HASIL_AKHIR;
import static id.neraca.simulate.AppraisalColumn.ID;
import static id.neraca.simulate.AppraisalColumn.IS_SKP_PLT_PLH_PJB;
import static id.neraca.simulate.AppraisalColumn.JENIS;
import static id.neraca.simulate.AppraisalColumn.JENIS_PEGAWAI;
import static id.neraca.simulate.AppraisalColumn.NAMA;
import static id.neraca.simulate.AppraisalColumn.NIP;
import static id.neraca.simulate.AppraisalColumn.PERIODE_AKHIR_SKP;
import static id.neraca.simulate.AppraisalColumn.PERIODE_AWAL_SKP;
import static id.neraca.simulate.AppraisalColumn.PERIODE_ID;
import static id.neraca.simulate.AppraisalColumn.SKP_ID;
import static id.neraca.simulate.AppraisalColumn.SKP_JABATAN;
import static id.neraca.simulate.AppraisalColumn.SKP_JENIS_JABATAN;
import static id.neraca.simulate.AppraisalColumn.SKP_PENILAIAN_ID;
import static id.neraca.simulate.AppraisalColumn.SKP_UNOR;
import static id.neraca.simulate.AppraisalColumn.SKP_UNOR_ID;
import static id.neraca.simulate.AppraisalColumn.SKP_UNOR_INDUK;
import static id.neraca.simulate.AppraisalColumn.TAHUN_SKP;
import static id.neraca.simulate.AppraisalColumn.WAKTU_DINILAI;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** Fills the rows that BKN's system holds for the people of a city. */
final class AppraisalForms {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final long seed;
  private final Superiors superiors;
  private final Ratings ratings;

  AppraisalForms(long seed, Ratings ratings) {
    this.seed = seed;
    this.superiors = new Superiors(seed);
    this.ratings = ratings;
  }

  /** The appraisal of a person in a post for a month. */
  AppraisalRow row(
      Member member, Post post, int period, YearMonth month, Function<LocalDate, String> day) {
    Person person = member.person();
    Team team = post.team();
    int year = month.getYear();
    Chance chance = Chance.of(seed, "form", person.number(), period, post.number());
    boolean isHead = member.role() == Member.Role.HEAD;
    AppraisalRow row =
        new AppraisalRow()
            .put(SKP_PENILAIAN_ID, chance.uuid())
            .put(JENIS, "Bulanan")
            .put(ID, person.id())
            .put(NIP, person.nip())
            .put(NAMA, person.fullName())
            .put(PERIODE_AWAL_SKP, day.apply(post.skpStart(year)))
            .put(PERIODE_AKHIR_SKP, day.apply(post.skpEnd(year)))
            .put(TAHUN_SKP, Integer.toString(year))
            .put(PERIODE_ID, Integer.toString(month.getMonthValue()))
            .put(JENIS_PEGAWAI, person.kind())
            .put(GOLRU, member.grade())
            .put(SKP_ID, Skps.id(seed, person, year, post))
            .put(SKP_JABATAN, member.title(post))
            .put(SKP_UNOR, isHead ? team.office().unit().name() : team.name())
            .put(SKP_UNOR_ID, isHead ? team.office().id() : team.id())
            .put(SKP_UNOR_INDUK, team.office().unit().spelling(chance))
            .put(SKP_JENIS_JABATAN, member.kindOfPost(post))
            .put(IS_SKP_PLT_PLH_PJB, "0")
            .put(WAKTU_DINILAI, ratedAt(month, chance))
            .put(CREATED_AT, TIME.format(createdAt(post, year, chance)));
    superiors.write(row, member, team);
    ratings.rate(row, member, team, period, chance);
    return row;
  }

  /** The acting post of a leader who stands in for the leader of another division. */
  AppraisalRow acting(AppraisalRow own, Member member, YearMonth month) {
    Chance chance =
        Chance.of(seed, "acting", member.person().number(), month.getYear(), month.getMonthValue());
    AppraisalRow row = new AppraisalRow();
    for (AppraisalColumn column : AppraisalColumn.values()) {
      row.put(column, own.get(column));
    }
    row.put(SKP_PENILAIAN_ID, chance.uuid())
        .put(SKP_ID, chance.uuid())
        .put(SKP_JABATAN, ActingPost.TITLE)
        .put(SKP_UNOR, ActingPost.UNIT)
        .put(SKP_UNOR_ID, member.office().id() + "-0")
        .put(IS_SKP_PLT_PLH_PJB, "1");
    row.rate(Rating.AS_EXPECTED, Rating.AS_EXPECTED, chance);
    member.actsAs(new ActingPost(row.get(SKP_ID), month));
    return row;
  }

  /** Rates a row anew, later than at first. */
  void correct(AppraisalRow row, Member member, YearMonth month) {
    Chance chance = Chance.of(seed, "correction", member.person().number(), month.getMonthValue());
    boolean wasGood = row.get(HASIL_AKHIR).equals("Baik");
    Rating rating = wasGood ? Rating.ABOVE : Rating.AS_EXPECTED;
    row.rate(rating, rating, chance);
    row.put(WAKTU_DINILAI, TIME.format(month.plusMonths(1).atDay(12).atTime(10, 20)));
  }

  /** From four days before the month's end to the fourth of the next, in office hours. */
  private static String ratedAt(YearMonth month, Chance chance) {
    LocalDateTime first = month.atEndOfMonth().minusDays(3).atTime(8, 0);
    return TIME.format(
        first
            .plusDays(chance.below(8))
            .plusMinutes(chance.below(480))
            .plusSeconds(chance.below(60)));
  }

  private static LocalDateTime createdAt(Post post, int year, Chance chance) {
    return post.skpStart(year).atTime(8, 0).plusMinutes(chance.below(480));
  }
}
