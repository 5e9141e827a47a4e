package id.neraca.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Opens a file by what it holds, never by its name. */
final class Sources {
  private Sources() {}

  static RowSource open(Delivery delivery) throws IOException {
    Bytes bytes = Bytes.of(delivery.file());
    byte[] start = bytes.start(4096);
    if (start.length == 0) {
      throw new UnreadableFileException("File kosong; kirim ulang file yang berisi data");
    }
    if (start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
      return WorkbookSource.open(bytes);
    }
    String text =
        new String(start, StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00ef\u00bb\u00bf", "")
            .stripLeading();
    if (text.startsWith("{") || text.startsWith("[")) {
      return JsonSource.open(bytes);
    }
    if (isBinary(start)) {
      throw new UnreadableFileException(
          "Bentuk file tidak dikenal; kirim sebagai XLSX, CSV, atau JSON (bukan PDF, gambar, atau"
              + " XLS lama)");
    }
    return CsvSource.open(bytes);
  }

  private static boolean isBinary(byte[] start) {
    boolean isUtf16 =
        start.length > 1
            && ((start[0] == -1 && start[1] == -2) || (start[0] == -2 && start[1] == -1));
    if (isUtf16) {
      return false;
    }
    for (byte b : start) {
      if (b == 0) {
        return true;
      }
    }
    return new String(start, 0, Math.min(5, start.length), StandardCharsets.ISO_8859_1)
        .equals("%PDF-");
  }
}
