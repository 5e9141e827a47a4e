package id.neraca.report;

/**
 * Why a cell is closed.
 *
 * @param mark the footnote mark
 * @param words the reason in words
 */
public record Suppression(String mark, String words) {

  /** The reason behind a code of the published tables; a new code is shown as it is. */
  static Suppression of(String code) {
    return switch (code) {
      case "below_threshold" -> new Suppression("a", "kurang dari 10 orang");
      case "complementary" -> new Suppression("b", "ditutup agar sel lain tidak dapat dihitung");
      case "homogeneous" -> new Suppression("c", "semua pada satu predikat");
      default -> new Suppression("d", "alasan lain: " + code);
    };
  }
}
