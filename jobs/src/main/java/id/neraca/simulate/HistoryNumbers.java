package id.neraca.simulate;

import java.math.BigDecimal;
import java.util.List;

/**
 * Draws the numbers of the rules before 2022: DP3 to 2013 (0-100), PP 46 to June 2021 (results 60
 * %, conduct 40 %), PP 30 in the second half of 2021 (0-120, results 70 %, conduct 30 %).
 */
final class HistoryNumbers {
  private static final List<String> ASPECTS_46 =
      List.of("orientasiPelayanan", "integritas", "komitmen", "disiplin", "kerjasama");
  private static final List<String> ASPECTS_30 =
      List.of("orientasiPelayanan", "komitmen", "inisiatifKerja", "kerjasama");

  private final Chance chance;
  private final double merit;
  private final boolean leads;

  /**
   * Numbers of a person in a year.
   *
   * @param merit quality and the rater's leniency
   * @param leads leadership is an aspect of those who lead
   */
  HistoryNumbers(Chance chance, double merit, boolean leads) {
    this.chance = chance;
    this.merit = merit;
    this.leads = leads;
  }

  void dp3(TableRow row) {
    BigDecimal mean = drawn(82, 3.5, 55, 97);
    row.put("jenisPeraturanKinerjaKd", "DP3")
        .put("nilairatarata", mean)
        .put("nilaiPrestasiKerja", mean);
  }

  /** Returns the final number. */
  BigDecimal pp46(TableRow row) {
    BigDecimal results = drawn(86, 5, 55, 99);
    BigDecimal conduct = conduct(row, ASPECTS_46, 84, 4, 96);
    BigDecimal number = weighted(results, 60, conduct, 40);
    row.put("jenisPeraturanKinerjaKd", "PP46").put("nilaiSkp", results);
    if (chance.below(3) > 0) {
      row.put("nilaiPerilakuKerja", conduct).put("nilaiPrestasiKerja", number);
    }
    return number;
  }

  /** With the year's integrated value: both halves count the same, on the scale of PP 30. */
  void pp30(TableRow row, BigDecimal firstHalf) {
    BigDecimal results = drawn(103, 9, 60, 120);
    BigDecimal conduct = conduct(row, ASPECTS_30, 102, 6, 120);
    BigDecimal number = weighted(results, 70, conduct, 30);
    BigDecimal converted = weighted(firstHalf, 120, BigDecimal.ZERO, 0);
    row.put("jenisPeraturanKinerjaKd", "PP30")
        .put("nilaiSkp", results)
        .put("nilaiPerilakuKerja", conduct)
        .put("nilaiPrestasiKerja", number)
        .put("konversiNilai", converted)
        .put("nilaiIntegrasi", weighted(converted, 50, number, 50));
    if (number.compareTo(BigDecimal.valueOf(110)) >= 0) {
      row.put("inovasi", "Aplikasi layanan antrean");
    }
  }

  /** The mean of the aspects, which are five, or six of those who lead. */
  private BigDecimal conduct(TableRow row, List<String> aspects, int centre, int spread, int most) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String aspect : aspects) {
      BigDecimal value = drawn(centre, spread, 51, most);
      row.put(aspect, value);
      sum = sum.add(value);
    }
    int count = aspects.size();
    if (leads) {
      BigDecimal leadership = drawn(centre, spread, 51, most);
      row.put("kepemimpinan", leadership);
      sum = sum.add(leadership);
      count++;
    }
    BigDecimal mean = hundredths(sum.doubleValue() / count);
    row.put("jumlah", sum).put("nilairatarata", mean);
    return mean;
  }

  private BigDecimal drawn(double centre, double spread, int least, int most) {
    double value = centre + spread * (0.7 * merit + 0.6 * chance.normal());
    return hundredths(Math.max(least, Math.min(most, value)));
  }

  private static BigDecimal weighted(
      BigDecimal one, int percent, BigDecimal other, int otherPercent) {
    return hundredths((one.doubleValue() * percent + other.doubleValue() * otherPercent) / 100);
  }

  private static BigDecimal hundredths(double value) {
    return BigDecimal.valueOf(Math.round(value * 100), 2);
  }
}
