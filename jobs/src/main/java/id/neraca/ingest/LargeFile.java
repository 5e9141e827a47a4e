package id.neraca.ingest;

import id.neraca.warehouse.Night;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Takes one large file in by Spark's tasks: a text table in parts, everything else whole. A commit
 * per feed holds all its rows or, if the file breaks anywhere, none.
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
    FileRows.Found first;
    try (FileRows rows = reading.open(delivery, night.run().asOfDate())) {
      first = rows.next();
      if (first == null) {
        return rows.outcome();
      }
    }
    String feed = first.heading().contract().feed();
    FilePart whole = new FilePart(reading, delivery, night.run(), feed, null, null, null);
    List<FilePart> parts = parts(whole, first);
    FileReading.Outcome outcome;
    try {
      outcome = append(parts);
    } catch (UnreadableFileException e) {
      if (parts.size() == 1) {
        throw e;
      }
      // read in one piece it tells what is wrong with it, and where
      outcome = append(List.of(whole));
    }
    for (String other : outcome.feeds()) {
      if (!other.equals(feed) && outcome.rows().get(other) > 0) {
        append(List.of(new FilePart(reading, delivery, night.run(), other, null, null, null)));
      }
    }
    return outcome;
  }

  private List<FilePart> parts(FilePart whole, FileRows.Found first) throws IOException {
    Bytes bytes = Bytes.of(whole.delivery().file());
    if (bytes.isGzip() || Form.of(bytes) != Form.TEXT) {
      return List.of(whole);
    }
    CsvForm form = CsvForm.detect(bytes);
    if (!form.isAsciiBased()) {
      return List.of(whole);
    }
    long size = whole.delivery().bytes();
    long wanted = size / night.warehouse().cores() + 1;
    List<FilePart> parts = new ArrayList<>();
    for (CsvPart part :
        CsvSplit.of(
            whole.delivery().file(),
            form,
            Math.max(smallestPart, Math.min(LARGEST_PART, wanted)))) {
      boolean hasHeadings = part.rowsBefore() < first.row().number();
      parts.add(
          new FilePart(
              reading,
              whole.delivery(),
              whole.run(),
              whole.feed(),
              form,
              part,
              hasHeadings ? null : first));
    }
    boolean firstPartHasFirstRow = parts.get(0).part().rows() >= first.row().number();
    return firstPartHasFirstRow ? parts : List.of(whole);
  }

  private FileReading.Outcome append(List<FilePart> parts) throws IOException {
    byte[] key = secret;
    try {
      return sum(
          night
              .warehouse()
              .append(
                  "bronze." + parts.get(0).feed(),
                  parts,
                  (FilePart part, Consumer<FileReading.Outcome> report) ->
                      part.rows(Pseudonyms.of(key), report)));
    } catch (Exception e) {
      // what Spark throws is not declared
      throw unreadable(e)
          .orElseThrow(() -> e instanceof RuntimeException r ? r : new IllegalStateException(e));
    }
  }

  /** What a task said about the file, inside of what Spark says about the task. */
  private static Optional<UnreadableFileException> unreadable(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableFileException unreadable) {
        return Optional.of(unreadable);
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
