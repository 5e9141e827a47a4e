package id.neraca.simulate;

import java.util.EnumMap;
import java.util.Map;

/** One row of Laporan Penilaian: a text for each column, empty where nothing is given. */
final class AppraisalRow {
  private final Map<AppraisalColumn, String> texts = new EnumMap<>(AppraisalColumn.class);

  AppraisalRow put(AppraisalColumn column, String text) {
    texts.put(column, text);
    return this;
  }

  String get(AppraisalColumn column) {
    return texts.getOrDefault(column, "");
  }

  /** The row for a file: the year is a number. */
  TableRow toTableRow() {
    TableRow row = new TableRow();
    texts.forEach((column, text) -> row.put(column.heading(), text));
    return row.put(
        AppraisalColumn.TAHUN_SKP.heading(), Integer.valueOf(get(AppraisalColumn.TAHUN_SKP)));
  }

  /** Both ratings and the predicate that the matrix gives for them. */
  void rate(Rating results, Rating conduct, Chance spelling) {
    put(AppraisalColumn.HASIL_KERJA, results.spelling(spelling));
    put(AppraisalColumn.PERILAKU_KERJA, conduct.spelling(spelling));
    String predicate = Rating.predicate(results, conduct);
    boolean saysCukup = predicate.equals("Butuh Perbaikan") && spelling.happens(0.3);
    put(AppraisalColumn.HASIL_AKHIR, saysCukup ? "Cukup" : predicate);
  }
}
