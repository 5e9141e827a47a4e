package id.neraca.warehouse;

import java.io.IOException;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForInteger;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.column.values.plain.BooleanPlainValuesWriter;
import org.apache.parquet.column.values.plain.PlainValuesWriter;
import org.apache.parquet.hadoop.ParquetFileWriter;

/**
 * One column of numbers, days or truth values of a row group. Whole numbers are written as the
 * difference to the one before.
 */
final class NumberPages implements ColumnPages {
  private static final int BUFFER = 1 << 16;

  private final ColumnDescriptor column;
  private final Supplier<ValuesWriter> writers;
  private final BiConsumer<ValuesWriter, Object> write;
  private final List<Page> pages = new ArrayList<>();
  private ValuesWriter values;
  private byte[] definitions = new byte[1 << 10];
  private int entries;

  private NumberPages(
      ColumnDescriptor column,
      Supplier<ValuesWriter> writers,
      BiConsumer<ValuesWriter, Object> write) {
    this.column = column;
    this.writers = writers;
    this.write = write;
    values = writers.get();
  }

  /** A column in the encoding of its type. */
  static NumberPages of(ColumnDescriptor column) {
    HeapByteBufferAllocator memory = new HeapByteBufferAllocator();
    return switch (column.getPrimitiveType().getPrimitiveTypeName()) {
      case INT64 ->
          new NumberPages(
              column,
              () -> new DeltaBinaryPackingValuesWriterForLong(BUFFER, BUFFER, memory),
              (values, value) -> values.writeLong((Long) value));
      case INT32 ->
          new NumberPages(
              column,
              () -> new DeltaBinaryPackingValuesWriterForInteger(BUFFER, BUFFER, memory),
              (values, value) -> values.writeInteger(whole(value)));
      case DOUBLE ->
          new NumberPages(
              column,
              () -> new PlainValuesWriter(BUFFER, BUFFER, memory),
              (values, value) -> values.writeDouble((Double) value));
      case BOOLEAN ->
          new NumberPages(
              column,
              BooleanPlainValuesWriter::new,
              (values, value) -> values.writeBoolean((Boolean) value));
      default -> throw new IllegalArgumentException("No numbers: " + column);
    };
  }

  private static int whole(Object value) {
    return value instanceof Date day ? (int) day.toLocalDate().toEpochDay() : (Integer) value;
  }

  @Override
  public long add(Object value) {
    if (entries == definitions.length) {
      definitions = Arrays.copyOf(definitions, 2 * entries);
    }
    definitions[entries++] = (byte) (value == null ? 0 : column.getMaxDefinitionLevel());
    if (value != null) {
      write.accept(values, value);
    }
    return Long.BYTES;
  }

  @Override
  public long endPage(int rows) throws IOException {
    BytesInput levels = Page.levels(definitions, entries, column.getMaxDefinitionLevel());
    pages.add(Page.of(entries, rows, levels, values.getBytes(), values.getEncoding()));
    values = writers.get();
    entries = 0;
    return Page.sum(pages);
  }

  @Override
  public void writeTo(ParquetFileWriter file) throws IOException {
    file.startColumn(column, pages.stream().mapToLong(Page::values).sum(), Page.CODEC);
    for (Page page : pages) {
      page.writeTo(file, column);
    }
    file.endColumn();
    pages.clear();
  }
}
