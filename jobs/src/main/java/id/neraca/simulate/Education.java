package id.neraca.simulate;

import java.util.List;

/** Level of education, with the titles and the grades that go with it. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
enum Education {
  SCHOOL("SLTA", "V", List.of("II/a", "II/b", "II/c", "II/d"), List.of("")),
  DIPLOMA(
      "Diploma III",
      "VII",
      List.of("II/c", "II/d", "III/a", "III/b"),
      List.of("A.Md.", "A.Md.Kep.", "A.Md.Kom.")),
  BACHELOR(
      "S-1/Sarjana",
      "IX",
      List.of("III/a", "III/b", "III/b", "III/c", "III/d"),
      List.of("S.E.", "S.H.", "S.Pd.", "S.Kom.", "S.T.", "S.Sos.", "S.STP.", "S.Kep.")),
  MASTER(
      "S-2",
      "X",
      List.of("III/c", "III/d", "IV/a", "IV/b"),
      List.of("S.E., M.M.", "S.H., M.H.", "S.Pd., M.Pd.", "S.T., M.T.", "S.Sos., M.Si."));

  private final String label;
  private final String contractGrade;
  private final List<String> grades;
  private final List<String> titles;

  Education(String label, String contractGrade, List<String> grades, List<String> titles) {
    this.label = label;
    this.contractGrade = contractGrade;
    this.grades = grades;
    this.titles = titles;
  }

  String label() {
    return label;
  }

  /** Golongan of a PPPK. */
  String contractGrade() {
    return contractGrade;
  }

  /** Golongan that a PNS may have, lowest first. */
  List<String> grades() {
    return grades;
  }

  List<String> titles() {
    return titles;
  }

  static Education draw(Chance chance) {
    int draw = chance.below(100);
    if (draw < 25) {
      return SCHOOL;
    }
    return draw < 40 ? DIPLOMA : draw < 88 ? BACHELOR : MASTER;
  }
}
