package id.neraca.ingest;

import id.neraca.warehouse.Addition;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.Threads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads small files one by one in the driver and keeps their rows until there are enough for a
 * commit, which is written while the next files are read. A file that breaks leaves none of its
 * own.
 */
final class SmallFiles implements AutoCloseable {
  private final Night night;
  private final FileReading reading;
  private final Pseudonyms pseudonyms;
  private final int mostRows;
  private final Map<String, List<Object[]>> waiting = new LinkedHashMap<>();
  private final Threads writer = new Threads(1);

  /** Waits for the commit that was begun last, and throws what went wrong with it. */
  private Runnable written = () -> {};

  SmallFiles(Night night, FileReading reading, Pseudonyms pseudonyms, int mostRows) {
    this.night = night;
    this.reading = reading;
    this.pseudonyms = pseudonyms;
    this.mostRows = mostRows;
  }

  /** Reads the file; empty if it holds too many rows and nothing of it was kept. */
  Optional<FileReading.Outcome> read(Delivery delivery) throws IOException {
    BronzeRows bronze = new BronzeRows(pseudonyms, night.run(), delivery);
    Map<String, List<Object[]>> own = new LinkedHashMap<>();
    int count = 0;
    try (FileRows rows = reading.open(delivery, night.run().asOfDate())) {
      for (FileRows.Found found = rows.next(); found != null; found = rows.next()) {
        if (++count > mostRows) {
          return Optional.empty();
        }
        own.computeIfAbsent(found.heading().contract().feed(), feed -> new ArrayList<>())
            .add(bronze.of(found));
      }
      FileReading.Outcome outcome = rows.outcome();
      own.forEach(this::keep);
      return Optional.of(outcome);
    }
  }

  /** Begins to commit the feeds of which more waits than is kept. */
  void flushFull() {
    flushAbove(mostRows);
  }

  /** Commits what waits: once per feed. */
  void flush() {
    flushAbove(0);
    written.run();
  }

  private void flushAbove(int rows) {
    waiting.forEach(
        (feed, all) -> {
          if (all.size() > rows) {
            List<Object[]> batch = List.copyOf(all);
            all.clear();
            written.run();
            written = writer.begin(() -> add(feed, batch));
          }
        });
  }

  private void add(String feed, List<Object[]> rows) {
    try (Addition addition = night.warehouse().addTo("bronze." + feed)) {
      for (Object[] row : rows) {
        addition.add(row);
      }
      addition.commit();
    }
  }

  private void keep(String feed, List<Object[]> rows) {
    waiting.computeIfAbsent(feed, f -> new ArrayList<>()).addAll(rows);
  }

  /** Waits for a commit that was begun: interrupted it might be done and not know it. */
  @Override
  public void close() {
    writer.finish();
  }
}
