package id.neraca.report;

import java.util.List;

/** All that the template of the page shows. */
public record Page(
    Edition edition,
    String asOf,
    String publishedAt,
    String cardsPeriod,
    List<Card> cards,
    List<Section> sections,
    String scoreBasis,
    Scripts scripts) {

  /** Which rows of a section are older than the page. */
  public String standing(Section section) {
    return section.source().standing(edition.asOfDate());
  }

  /** One number set large. */
  public record Card(String label, String value, String note) {}
}
