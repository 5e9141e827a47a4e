package id.neraca.warehouse;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/**
 * What the files of a table look like: tables of text, numbers, truth values, days, timestamps and
 * maps of text, which is all that bronze and the tables made in Java hold.
 *
 * @param location the table's folder
 * @param schema its columns
 * @param filterColumns places of the text columns that readers filter on
 */
record FileShape(String location, StructType schema, List<Integer> filterColumns)
    implements Serializable {
  private static final String FILTER_COLUMNS = "delta.dataSkippingStatsColumns";
  private static final Map<DataType, PrimitiveTypeName> PLAIN =
      Map.of(
          DataTypes.LongType,
          PrimitiveTypeName.INT64,
          DataTypes.IntegerType,
          PrimitiveTypeName.INT32,
          DataTypes.DoubleType,
          PrimitiveTypeName.DOUBLE,
          DataTypes.BooleanType,
          PrimitiveTypeName.BOOLEAN);

  /** The shape that a table's metadata ask for. */
  static FileShape of(String location, Metadata table) {
    if (!table.partitionColumns().isEmpty()) {
      throw new IllegalArgumentException(
          "%s is partitioned; rows of Java are added to tables in one piece only."
              .formatted(location));
    }
    StructType schema = table.schema();
    Option<String> names = table.configuration().get(FILTER_COLUMNS);
    List<Integer> places = new ArrayList<>();
    if (names.isDefined()) {
      for (String name : names.get().split(",")) {
        places.add(schema.fieldIndex(name.strip()));
      }
    }
    return new FileShape(location, schema, places);
  }

  MessageType parquetSchema() {
    Types.MessageTypeBuilder message = Types.buildMessage();
    for (StructField field : schema.fields()) {
      message.addField(type(field));
    }
    return message.named("spark_schema");
  }

  private Type type(StructField field) {
    Type.Repetition repetition =
        field.nullable() ? Type.Repetition.OPTIONAL : Type.Repetition.REQUIRED;
    if (field.dataType().equals(DataTypes.StringType)) {
      return Types.primitive(PrimitiveTypeName.BINARY, repetition)
          .as(LogicalTypeAnnotation.stringType())
          .named(field.name());
    }
    PrimitiveTypeName plain = PLAIN.get(field.dataType());
    if (plain != null) {
      return Types.primitive(plain, repetition).named(field.name());
    }
    if (field.dataType().equals(DataTypes.DateType)) {
      return Types.primitive(PrimitiveTypeName.INT32, repetition)
          .as(LogicalTypeAnnotation.dateType())
          .named(field.name());
    }
    if (field.dataType().equals(DataTypes.TimestampType)) {
      return Types.primitive(PrimitiveTypeName.INT64, repetition)
          .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
          .named(field.name());
    }
    boolean isTextMap =
        field
                .dataType()
                .equals(DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, true))
            && field.nullable();
    if (isTextMap) {
      return Types.optionalMap()
          .key(
              Types.required(PrimitiveTypeName.BINARY)
                  .as(LogicalTypeAnnotation.stringType())
                  .named("key"))
          .value(
              Types.optional(PrimitiveTypeName.BINARY)
                  .as(LogicalTypeAnnotation.stringType())
                  .named("value"))
          .named(field.name());
    }
    throw new IllegalArgumentException(
        "Column %s of %s is a %s; rows of Java are added to columns of text, bigint, int, double, boolean, date, timestamp and map<string, string> only."
            .formatted(field.name(), location, field.dataType().sql()));
  }
}
