package id.neraca.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A chart of the page.
 *
 * @param id unique on the page
 * @param note how to read it
 * @param height in CSS pixels
 * @param option the ECharts option; values of an axis or a tooltip are formatted by {@code unit}
 */
public record Chart(
    String id, String title, String note, int height, Unit unit, Map<String, Object> option) {

  private static final String NOT_DRAWN =
      " Yang ditutup, atau hanya diketahui batasnya, tidak digambar.";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  /** How numbers of a chart are written. */
  public enum Unit {
    PERCENT,
    POINTS,
    COUNT
  }

  /** A note that says so where something is not drawn because it is closed. */
  static <R> String note(String note, Collection<R> rows, Predicate<R> isClosed) {
    return rows.stream().anyMatch(isClosed) ? note + NOT_DRAWN : note;
  }

  /** Whether there is anything to draw. */
  static boolean hasData(Iterable<?> values) {
    for (Object value : values) {
      if (value != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * The option as JSON that cannot end its script element, open a comment, or break a line of
   * JavaScript, whatever the data hold.
   */
  public String json() {
    try {
      return JSON.writeValueAsString(option)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
