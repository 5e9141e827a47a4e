package id.neraca.ingest;

import id.neraca.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/**
 * Bronze rows of the parts of one large file, made where Spark runs: the same reading, in pieces.
 */
final class PartRows implements FlatMapFunction<CsvPart, Row> {
  private static final long serialVersionUID = 1;

  /** Read once where Spark runs, not once a part. */
  private static final class Contracts {
    private static final List<FeedContract> ALL = FeedContract.packaged();
    private static final ForbiddenColumns FORBIDDEN = ForbiddenColumns.packaged();
  }

  private final Delivery delivery;
  private final Run run;
  private final byte[] secret;

  PartRows(Delivery delivery, Run run, byte[] secret) {
    this.delivery = delivery;
    this.run = run;
    this.secret = secret;
  }

  @Override
  public Iterator<Row> call(CsvPart part) throws IOException {
    BronzeRows bronze = new BronzeRows(Pseudonyms.of(secret), run);
    List<Row> rows = new ArrayList<>((int) part.rows());
    new FileReading(Contracts.ALL, Contracts.FORBIDDEN)
        .read(
            delivery,
            part,
            run.asOfDate(),
            (heading, row, extracted) -> rows.add(bronze.of(delivery, heading, row, extracted)));
    return rows.iterator();
  }
}
