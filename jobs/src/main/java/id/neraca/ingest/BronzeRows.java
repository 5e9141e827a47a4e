package id.neraca.ingest;

import id.neraca.Run;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes rows of bronze tables from the rows of one file: the cells as text, pseudonyms beside
 * identifiers, provenance behind them. Not thread-safe.
 */
final class BronzeRows {
  /** Columns behind the feed's own. */
  private static final int PROVENANCE = 10;

  /** Pseudonyms remembered per kind: persons come again, month after month. */
  private static final int REMEMBERED = 1 << 17;

  private final Pseudonyms pseudonyms;
  private final Map<String, Known> known = new HashMap<>();
  private final String sender;
  private final String path;
  private final String sha256;
  private final long ingestedAt;
  private final String runId;
  private String sheet = "";

  BronzeRows(Pseudonyms pseudonyms, Run run, Delivery delivery) {
    this.pseudonyms = pseudonyms;
    this.sender = delivery.sender();
    this.path = delivery.path();
    this.sha256 = delivery.sha256();
    this.ingestedAt = micros(run.startedAt());
    this.runId = run.runId();
  }

  /** One row, in the column order of the bronze table's contract. */
  Object[] of(FileRows.Found found) {
    Heading heading = found.heading();
    SourceRow row = found.row();
    List<FeedContract.Column> columns = heading.contract().columns();
    Object[] values = new Object[2 * columns.size() + PROVENANCE];
    int n = 0;
    for (int c = 0; c < columns.size(); c++) {
      String cell = heading.cell(row, c);
      values[n++] = cell;
      String kind = columns.get(c).pseudonym();
      if (kind != null) {
        values[n++] = cell == null ? null : pseudonym(kind, cell);
      }
    }
    values[n++] = sender;
    values[n++] = path;
    values[n++] = sha256;
    values[n++] = sheet(row.sheet());
    values[n++] = row.number();
    values[n++] = micros(found.extracted().at());
    values[n++] = found.extracted().foundIn();
    values[n++] = ingestedAt;
    values[n++] = runId;
    values[n++] = extra(heading, row);
    return java.util.Arrays.copyOf(values, n);
  }

  private static Map<String, String> extra(Heading heading, SourceRow row) {
    int width = row.cells().size();
    if (heading.extra().isEmpty() && width <= heading.headings().size()) {
      return Map.of();
    }
    Map<String, String> extra = new HashMap<>();
    heading
        .extra()
        .forEach(
            (place, name) -> {
              if (place < width && !row.cells().get(place).isBlank()) {
                extra.put(name, row.cells().get(place));
              }
            });
    for (int i = heading.headings().size(); i < width; i++) {
      if (!row.cells().get(i).isBlank()) {
        extra.put("kolom_" + (i + 1), row.cells().get(i));
      }
    }
    return extra;
  }

  private String pseudonym(String kind, String value) {
    Known ofKind = known.get(kind);
    if (ofKind == null) {
      ofKind = new Known();
      known.put(kind, ofKind);
    }
    int slot = slot(value);
    if (!value.equals(ofKind.values[slot])) {
      ofKind.values[slot] = value;
      ofKind.pseudonyms[slot] =
          kind.equals("nip") ? pseudonyms.ofNip(value) : pseudonyms.of(kind, value);
    }
    return ofKind.pseudonyms[slot];
  }

  /** Where a value is remembered. Other than String.hashCode it tells digits well apart. */
  private static int slot(String value) {
    long hash = value.length();
    for (int i = 0; i < value.length(); i++) {
      hash = (hash ^ value.charAt(i)) * 0x9e3779b97f4a7c15L;
    }
    return (int) (hash >>> 47) & (REMEMBERED - 1);
  }

  /** The last value with each slot, and its pseudonym. */
  private static final class Known {
    private final String[] values = new String[REMEMBERED];
    private final String[] pseudonyms = new String[REMEMBERED];
  }

  /** The same object for all rows of a sheet, whatever the reader does. */
  private String sheet(String name) {
    if (!name.equals(sheet)) {
      sheet = name;
    }
    return sheet;
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
