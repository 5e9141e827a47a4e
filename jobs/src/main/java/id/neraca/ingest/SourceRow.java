package id.neraca.ingest;

import java.io.Serializable;
import java.util.List;

/**
 * One row of a file before anyone knows what it means.
 *
 * @param sheet sheet of a workbook; empty for plain files
 * @param number row as a person counts it, from 1
 * @param cells texts; an absent cell is empty
 * @param isHeader the reader knows these are headings (keys of JSON objects)
 */
record SourceRow(String sheet, long number, List<String> cells, boolean isHeader)
    implements Serializable {
  boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  String text() {
    return String.join(" ", cells).strip();
  }
}
