package id.neraca.warehouse;

import java.io.IOException;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/**
 * A page of a Parquet file (data page of version 1), compressed. Without statistics: Delta's log
 * holds those that readers use.
 *
 * @param values values, nulls among them
 * @param rows rows
 * @param compressed its bytes
 * @param plainSize its bytes before they were compressed
 * @param encoding of the values
 */
record Page(int values, int rows, BytesInput compressed, int plainSize, Encoding encoding) {
  static final CompressionCodecName CODEC = CompressionCodecName.SNAPPY;

  private static final int BUFFER = 1 << 16;

  static Page of(int values, int rows, BytesInput levels, BytesInput content, Encoding encoding)
      throws IOException {
    byte[] bytes = BytesInput.concat(levels, content).toByteArray();
    return new Page(values, rows, BytesInput.from(Snappy.compress(bytes)), bytes.length, encoding);
  }

  /** Bytes of pages. */
  static long sum(List<Page> pages) {
    long bytes = 0;
    for (Page page : pages) {
      bytes += page.compressed.size();
    }
    return bytes;
  }

  void writeTo(ParquetFileWriter file, ColumnDescriptor column) throws IOException {
    file.writeDataPage(
        values,
        plainSize,
        compressed,
        Statistics.getBuilderForReading(column.getPrimitiveType()).build(),
        rows,
        Encoding.RLE,
        Encoding.RLE,
        encoding);
  }

  /** Levels behind their length; nothing where there is only one. */
  static BytesInput levels(byte[] levels, int count, int max) throws IOException {
    if (max == 0) {
      return BytesInput.empty();
    }
    RunLengthBitPackingHybridEncoder encoder = encoder(bits(max));
    for (int i = 0; i < count; i++) {
      encoder.writeInt(levels[i]);
    }
    byte[] runs = encoder.toBytes().toByteArray();
    return BytesInput.concat(BytesInput.fromInt(runs.length), BytesInput.from(runs));
  }

  /** Numbers in runs, behind the width of one. */
  static BytesInput runs(int[] numbers, int count, int bits) throws IOException {
    RunLengthBitPackingHybridEncoder encoder = encoder(bits);
    for (int i = 0; i < count; i++) {
      encoder.writeInt(numbers[i]);
    }
    return BytesInput.concat(
        BytesInput.from(new byte[] {(byte) bits}),
        BytesInput.from(encoder.toBytes().toByteArray()));
  }

  /** Bits that hold the numbers up to this one; Parquet wants one at least. */
  static int bits(int largest) {
    return Math.max(1, BytesUtils.getWidthFromMaxInt(largest));
  }

  private static RunLengthBitPackingHybridEncoder encoder(int bits) {
    return new RunLengthBitPackingHybridEncoder(
        bits, 1 << 10, BUFFER, new HeapByteBufferAllocator());
  }
}
