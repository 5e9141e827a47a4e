package id.neraca.report;

import id.neraca.report.Table.Field;
import java.util.List;
import java.util.stream.Stream;

/** The columns of the tables about scores. */
final class ScoreFields {
  static final Field<ScoreRow> PERIOD =
      Table.name("Periode", row -> Indonesian.period(row.periodId()));
  static final Field<ScoreRow> UNIT = Table.name("Unit", ScoreRow::unitName);

  static final List<Field<ScoreRow>> NUMBERS =
      List.of(
          Table.number("Wajib dinilai", ScoreRow::employees),
          Table.number("Sudah dinilai", ScoreRow::appraised),
          Table.number("Cakupan", ScoreRow::coverageCell),
          Table.number("Masuk hitungan skor", ScoreRow::scored),
          Table.number("Indeks skor", ScoreRow::meanCell),
          Table.number("Selang 95%", ScoreRow::interval));

  static final List<Field<ScoreRow>> COMPARISONS =
      List.of(
          Table.number("Selisih dari kota", ScoreRow::gapCell),
          Table.number("Perubahan", ScoreRow::change));

  static final List<Field<ScoreRow>> SHARES =
      Stream.of(Predikat.values())
          .map(predikat -> Table.<ScoreRow>number(predikat.label(), row -> row.shareCell(predikat)))
          .toList();

  private ScoreFields() {}
}
