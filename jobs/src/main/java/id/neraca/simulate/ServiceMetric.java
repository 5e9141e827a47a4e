package id.neraca.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a unit's service to the public is measured by.
 *
 * @param unit of measurement
 * @param most highest possible value; null: none
 */
record ServiceMetric(
    String name, String unit, BigDecimal target, BigDecimal most, boolean isLowerBetter) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final ServiceMetric RESPONSE =
      new ServiceMetric("Waktu tanggap pengaduan", "jam", BigDecimal.valueOf(24), null, true);
  private static final ServiceMetric SATISFACTION =
      new ServiceMetric(
          "Indeks kepuasan masyarakat", "indeks", BigDecimal.valueOf(8500, 2), HUNDRED, false);
  private static final Map<String, List<ServiceMetric>> OF_UNIT =
      Map.of(
          "030501",
          List.of(
              new ServiceMetric(
                  "Frekuensi pengangkutan sampah", "kali", BigDecimal.valueOf(26), null, false),
              new ServiceMetric(
                  "Sampah terangkut", "kg", BigDecimal.valueOf(1_250_000), null, false)),
          "030101",
          List.of(
              new ServiceMetric(
                  "Siswa tuntas belajar", "%", BigDecimal.valueOf(92), HUNDRED, false)),
          "030601",
          List.of(
              new ServiceMetric(
                  "Dokumen selesai pada hari yang sama",
                  "%",
                  BigDecimal.valueOf(95),
                  HUNDRED,
                  false)));

  /** The metrics that a unit reports. */
  static List<ServiceMetric> of(Unit unit) {
    List<ServiceMetric> metrics = new ArrayList<>(List.of(RESPONSE, SATISFACTION));
    metrics.addAll(OF_UNIT.getOrDefault(unit.code(), List.of()));
    return metrics;
  }

  String direction() {
    return isLowerBetter ? "Lebih rendah lebih baik" : "Lebih tinggi lebih baik";
  }

  /** What is reached at this share of the target: 1 is the target, more is better. */
  BigDecimal reachedAt(double attainment) {
    double value =
        isLowerBetter ? target.doubleValue() / attainment : target.doubleValue() * attainment;
    BigDecimal reached =
        unit.equals("kg") || unit.equals("kali")
            ? BigDecimal.valueOf(Math.round(value))
            : BigDecimal.valueOf(Math.round(value * 100), 2);
    return most == null ? reached : reached.min(most);
  }
}
