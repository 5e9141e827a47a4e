package id.neraca.warehouse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;
import org.apache.parquet.hadoop.ParquetFileWriter;

/** One column of whole numbers of a row group, each written as its difference to the one before. */
final class LongPages implements ColumnPages {
  private static final int BUFFER = 1 << 16;

  private final ColumnDescriptor column;
  private final List<Page> pages = new ArrayList<>();
  private DeltaBinaryPackingValuesWriterForLong numbers = writer();
  private byte[] definitions = new byte[1 << 10];
  private int entries;

  LongPages(ColumnDescriptor column) {
    this.column = column;
  }

  @Override
  public long add(Object value) {
    if (entries == definitions.length) {
      definitions = Arrays.copyOf(definitions, 2 * entries);
    }
    definitions[entries++] = (byte) (value == null ? 0 : column.getMaxDefinitionLevel());
    if (value != null) {
      numbers.writeLong((Long) value);
    }
    return Long.BYTES;
  }

  @Override
  public long endPage(int rows) throws IOException {
    BytesInput levels = Page.levels(definitions, entries, column.getMaxDefinitionLevel());
    pages.add(Page.of(entries, rows, levels, numbers.getBytes(), numbers.getEncoding()));
    numbers = writer();
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

  private static DeltaBinaryPackingValuesWriterForLong writer() {
    return new DeltaBinaryPackingValuesWriterForLong(BUFFER, BUFFER, new HeapByteBufferAllocator());
  }
}
