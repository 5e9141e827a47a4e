package id.neraca.ingest;

import id.neraca.HandledException;
import id.neraca.warehouse.Addition;
import id.neraca.warehouse.Night;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Takes one large file in: a text table in parts, by Spark's tasks; everything else whole, in the
 * driver, where one thread reads while another writes. A commit per feed holds all its rows or, if
 * the file breaks anywhere, none.
 */
final class LargeFile {
  /** A part is a file of the table: neither tiny nor huge. */
  private static final long LARGEST_PART = 256L << 20;

  private final Night night;
  private final FileReading reading;
  private final byte[] secret;
  private final long smallestPart;

  LargeFile(Night night, FileReading reading, byte[] secret, long smallestPart) {
    this.night = night;
    this.reading = reading;
    this.secret = secret;
    this.smallestPart = smallestPart;
  }

  FileReading.Outcome read(Delivery delivery) throws IOException {
    List<FilePart> parts = parts(delivery);
    if (parts.isEmpty()) {
      return readWhole(delivery, "");
    }
    String feed = parts.get(0).feed();
    try (Addition addition = night.warehouse().addTo("bronze." + feed)) {
      byte[] key = secret;
      FileReading.Outcome outcome =
          sum(addition.addAll(parts, (part, report) -> part.rows(Pseudonyms.of(key), report)));
      addition.commit();
      if (outcome.feeds().stream().anyMatch(other -> !other.equals(feed))) {
        readWhole(delivery, feed);
      }
      return outcome;
    } catch (Exception e) {
      // what Spark throws is not declared
      Optional<HandledException> notWritten = cause(e, HandledException.class);
      if (notWritten.isPresent()) {
        throw notWritten.get();
      }
      if (cause(e, UnreadableFileException.class).isEmpty()) {
        throw e instanceof RuntimeException r ? r : new IllegalStateException(e);
      }
    }
    // read in one piece it tells what is wrong with it, and where
    return readWhole(delivery, "");
  }

  /** Reads the file in the driver, rows of all feeds but one. */
  private FileReading.Outcome readWhole(Delivery delivery, String exceptFeed) throws IOException {
    BronzeRows bronze = new BronzeRows(Pseudonyms.of(secret), night.run(), delivery);
    try (Additions additions = new Additions();
        FileRows rows =
            new FileRows(
                reading, delivery, night.run().asOfDate(), new ReadAhead(Sources.open(delivery)))) {
      for (FileRows.Found found = rows.next(); found != null; found = rows.next()) {
        String feed = found.heading().contract().feed();
        if (!feed.equals(exceptFeed)) {
          additions.of(feed).add(bronze.of(found));
        }
      }
      FileReading.Outcome outcome = rows.outcome();
      additions.commit();
      return outcome;
    }
  }

  /** One addition for each feed of a file. */
  private final class Additions implements Closeable {
    private final Map<String, Addition> byFeed = new LinkedHashMap<>();

    Addition of(String feed) {
      Addition addition = byFeed.get(feed);
      if (addition == null) {
        addition = night.warehouse().addTo("bronze." + feed);
        byFeed.put(feed, addition);
      }
      return addition;
    }

    void commit() {
      for (Addition addition : byFeed.values()) {
        addition.commit();
      }
    }

    @Override
    public void close() {
      for (Addition addition : byFeed.values()) {
        addition.close();
      }
    }
  }

  /** Parts of a text table; none where it must be read whole. */
  private List<FilePart> parts(Delivery delivery) throws IOException {
    Bytes bytes = Bytes.of(delivery.file());
    if (bytes.isGzip() || Form.of(bytes) != Form.TEXT) {
      return List.of();
    }
    CsvForm form = CsvForm.detect(bytes);
    if (!form.isAsciiBased()) {
      return List.of();
    }
    FileRows.Found first;
    try (FileRows rows =
        new FileRows(reading, delivery, night.run().asOfDate(), CsvSource.open(bytes, form))) {
      first = rows.next();
    }
    if (first == null) {
      return List.of();
    }
    long wanted = delivery.bytes() / night.warehouse().cores() + 1;
    List<FilePart> parts = new ArrayList<>();
    List<CsvPart> cuts =
        CsvSplit.of(
            delivery.file(),
            form.markLength(),
            form.delimiter(),
            Math.max(smallestPart, Math.min(LARGEST_PART, wanted)));
    for (CsvPart part : cuts) {
      boolean hasHeadings = part.rowsBefore() < first.row().number();
      boolean isLast = parts.size() == cuts.size() - 1;
      parts.add(
          new FilePart(
              reading,
              delivery,
              night.run(),
              first.heading().contract().feed(),
              form,
              part,
              hasHeadings ? null : first,
              isLast));
    }
    boolean firstPartHasFirstRow = parts.get(0).part().rows() >= first.row().number();
    return firstPartHasFirstRow ? parts : List.of();
  }

  /** What a task said about the file or the lake, inside of what Spark says about the task. */
  private static <T> Optional<T> cause(Throwable e, Class<T> kind) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return Optional.of(kind.cast(cause));
      }
    }
    return Optional.empty();
  }

  private static FileReading.Outcome sum(List<FileReading.Outcome> parts) {
    TreeSet<String> feeds = new TreeSet<>();
    Map<String, Long> rows = new LinkedHashMap<>();
    List<String> notes = new ArrayList<>();
    int forbidden = 0;
    for (FileReading.Outcome part : parts) {
      feeds.addAll(part.feeds());
      part.rows().forEach((feed, n) -> rows.merge(feed, n, Long::sum));
      notes.addAll(part.notes());
      forbidden += part.forbiddenColumns();
    }
    return new FileReading.Outcome(feeds, rows, forbidden, notes);
  }
}
