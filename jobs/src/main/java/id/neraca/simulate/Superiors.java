package id.neraca.simulate;

import static id.neraca.simulate.AppraisalColumn.PEGAWAI_ATASAN_GOLRU;
import static id.neraca.simulate.AppraisalColumn.PEGAWAI_ATASAN_ID;
import static id.neraca.simulate.AppraisalColumn.PEGAWAI_ATASAN_JABATAN;
import static id.neraca.simulate.AppraisalColumn.PEGAWAI_ATASAN_NAMA;
import static id.neraca.simulate.AppraisalColumn.PEGAWAI_ATASAN_NIP;
import static id.neraca.simulate.AppraisalColumn.PEGAWAI_ATASAN_UNOR;
import static id.neraca.simulate.AppraisalColumn.PEGAWAI_ATASAN_UNOR_ID;
import static id.neraca.simulate.AppraisalColumn.PEGAWAI_PENILAI_ID;

import java.util.Optional;

/** Who stands above whom, and who rates whom: the same person but for one team. */
final class Superiors {
  private final String mayorId;

  Superiors(long seed) {
    mayorId = Chance.of(seed, "mayor").uuid();
  }

  /** The superior of a person in this team; empty: the mayor. */
  static Optional<Member> superior(Member member, Team team) {
    Office office = team.office();
    return switch (member.role()) {
      case HEAD -> Optional.empty();
      case LEADER ->
          Optional.of(
              team.isDivision()
                  ? office.head()
                  : office.teams().get(team.number() % Team.DIVISIONS).leader());
      case STAFF -> Optional.of(team.leader());
    };
  }

  /** Who rates a person in this team; empty: the mayor. */
  static Optional<Member> rater(Member member, Team team) {
    boolean byHead = member.isStaff() && team.number() == 1 && team.office().index() == 0;
    return byHead ? Optional.of(team.office().head()) : superior(member, team);
  }

  void write(AppraisalRow row, Member member, Team team) {
    row.put(PEGAWAI_PENILAI_ID, rater(member, team).map(m -> m.person().id()).orElse(mayorId));
    superior(member, team)
        .ifPresentOrElse(superior -> writeMember(row, superior), () -> writeMayor(row));
  }

  private static void writeMember(AppraisalRow row, Member superior) {
    boolean isHead = superior.role() == Member.Role.HEAD;
    Team team = superior.post().team();
    row.put(PEGAWAI_ATASAN_ID, superior.person().id())
        .put(PEGAWAI_ATASAN_NIP, superior.person().nip())
        .put(PEGAWAI_ATASAN_NAMA, superior.person().fullName())
        .put(PEGAWAI_ATASAN_JABATAN, superior.title(superior.post()))
        .put(PEGAWAI_ATASAN_UNOR_ID, isHead ? team.office().id() : team.id())
        .put(PEGAWAI_ATASAN_UNOR, isHead ? team.office().unit().name() : team.name())
        .put(PEGAWAI_ATASAN_GOLRU, superior.grade());
  }

  /** The mayor is no civil servant and has no NIP. */
  private void writeMayor(AppraisalRow row) {
    row.put(PEGAWAI_ATASAN_ID, mayorId)
        .put(PEGAWAI_ATASAN_NAMA, "Wali Kota")
        .put(PEGAWAI_ATASAN_JABATAN, "Wali Kota Denpasar")
        .put(PEGAWAI_ATASAN_UNOR, "Pemerintah Kota Denpasar");
  }
}
