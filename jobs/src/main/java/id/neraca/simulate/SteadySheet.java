package id.neraca.simulate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Copies a sheet of a workbook with its merged cells in order; the library writes them as they come
 * out of a hash table. They stand behind the rows, so only the end of a sheet is in memory.
 */
final class SteadySheet {
  private static final byte[] START = "<mergeCells".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern MERGED = Pattern.compile("<mergeCell [^>]*>");
  private static final Pattern ALL_MERGED = Pattern.compile("(<mergeCell [^>]*>)+");

  private SteadySheet() {}

  static void copy(InputStream from, OutputStream to) throws IOException {
    InputStream in = new BufferedInputStream(from, 1 << 16);
    OutputStream out = new BufferedOutputStream(to, 1 << 16);
    int matched = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == START[matched]) {
        matched++;
      } else {
        out.write(START, 0, matched);
        matched = b == START[0] ? 1 : 0;
        if (matched == 0) {
          out.write(b);
        }
      }
      if (matched == START.length) {
        String rest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.write(START);
        out.write(inOrder(rest).getBytes(StandardCharsets.UTF_8));
        matched = 0;
      }
    }
    out.write(START, 0, matched);
    out.flush();
  }

  private static String inOrder(String rest) {
    return ALL_MERGED
        .matcher(rest)
        .replaceFirst(
            all ->
                MERGED
                    .matcher(all.group())
                    .results()
                    .map(cell -> cell.group())
                    .sorted()
                    .collect(Collectors.joining()));
  }
}
