package id.neraca.ingest;

import id.neraca.Run;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Makes rows of bronze tables: the cells as text, pseudonyms beside identifiers, provenance behind
 * them.
 */
final class BronzeRows {
  private final Pseudonyms pseudonyms;
  private final Run run;

  BronzeRows(Pseudonyms pseudonyms, Run run) {
    this.pseudonyms = pseudonyms;
    this.run = run;
  }

  /** One row, in the column order of the bronze table's contract. */
  Row of(Delivery delivery, Heading heading, SourceRow row, ExtractTime extracted) {
    List<FeedContract.Column> columns = heading.contract().columns();
    java.util.ArrayList<Object> values = new java.util.ArrayList<>(columns.size() + 15);
    for (int c = 0; c < columns.size(); c++) {
      String cell = heading.cell(row, c);
      values.add(cell);
      if (columns.get(c).pseudonym() != null) {
        values.add(cell == null ? null : pseudonym(columns.get(c).pseudonym(), cell));
      }
    }
    Map<String, String> extra = new HashMap<>();
    heading
        .extra()
        .forEach(
            (place, name) -> {
              if (place < row.cells().size() && !row.cells().get(place).isBlank()) {
                extra.put(name, row.cells().get(place));
              }
            });
    for (int i = heading.headings().size(); i < row.cells().size(); i++) {
      if (!row.cells().get(i).isBlank()) {
        extra.put("kolom_" + (i + 1), row.cells().get(i));
      }
    }
    values.addAll(
        List.of(
            delivery.sender(),
            delivery.path(),
            delivery.sha256(),
            row.sheet(),
            row.number(),
            Timestamp.from(extracted.at()),
            extracted.foundIn(),
            Timestamp.from(run.startedAt()),
            run.runId(),
            CollectionConverters.asScala(extra)));
    return RowFactory.create(values.toArray());
  }

  /** SHA-256 of the file a bronze row came from. */
  static String fileOf(Row row) {
    return row.getString(row.size() - 8);
  }

  private String pseudonym(String kind, String value) {
    return kind.equals("nip") ? pseudonyms.ofNip(value) : pseudonyms.of(kind, value);
  }
}
