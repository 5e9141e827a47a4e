package id.neraca.simulate;

import java.util.List;
import java.util.Map;

/** Posts of people who lead no one. */
final class Jobs {
  private static final List<String> GENERAL =
      List.of(
          "Analis Kebijakan",
          "Pranata Komputer",
          "Arsiparis",
          "Perencana",
          "Pengadministrasi Umum",
          "Pengelola Layanan Operasional",
          "Penata Layanan Operasional");
  private static final Map<String, List<String>> OF_UNIT =
      Map.of(
          "030101", List.of("Guru Kelas", "Guru Mata Pelajaran", "Pengadministrasi Umum"),
          "030201", List.of("Perawat", "Bidan", "Apoteker", "Pengadministrasi Umum"),
          "030501", List.of("Pengendali Dampak Lingkungan", "Pengelola Layanan Operasional"),
          "040101", List.of("Auditor", "Pengawas Penyelenggaraan Urusan Pemerintahan"));

  private static final List<String> LEVELLED =
      List.of("Pengawas Penyelenggaraan Urusan Pemerintahan", "Pengendali Dampak Lingkungan");

  private Jobs() {}

  static String draw(Unit unit, Chance chance) {
    return chance.pick(OF_UNIT.getOrDefault(unit.code(), GENERAL));
  }

  /** Name of the post: functional posts carry a level that follows the golongan. */
  static String title(String job, String grade) {
    return isFunctional(job) ? job + " " + level(grade) : job;
  }

  static String kind(String job) {
    return isFunctional(job) ? "Fungsional" : "Pelaksana";
  }

  private static boolean isFunctional(String job) {
    return LEVELLED.contains(job) || !(job.startsWith("Peng") || job.startsWith("Penata"));
  }

  private static String level(String grade) {
    return switch (grade) {
      case "III/a", "III/b", "IX" -> "Ahli Pertama";
      case "III/c", "III/d", "X" -> "Ahli Muda";
      case "IV/a", "IV/b" -> "Ahli Madya";
      default -> "Terampil";
    };
  }
}
