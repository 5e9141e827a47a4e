package id.neraca.ingest;

import java.io.Serializable;

/**
 * A stretch of a large text table that begins and ends between two rows.
 *
 * @param charset encoding of the file
 * @param delimiter what separates its cells
 * @param markLength bytes of the mark at the file's start
 * @param offset first byte
 * @param length bytes
 * @param rowsBefore rows of the file before it
 * @param rows rows in it
 */
record CsvPart(
    String charset,
    char delimiter,
    int markLength,
    long offset,
    long length,
    long rowsBefore,
    long rows)
    implements Serializable {
  /** True for the number of a row of this part. */
  boolean holds(long number) {
    return number > rowsBefore && number <= rowsBefore + rows;
  }

  /** A part without rows: whoever reads it learns what the headings are. */
  CsvPart headingsOnly() {
    return new CsvPart(charset, delimiter, markLength, offset, 0, Long.MAX_VALUE, 0);
  }
}
