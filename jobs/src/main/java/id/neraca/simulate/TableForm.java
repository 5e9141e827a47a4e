package id.neraca.simulate;

import java.io.IOException;
import java.nio.file.Path;

/** The forms in which a table arrives; whether it is packed comes from the file's name. */
enum TableForm {
  SEMICOLONS(".csv"),
  COMMAS(".csv"),
  TABS(".txt"),
  WINDOWS(".csv"),
  JSON_ARRAY(".json"),
  JSON_DATA(".json"),
  JSON_LINES(".jsonl"),
  WORKBOOK(".xlsx"),
  PARQUET(".parquet");

  private final String extension;

  TableForm(String extension) {
    this.extension = extension;
  }

  String extension() {
    return extension;
  }

  TableWriter open(Path path, Caption caption, Headings headings) throws IOException {
    return switch (this) {
      case SEMICOLONS -> text(path, TextForm.SEMICOLONS, caption, headings);
      case COMMAS -> text(path, TextForm.COMMAS, caption, headings);
      case TABS -> text(path, TextForm.TABS, caption, headings);
      case WINDOWS -> text(path, TextForm.WINDOWS, caption, headings);
      case JSON_ARRAY -> json(path, JsonTable.Shape.ARRAY, caption, headings);
      case JSON_DATA -> json(path, JsonTable.Shape.DATA, caption, headings);
      case JSON_LINES -> json(path, JsonTable.Shape.LINES, caption, headings);
      case WORKBOOK ->
          path.toString().endsWith(".zip")
              ? new ZippedBook(path, caption, headings)
              : new OneSheetBook(path, caption, headings);
      case PARQUET -> new ParquetTable(path, headings);
    };
  }

  private TableWriter text(Path path, TextForm form, Caption caption, Headings headings)
      throws IOException {
    return new TextTable(Packing.open(path, extension), form, caption, headings);
  }

  private TableWriter json(Path path, JsonTable.Shape shape, Caption caption, Headings headings)
      throws IOException {
    return new JsonTable(Packing.open(path, extension), shape, caption.extracted(), headings);
  }
}
