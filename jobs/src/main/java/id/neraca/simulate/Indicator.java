package id.neraca.simulate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a person's work is measured or judged by.
 *
 * @param group kualitas pekerjaan, disiplin, inovasi
 * @param unit of measurement
 * @param target what is to be reached; null: judged
 * @param most highest possible value; null: none
 * @param isLowerBetter true if less is better
 * @param weight in percent
 */
record Indicator(
    String group,
    String name,
    String unit,
    BigDecimal target,
    BigDecimal most,
    boolean isLowerBetter,
    int weight) {
  static final String QUALITY = "Kualitas Pekerjaan";
  static final String DISCIPLINE = "Disiplin";
  static final String INNOVATION = "Inovasi";

  private static final Indicator ATTENDANCE =
      new Indicator(
          DISCIPLINE,
          "Kehadiran tepat waktu",
          "hari",
          BigDecimal.valueOf(20),
          BigDecimal.valueOf(22),
          false,
          30);
  private static final Indicator IDEAS =
      new Indicator(INNOVATION, "Usulan perbaikan layanan", "", null, null, false, 20);
  private static final Indicator BUDGET =
      more("Realisasi anggaran kegiatan", "rupiah", 125_000_000);
  private static final Indicator COMPLAINTS = less("Waktu tanggap pengaduan", "jam", 24);
  private static final Map<String, Indicator> OF_UNIT =
      Map.of(
          "030101", percent("Ketuntasan belajar siswa", 90),
          "030201", less("Waktu tunggu pasien", "menit", 60),
          "030301", more("Laporan kerusakan jalan ditangani", "laporan", 12),
          "030501", more("Pengangkutan sampah", "rit", 40),
          "030601", percent("Dokumen selesai pada hari yang sama", 95),
          "040301", more("Berkas kepegawaian selesai \u2013 tepat waktu", "berkas", 50),
          "040101", less("Waktu penyelesaian laporan audit", "hari", 20));

  /** The indicators of a person in a post, one of each group. */
  static List<Indicator> of(Member member, Post post) {
    Indicator quality =
        member.isStaff()
            ? OF_UNIT.getOrDefault(post.team().office().unit().code(), COMPLAINTS)
            : BUDGET;
    return List.of(quality, ATTENDANCE, IDEAS);
  }

  boolean isJudged() {
    return target == null;
  }

  String direction() {
    return isLowerBetter ? "lebih rendah lebih baik" : "lebih tinggi lebih baik";
  }

  private static Indicator percent(String name, int target) {
    return new Indicator(
        QUALITY, name, "%", BigDecimal.valueOf(target), BigDecimal.valueOf(100), false, 50);
  }

  private static Indicator more(String name, String unit, int target) {
    return new Indicator(QUALITY, name, unit, BigDecimal.valueOf(target), null, false, 50);
  }

  private static Indicator less(String name, String unit, int target) {
    return new Indicator(QUALITY, name, unit, BigDecimal.valueOf(target), null, true, 50);
  }
}
