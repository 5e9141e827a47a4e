package id.neraca.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A text table: title lines, if any, then the headings. */
final class TextTable implements TableWriter {
  private final CsvFile csv;
  private final TextForm form;
  private final Headings headings;

  TextTable(OutputStream out, TextForm form, Caption caption, Headings headings)
      throws IOException {
    this.csv = new CsvFile(out, form);
    this.form = form;
    this.headings = headings;
    for (String title : caption.titles()) {
      csv.write(List.of(title));
    }
    csv.write(headings.texts());
  }

  @Override
  public int write(TableRow row) throws IOException {
    return csv.write(
        headings.columns().stream().map(column -> form.text(row.get(column))).toList());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
