package id.neraca.ingest;

import id.neraca.Run;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;

/**
 * What one task reads: a part of a text table, and of it the rows of one feed.
 *
 * @param earlier a row of the part before, which tells the headings; null: they stand in this one
 * @param isLast the table ends with it
 */
record FilePart(
    FileReading reading,
    Delivery delivery,
    Run run,
    String feed,
    CsvForm form,
    CsvPart part,
    FileRows.Found earlier,
    boolean isLast)
    implements Serializable {

  /** Rows for bronze; the report gets the outcome after the last one. */
  Iterator<Object[]> rows(Pseudonyms pseudonyms, Consumer<FileReading.Outcome> report) {
    try {
      FileRows rows = open();
      TaskCompletionListener whenDone = context -> close(rows);
      TaskContext.get().addTaskCompletionListener(whenDone);
      return new Rows(rows, new BronzeRows(pseudonyms, run, delivery), report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileRows open() throws IOException {
    CsvSource source = CsvSource.open(delivery.file(), form, part);
    FileRows rows =
        earlier == null
            ? new FileRows(reading, delivery, run.asOfDate(), source)
            : new FileRows(reading, delivery, earlier, source);
    if (!isLast) {
      rows.goOnAfterTheEnd();
    }
    return rows;
  }

  private static void close(FileRows rows) {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Rows implements Iterator<Object[]> {
    private final FileRows rows;
    private final BronzeRows bronze;
    private final Consumer<FileReading.Outcome> report;
    private FileRows.Found next;
    private boolean isOver;

    Rows(FileRows rows, BronzeRows bronze, Consumer<FileReading.Outcome> report) {
      this.rows = rows;
      this.bronze = bronze;
      this.report = report;
    }

    @Override
    public boolean hasNext() {
      try {
        while (next == null && !isOver) {
          next = rows.next();
          if (next == null) {
            isOver = true;
            report.accept(rows.outcome());
          } else if (!next.heading().contract().feed().equals(feed)) {
            next = null;
          }
        }
        return !isOver;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Object[] next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Object[] row = bronze.of(next);
      next = null;
      return row;
    }
  }
}
