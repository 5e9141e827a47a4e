package id.neraca.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A city of a few dinas by their counts of results, from Sangat Baik to Sangat Kurang. */
final class SmallCity {
  static final int MEAN = 11;
  final List<Object[]> dinas = new ArrayList<>();
  private final long[] all = new long[5];

  static SmallCity of(long[]... dinas) {
    SmallCity city = new SmallCity();
    for (int i = 0; i < dinas.length; i++) {
      city.dinas.add(row("d" + i, dinas[i]));
      for (int j = 0; j < 5; j++) {
        city.all[j] += dinas[i][j];
      }
    }
    return city;
  }

  static long[] counts(long... counts) {
    return counts;
  }

  static Rules rules(int k) {
    return new Rules(k, RandomCity.WEIGHTS, Map.of(), List.of());
  }

  List<TableRows> tables() {
    return List.of(
        new TableRows("city", SampleRoles.CITY, List.<Object[]>of(row(null, all))),
        new TableRows("dinas", SampleRoles.DINAS, dinas));
  }

  /** Its tables, protected with k = 10, nothing published before. */
  List<TableRows> published() {
    return published(new EarlierFacts(), List.of());
  }

  /** Its tables, protected with k = 10 after earlier publications; notes what they tell. */
  List<TableRows> published(EarlierFacts earlier, List<TableRows> standing) {
    List<TableRows> tables = tables();
    earlier.add(Disclosure.protect(tables, earlier, rules(10), () -> standing));
    return tables;
  }

  /** Persons, mean, the five shares and the reason of each dinas; a dash: closed. */
  static List<String> shown(List<TableRows> published) {
    return published.get(1).rows().stream()
        .map(
            row ->
                "%s %s | %s %s %s %s %s | %s"
                    .formatted(
                        cell(row[5]),
                        cell(row[MEAN]),
                        cell(row[6]),
                        cell(row[7]),
                        cell(row[8]),
                        cell(row[9]),
                        cell(row[10]),
                        row[12]))
        .toList();
  }

  private static String cell(Object value) {
    return value == null
        ? "-"
        : value instanceof Double number
            ? String.valueOf(Math.round(number * 1000) / 1000.0)
            : value.toString();
  }

  private static Object[] row(String code, long[] counts) {
    long n = LongStream.of(counts).sum();
    Object[] row = new Object[14];
    row[0] = code;
    row[1] = "2026-01";
    row[5] = n;
    double points = 0;
    for (int i = 0; i < 5; i++) {
      row[6 + i] = (double) counts[i] / n;
      points += counts[i] * RandomCity.WEIGHTS.get(RandomCity.RESULTS.get(i));
    }
    row[MEAN] = points / n;
    return row;
  }
}
