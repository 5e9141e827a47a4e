package id.neraca.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Rows of a Parquet file with flat columns, as text; a row's number is its place in the file. One
 * row group is in memory at a time.
 */
final class ParquetSource implements RowSource {
  private static final long LARGEST_ROW_GROUP = 1L << 30;

  private final ParquetFileReader file;
  private final MessageType schema;
  private RecordReader<Group> rows;
  private long rowsLeft;
  private long number;
  private boolean headingsGiven;

  private ParquetSource(ParquetFileReader file, MessageType schema) {
    this.file = file;
    this.schema = schema;
  }

  static ParquetSource open(Path path) throws IOException {
    ParquetFileReader file;
    try {
      ParquetReadOptions options =
          new ParquetReadOptions.Builder(new PlainParquetConfiguration()).build();
      file = ParquetFileReader.open(new LocalInputFile(path), options);
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
    try {
      MessageType schema = file.getFileMetaData().getSchema();
      refuseNested(schema);
      refuseLarge(file.getRowGroups());
      return new ParquetSource(file, schema);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw unreadable(e);
    }
  }

  @Override
  public SourceRow next() throws IOException {
    if (!headingsGiven) {
      headingsGiven = true;
      return new SourceRow("", 1, schema.getFields().stream().map(Type::getName).toList(), true);
    }
    try {
      while (rowsLeft == 0) {
        PageReadStore group = file.readNextRowGroup();
        if (group == null) {
          return null;
        }
        rowsLeft = group.getRowCount();
        rows =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(group, new GroupRecordConverter(schema));
      }
      rowsLeft--;
      Group row = rows.read();
      List<String> cells = new ArrayList<>(schema.getFieldCount());
      for (int i = 0; i < schema.getFieldCount(); i++) {
        cells.add(ParquetText.of(row, i));
      }
      return new SourceRow("", ++number, cells, false);
    } catch (IOException | RuntimeException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static void refuseNested(MessageType schema) throws UnreadableFileException {
    String nested =
        schema.getFields().stream()
            .filter(
                column -> !column.isPrimitive() || column.isRepetition(Type.Repetition.REPEATED))
            .map(Type::getName)
            .collect(Collectors.joining(", "));
    if (!nested.isEmpty()) {
      throw new UnreadableFileException(
          "File Parquet berisi kolom bersarang (%s); kirim dengan kolom datar saja"
              .formatted(nested));
    }
  }

  private static void refuseLarge(List<BlockMetaData> groups) throws UnreadableFileException {
    for (BlockMetaData group : groups) {
      if (group.getTotalByteSize() > LARGEST_ROW_GROUP) {
        throw new UnreadableFileException(
            "File Parquet berisi kelompok baris lebih dari %d MiB; tulis ulang dengan kelompok lebih"
                    .formatted(LARGEST_ROW_GROUP >> 20)
                + " kecil");
      }
    }
  }

  private static UnreadableFileException unreadable(Exception e) {
    return e instanceof UnreadableFileException known
        ? known
        : new UnreadableFileException(
            "File Parquet tidak dapat dibaca (rusak, terpotong, atau terenkripsi); tulis ulang dan"
                + " kirim lagi",
            e);
  }
}
