package id.neraca.estimate;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** A Parquet file of ratings: only the columns asked for are read, one row group at a time. */
final class ParquetRatings {
  private ParquetRatings() {}

  static RatingsFile read(Path file, RatingColumns columns) throws IOException {
    ParquetReadOptions options =
        new ParquetReadOptions.Builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
      MessageType all = reader.getFileMetaData().getSchema();
      List<String> headings = all.getFields().stream().map(Type::getName).toList();
      columns.requireIn(headings, file);
      Set<String> wanted = Set.copyOf(columns.roles());
      List<Type> fields =
          all.getFields().stream().filter(field -> wanted.contains(field.getName())).toList();
      fields.forEach(field -> refuseNested(field, file));
      MessageType asked = new MessageType(all.getName(), fields);
      RatingRows rows =
          new RatingRows(asked.getFields().stream().map(Type::getName).toList(), columns, false);
      reader.setRequestedSchema(asked);
      for (PageReadStore group = reader.readNextRowGroup();
          group != null;
          group = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(asked)
                .getRecordReader(group, new GroupRecordConverter(asked));
        for (long left = group.getRowCount(); left > 0; left--) {
          Group row = records.read();
          rows.begin();
          for (int field = 0; field < fields.size(); field++) {
            char[] text = text(row, field).toCharArray();
            rows.cell(field, text, 0, text.length);
          }
          rows.end();
        }
      }
      return RatingsFile.join(file, List.of(rows), columns);
    }
  }

  private static void refuseNested(Type field, Path file) {
    if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
      throw new UnusableRatingsException(
          "Cannot use column \"%s\" of %s: it holds several values per row. Give a column with one.",
          field.getName(), file);
    }
  }

  /** A value as a CSV file would hold it; null is empty. */
  private static String text(Group row, int field) {
    if (row.getFieldRepetitionCount(field) == 0) {
      return "";
    }
    PrimitiveType type = row.getType().getType(field).asPrimitiveType();
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(row.getInteger(field, 0)).toString();
    }
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      BigInteger digits =
          type.getPrimitiveTypeName() == PrimitiveTypeName.INT32
                  || type.getPrimitiveTypeName() == PrimitiveTypeName.INT64
              ? new BigInteger(row.getValueToString(field, 0))
              : new BigInteger(row.getBinary(field, 0).getBytes());
      return new BigDecimal(digits, decimal.getScale()).toPlainString();
    }
    return row.getValueToString(field, 0);
  }
}
