package id.neraca.ingest;

import java.io.Closeable;
import java.io.IOException;

/** Rows of one file, one after the other; nothing holds the whole file. */
interface RowSource extends Closeable {
  /** The next row; null at the end. */
  SourceRow next() throws IOException;
}
