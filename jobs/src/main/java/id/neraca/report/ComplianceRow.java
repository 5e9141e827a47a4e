package id.neraca.report;

import java.util.List;
import java.util.stream.Stream;

/** A row of distribution_compliance. The one place that knows its column names. */
record ComplianceRow(PublishedTable.Row row) {

  static List<ComplianceRow> all(PublishedTable table) {
    return table.named().stream().map(ComplianceRow::new).toList();
  }

  String unitCode() {
    return row.text("dinas_code");
  }

  String unitName() {
    return row.text("dinas_name");
  }

  String periodId() {
    return row.text("period_id");
  }

  Long count(Predikat predikat) {
    return row.count(predikat.countColumn());
  }

  Cell countCell(Predikat predikat) {
    return Cell.of(count(predikat), Indonesian::count, row.closedBy(predikat.countColumn()));
  }

  boolean hidesCounts() {
    return Stream.of(Predikat.values()).anyMatch(p -> countCell(p).closedBy() != null);
  }

  Cell rated() {
    return Cell.of(row.count("n_rated"), Indonesian::count, row.closedBy("n_rated"));
  }

  Cell organisationPredikat() {
    String code = row.text("organisation_predikat");
    return code == null ? Cell.text("belum ditetapkan") : Cell.text(words(code));
  }

  String verdictCode() {
    return row.text("verdict");
  }

  String verdict() {
    return switch (verdictCode()) {
      case "compliant" -> "sesuai";
      case "not_compliant" -> "tidak sesuai";
      case "too_small" -> "terlalu kecil untuk dinilai";
      case "no_organisation_predikat" -> "predikat organisasi belum ditetapkan";
      case "no_limit" -> "belum ada batas yang berlaku";
      case "closed" -> "ditutup";
      default -> verdictCode();
    };
  }

  /** The verdict where there is little room. */
  String shortVerdict() {
    return switch (verdictCode()) {
      case "no_organisation_predikat" -> "belum ditetapkan";
      case "no_limit" -> "belum ada batas";
      case "too_small" -> "terlalu kecil";
      default -> verdict();
    };
  }

  /** Without a predicate of the organisation there are no limits to close. */
  Cell limits() {
    String reason = row.text("organisation_predikat") == null ? null : row.closedBy("limits");
    return Cell.of(row.text("limits"), text -> text, reason);
  }

  /** Only a unit outside its limits needs anything. */
  Cell needed() {
    String reason = verdictCode().equals("not_compliant") ? row.closedBy("needed") : null;
    return Cell.of(row.text("needed"), text -> text, reason);
  }

  private static String words(String code) {
    return switch (code) {
      case "istimewa" -> "Istimewa";
      case "baik" -> "Baik";
      case "butuh_perbaikan" -> "Butuh Perbaikan";
      case "kurang" -> "Kurang";
      case "sangat_kurang" -> "Sangat Kurang";
      default -> code;
    };
  }
}
