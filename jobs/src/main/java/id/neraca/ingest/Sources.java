package id.neraca.ingest;

import java.io.IOException;

/** Opens a file by what it holds, never by its name. */
final class Sources {
  private Sources() {}

  /** Opens a delivery: a file, or a zip of files. */
  static RowSource open(Delivery delivery) throws IOException {
    try {
      Bytes bytes = Bytes.of(delivery.file());
      if (Form.of(bytes) == Form.ZIP
          && !bytes.isGzip()
          && !WorkbookParts.isWorkbook(bytes.file())) {
        return ArchiveSource.open(bytes.file());
      }
      return openFile(bytes);
    } catch (RuntimeException e) {
      throw UnreadableFileException.because(e);
    }
  }

  /** Opens one file; a zip of files is none. */
  static RowSource openFile(Bytes bytes) throws IOException {
    return switch (Form.of(bytes)) {
      case EMPTY -> throw new NoTableException("File kosong; kirim ulang file yang berisi data");
      case ZIP -> bytes.isGzip() ? UnpackedSource.open(bytes.open()) : openWorkbook(bytes);
      case PARQUET ->
          bytes.isGzip() ? UnpackedSource.open(bytes.open()) : ParquetSource.open(bytes.file());
      case JSON -> JsonSource.open(bytes);
      case TEXT -> CsvSource.open(bytes);
      case OLD_OFFICE ->
          throw new UnreadableFileException(
              "File adalah XLS lama atau buku kerja berkata sandi; simpan sebagai XLSX tanpa kata"
                  + " sandi dan kirim lagi");
      case UNKNOWN ->
          throw new NoTableException(
              "Bentuk file tidak dikenal; kirim sebagai XLSX, CSV (disimpan sebagai UTF-8), JSON, atau"
                  + " Parquet (bukan PDF, gambar, atau XLS lama)");
    };
  }

  private static RowSource openWorkbook(Bytes bytes) throws IOException {
    if (!WorkbookParts.isWorkbook(bytes.file())) {
      throw new UnreadableFileException(
          "Arsip di dalam arsip tidak dibuka; kirim isinya langsung dalam satu ZIP");
    }
    return WorkbookSource.open(bytes);
  }
}
