package id.neraca.simulate;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What stands above a table.
 *
 * @param sheet name of the sheet
 * @param titles lines above the headings; an empty one stays blank
 * @param extracted when the data were drawn, for files that have a place of their own for it; null:
 *     not told
 */
record Caption(String sheet, List<String> titles, LocalDateTime extracted) {
  static Caption none() {
    return new Caption("Data", List.of(), null);
  }

  static Caption of(String sheet, String... titles) {
    return new Caption(sheet, List.of(titles), null);
  }
}
