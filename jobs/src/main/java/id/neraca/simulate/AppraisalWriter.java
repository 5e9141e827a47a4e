package id.neraca.simulate;

import java.io.Closeable;
import java.io.IOException;

/** A file of Laporan Penilaian being written: a workbook or JSON. */
interface AppraisalWriter extends Closeable {
  /**
   * Writes a row and tells its number: of the sheet's row, or of the object in the data, from 1.
   */
  int write(AppraisalRow row) throws IOException;
}
