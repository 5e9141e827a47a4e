package id.neraca.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Rows of one file, one after the other; nothing holds the whole file. */
interface RowSource extends Closeable {
  /** The next row; null at the end. */
  SourceRow next() throws IOException;

  /** What was left out so far and why, for the sender, in Indonesian. */
  default List<String> notes() {
    return List.of();
  }
}
