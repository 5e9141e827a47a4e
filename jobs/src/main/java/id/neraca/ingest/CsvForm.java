package id.neraca.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Serializable;
import java.nio.charset.Charset;

/**
 * How a text table is written.
 *
 * @param charset its encoding
 * @param markLength bytes of the mark at the start
 * @param delimiter separates cells
 */
record CsvForm(String charset, int markLength, char delimiter) implements Serializable {
  static CsvForm detect(Bytes bytes) throws IOException {
    TextEncoding encoding = TextEncoding.detect(bytes);
    return new CsvForm(
        encoding.charset().name(),
        encoding.markLength(),
        Delimiter.detect(encoding.reader(bytes.open())));
  }

  Reader reader(InputStream in) throws IOException {
    return new java.io.InputStreamReader(in, Charset.forName(charset));
  }

  /** True if a byte below 128 is that ASCII character wherever it stands. */
  boolean isAsciiBased() {
    return !charset.startsWith("UTF-16");
  }
}
