package id.neraca.simulate;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/** A table as Parquet: years are whole numbers, dates dates, all else is text. */
final class ParquetTable implements TableWriter {
  private static final Set<String> WHOLE = Set.of("tahun", "tahun_skp");
  private static final Set<String> DATES = Set.of("created_at");

  private final Headings headings;
  private final MessageType schema;
  private final ParquetWriter<Group> file;
  private int rows;

  ParquetTable(Path path, Headings headings) throws IOException {
    this.headings = headings;
    this.schema = schema(headings);
    this.file =
        ExampleParquetWriter.builder(new LocalOutputFile(path))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build();
  }

  @Override
  public int write(TableRow row) throws IOException {
    Group group = new SimpleGroup(schema);
    for (int i = 0; i < headings.size(); i++) {
      String column = headings.columns().get(i);
      if (!row.has(column)) {
        continue;
      }
      if (WHOLE.contains(column)) {
        group.add(i, Integer.parseInt(row.text(column)));
      } else if (DATES.contains(column)) {
        group.add(i, (int) LocalDate.parse(row.text(column).substring(0, 10)).toEpochDay());
      } else {
        group.add(i, row.text(column));
      }
    }
    file.write(group);
    return ++rows;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static MessageType schema(Headings headings) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (int i = 0; i < headings.size(); i++) {
      String column = headings.columns().get(i);
      String heading = headings.texts().get(i);
      if (WHOLE.contains(column)) {
        schema.optional(INT32).named(heading);
      } else if (DATES.contains(column)) {
        schema.optional(INT32).as(dateType()).named(heading);
      } else {
        schema.optional(BINARY).as(stringType()).named(heading);
      }
    }
    return schema.named("data");
  }
}
