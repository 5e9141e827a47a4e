package id.neraca.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Rows of one file, one after the other; nothing holds the whole file. */
interface RowSource extends Closeable {
  /** The next row; null at the end. */
  SourceRow next() throws IOException;

  /** The file that a sheet is of, in a source of many files; the same for all sheets of one. */
  default String file(String sheet) {
    return "";
  }

  /** Whether the file says that there are no data, in place of headings; only at its end. */
  default boolean saysNoData() {
    return false;
  }

  /** What was left out so far and why, for the sender, in Indonesian. */
  default List<String> notes() {
    return List.of();
  }
}
