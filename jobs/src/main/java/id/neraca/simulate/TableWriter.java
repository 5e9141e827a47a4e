package id.neraca.simulate;

import java.io.Closeable;
import java.io.IOException;

/** A table being written to a file. */
interface TableWriter extends Closeable {
  /** Writes a row and tells its number in the file, as people count it. */
  int write(TableRow row) throws IOException;
}
