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
      case "below_threshold" -> new Suppression("a", "terlalu sedikit orang");
      case "complementary" -> new Suppression("b", "ditutup agar sel lain tidak dapat dihitung");
      case "composition" ->
          new Suppression(
              "c", "ditutup karena akan membuka hasil orang, atau agar tidak terhitung");
      case "differencing" ->
          new Suppression("d", "terlalu sedikit yang berubah sejak publikasi sebelumnya");
      case "derived" -> new Suppression("e", "dihitung dari angka yang ditutup");
      default -> new Suppression("f", "alasan lain: " + code);
    };
  }
}
