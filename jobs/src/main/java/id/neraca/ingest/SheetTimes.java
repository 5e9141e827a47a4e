package id.neraca.ingest;

import java.time.LocalDate;
import java.util.List;

/**
 * When the sheets of a delivery were drawn: each by its own heading cells, else by those of the
 * first sheet of its file that tell it. A file in a zip takes nothing from the others.
 */
final class SheetTimes {
  private final Delivery delivery;
  private final LocalDate asOfDate;
  private String file = "";
  private ExtractTime first;

  SheetTimes(Delivery delivery, LocalDate asOfDate) {
    this.delivery = delivery;
    this.asOfDate = asOfDate;
  }

  /** Notes a sheet without rows, such as a cover, if it says when the data were drawn. */
  void cover(String inFile, List<String> titles) {
    enter(inFile);
    if (first == null) {
      first = ExtractTime.drawn(titles).orElse(null);
    }
  }

  /** The time of a sheet with rows. */
  ExtractTime of(String inFile, List<String> titles) {
    enter(inFile);
    ExtractTime own = ExtractTime.of(titles, delivery, asOfDate);
    if (first == null && own.isSaid()) {
      first = own;
    }
    return own.isSaid() || first == null ? own : first;
  }

  private void enter(String inFile) {
    if (!inFile.equals(file)) {
      file = inFile;
      first = null;
    }
  }
}
