package id.neraca.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Laporan Penilaian as a workbook: title rows, headings in row 8, one blank row among the data, a
 * total row at the end.
 */
final class AppraisalWorkbook implements AppraisalWriter {
  private static final int HEADING_ROW = 7;
  private static final int NAME_COLUMN = AppraisalColumn.ALL.indexOf(AppraisalColumn.NAMA);
  private static final int BLANK_ROW = 20;
  private static final int ROWS_IN_MEMORY = 500;

  private final Path path;
  private final Path raw;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int next = HEADING_ROW + 1;
  private int rows;

  AppraisalWorkbook(Path path, YearMonth month, LocalDateTime extracted) throws IOException {
    this.path = path;
    raw = path.resolveSibling(path.getFileName() + ".part");
    workbook = new Workbook(Files.newOutputStream(raw), "Laporan", "1.0");
    sheet = workbook.newWorksheet("Laporan Penilaian");
    sheet.value(0, 0, "LAPORAN PENILAIAN KINERJA PEGAWAI TAHUN " + month.getYear());
    sheet.value(1, 0, "Instansi: Pemerintah Kota Denpasar");
    sheet.value(2, 0, "Periode: " + Months.name(month) + " " + month.getYear());
    sheet.value(5, 0, "Waktu penarikan: " + Months.longDate(extracted));
    for (int i = 0; i < AppraisalColumn.ALL.size(); i++) {
      sheet.value(HEADING_ROW, i, AppraisalColumn.ALL.get(i).heading());
    }
  }

  @Override
  public int write(AppraisalRow row) throws IOException {
    if (next == BLANK_ROW) {
      next++;
    }
    for (int i = 0; i < AppraisalColumn.ALL.size(); i++) {
      AppraisalColumn column = AppraisalColumn.ALL.get(i);
      String text = row.get(column);
      if (column == AppraisalColumn.TAHUN_SKP) {
        sheet.value(next, i, Integer.valueOf(text));
      } else if (!text.isEmpty()) {
        sheet.value(next, i, text);
      }
    }
    rows++;
    if (rows % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
    return ++next;
  }

  @Override
  public void close() throws IOException {
    sheet.value(next, NAME_COLUMN, "JUMLAH TOTAL");
    sheet.value(next, NAME_COLUMN + 1, rows);
    workbook.close();
    SteadyZip.copy(raw, path);
    Files.delete(raw);
  }
}
