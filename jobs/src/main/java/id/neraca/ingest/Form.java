package id.neraca.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a file is, by what it holds and never by its name. */
enum Form {
  EMPTY,
  /** Zip: a workbook or an archive of files. */
  ZIP,
  PARQUET,
  JSON,
  TEXT,
  /** A workbook of Excel 97-2003, or any workbook under a password. */
  OLD_OFFICE,
  UNKNOWN;

  private static final int LOOK_AT = 4096;

  static Form of(Bytes bytes) throws IOException {
    byte[] start = bytes.start(LOOK_AT);
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.isEmpty()) {
      return EMPTY;
    }
    if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    if (text.startsWith("PAR1") || text.startsWith("PARE")) {
      return PARQUET;
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return OLD_OFFICE;
    }
    if (isUtf16(text)) {
      return isJson(text.substring(2).replace("\0", "")) ? JSON : TEXT;
    }
    if (text.indexOf('\0') >= 0 || isOtherKnown(text)) {
      return UNKNOWN;
    }
    return isJson(text.replaceFirst("^\u00ef\u00bb\u00bf", "")) ? JSON : TEXT;
  }

  private static boolean isJson(String text) {
    String first = text.stripLeading();
    return first.startsWith("{") || first.startsWith("[");
  }

  private static boolean isUtf16(String text) {
    return text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff");
  }

  private static boolean isOtherKnown(String text) {
    return text.startsWith("%PDF-")
        || text.startsWith("\u00ff\u00d8\u00ff")
        || text.startsWith("\u0089PNG")
        || text.startsWith("Rar!")
        || text.startsWith("7z\u00bc\u00af")
        || text.startsWith("{\\rtf");
  }
}
