package id.neraca.report;

import java.util.List;

/**
 * One published table on the page.
 *
 * @param lead sentences before the first chart
 * @param figures charts, each with its numbers; none if there is not enough data
 * @param details tables shown on request
 * @param source the table itself, for the meaning of its columns
 */
public record Section(
    String id,
    String title,
    List<String> lead,
    List<Figure> figures,
    List<Table> details,
    PublishedTable source) {

  /** Charts and the table with their numbers. */
  public record Figure(List<Chart> charts, Table table) {}

  static Section withoutData(String id, String title, PublishedTable source) {
    return new Section(id, title, List.of("Belum cukup data."), List.of(), List.of(), source);
  }
}
