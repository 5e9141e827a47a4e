package id.neraca.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a text file is encoded.
 *
 * @param charset UTF-8 or UTF-16 by its mark, UTF-8 if every byte is valid in it, else windows-1252
 * @param markLength bytes of the mark at the start
 */
record TextEncoding(Charset charset, int markLength) {
  static TextEncoding detect(Bytes bytes) throws IOException {
    byte[] start = bytes.start(3);
    if (starts(start, 0xef, 0xbb, 0xbf)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (starts(start, 0xff, 0xfe)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (starts(start, 0xfe, 0xff)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    return new TextEncoding(
        isUtf8(bytes) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), 0);
  }

  Reader reader(InputStream in) throws IOException {
    in.skipNBytes(markLength);
    return new InputStreamReader(in, charset);
  }

  private static boolean isUtf8(Bytes bytes) throws IOException {
    char[] buffer = new char[1 << 15];
    try (Reader reader =
        new InputStreamReader(
            bytes.open(),
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))) {
      while (reader.read(buffer) >= 0) {
        // decoding is the test
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
