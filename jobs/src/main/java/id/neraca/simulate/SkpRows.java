package id.neraca.simulate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The rows of Laporan SKP for one person: one per post of the year, acting posts too. */
final class SkpRows {
  private final long seed;

  /** When in the year the report was drawn. */
  enum Time {
    EARLY,
    LATE
  }

  SkpRows(long seed) {
    this.seed = seed;
  }

  /** Rows of a person up to this month; of one who makes no SKP a row that says so. */
  List<TableRow> of(Member member, YearMonth month, Time time) {
    if (member.isGone() || member.status().equals("Pensiun")) {
      return List.of();
    }
    int year = month.getYear();
    if (!member.isActive() || !Skps.isMade(seed, member, year)) {
      return List.of(none(member, year));
    }
    List<TableRow> rows = new ArrayList<>();
    for (Post post : member.posts()) {
      boolean isOfYear = post.until() == null || post.until().getYear() >= year;
      if (isOfYear && !post.since().isAfter(month.atEndOfMonth())) {
        rows.add(ofPost(member, post, year, time));
      }
    }
    for (ActingPost post : member.actingPosts()) {
      if (post.month().getYear() == year) {
        rows.add(ofActingPost(member, post));
      }
    }
    return rows;
  }

  private TableRow ofPost(Member member, Post post, int year, Time time) {
    Chance chance = Chance.of(seed, "skp row", member.person().number(), year, post.number());
    return person(member, post)
        .put("skp_id", Skps.id(seed, member.person(), year, post))
        .put("is_skp", "1")
        .put("skp_status", status(chance, time))
        .put("skp_model", chance.below(4) == 0 ? "kualitatif" : "kuantitatif")
        .put("tahun", year)
        .put("periode_awal", post.skpStart(year))
        .put("periode_akhir", post.skpEnd(year))
        .put("created_at", post.skpStart(year) + " 08:00:00");
  }

  private static TableRow ofActingPost(Member member, ActingPost post) {
    LocalDate first = post.month().atDay(1);
    return person(member, member.post())
        .put("skp_id", post.skpId())
        .put("is_skp", "1")
        .put("skp_status", "persetujuan")
        .put("skp_model", "kualitatif")
        .put("skp_unor", ActingPost.UNIT)
        .put("skp_jabatan", ActingPost.TITLE)
        .put("is_plt_plh", "1")
        .put("tahun", first.getYear())
        .put("periode_awal", first)
        .put("periode_akhir", post.month().atEndOfMonth())
        .put("created_at", first + " 08:00:00");
  }

  /** No SKP: the report's year is all that is told. */
  private static TableRow none(Member member, int year) {
    return person(member, member.post())
        .put("is_skp", "0")
        .put("skp_status", "-")
        .put("periode_awal", LocalDate.of(year, 1, 1))
        .put("periode_akhir", LocalDate.of(year, 12, 31));
  }

  private static TableRow person(Member member, Post post) {
    Person person = member.person();
    Team team = post.team();
    boolean isHead = member.role() == Member.Role.HEAD;
    String unit = team.office().unit().name();
    return new TableRow()
        .put("id", person.id())
        .put("jenis", "Tahunan")
        .put("nip", person.nip())
        .put("nama", person.fullName())
        .put("jabatan", member.title(member.post()))
        .put("unit", member.office().unit().name())
        .put("jenis_pegawai", person.kind())
        .put("skp_unor", isHead ? unit : team.name())
        .put("skp_unor_atasan", unit)
        .put("skp_unor_induk", unit)
        .put("skp_jabatan", member.title(post))
        .put("skp_jenis_jabatan", member.kindOfPost(post))
        .put("is_plt_plh", "0");
  }

  /** Early in the year one in four is not approved yet. */
  private static String status(Chance chance, Time time) {
    int draw = chance.below(100);
    if (draw < 2) {
      return "draft";
    }
    if (draw < 5) {
      return "pengajuan";
    }
    if (time == Time.EARLY && draw < 25) {
      return draw < 12 ? "draft" : "pengajuan";
    }
    return "persetujuan";
  }
}
