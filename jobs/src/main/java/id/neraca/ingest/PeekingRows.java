package id.neraca.ingest;

import java.io.IOException;

/** Rows of a source, with a look at the one after. */
final class PeekingRows {
  private final RowSource source;
  private SourceRow ahead;

  PeekingRows(RowSource source) {
    this.source = source;
  }

  /** The next row; null at the end. */
  SourceRow next() throws IOException {
    SourceRow row = ahead == null ? source.next() : ahead;
    ahead = null;
    return row;
  }

  /** The row that {@link #next} will give; null at the end. */
  SourceRow peek() throws IOException {
    if (ahead == null) {
      ahead = source.next();
    }
    return ahead;
  }
}
