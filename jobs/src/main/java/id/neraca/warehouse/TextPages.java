package id.neraca.warehouse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.hadoop.ParquetFileWriter;

/**
 * One column of texts of a row group. Values that come again are kept once, in a dictionary; a
 * column of which most values are new is written plainly from then on. Not thread-safe.
 */
final class TextPages {
  private static final Encoding IN_DICTIONARY = Encoding.RLE_DICTIONARY;

  private final ColumnDescriptor column;
  private final List<Page> pages = new ArrayList<>();
  private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
  private TextDictionary dictionary = new TextDictionary();
  private byte[] repetitions = new byte[1 << 10];
  private byte[] definitions = new byte[1 << 10];
  private int[] ids = new int[1 << 10];
  private int entries;
  private int values;
  private long plainBytes;
  private boolean isPlain;

  TextPages(ColumnDescriptor column) {
    this.column = column;
  }

  /** Adds a value of a column that is no collection; null where there is none. */
  void add(String value) {
    add(value, 0, value == null ? 0 : column.getMaxDefinitionLevel());
  }

  /** Adds a value with its levels as Parquet counts them. */
  void add(String value, int repetition, int definition) {
    if (entries == definitions.length) {
      repetitions = Arrays.copyOf(repetitions, 2 * entries);
      definitions = Arrays.copyOf(definitions, 2 * entries);
      ids = Arrays.copyOf(ids, 2 * entries);
    }
    repetitions[entries] = (byte) repetition;
    definitions[entries++] = (byte) definition;
    if (definition < column.getMaxDefinitionLevel()) {
      return;
    }
    if (isPlain) {
      writePlain(value);
    } else {
      plainBytes += Integer.BYTES + value.length();
      ids[values] = dictionary.id(value);
    }
    values++;
  }

  /** Ends a page of that many rows; returns the bytes of all ended pages. */
  long endPage(int rows) throws IOException {
    if (!isPlain && !dictionary.isWorthKeeping(plainBytes)) {
      isPlain = true;
      for (int i = 0; i < values; i++) {
        writePlain(dictionary.value(ids[i]));
      }
    }
    BytesInput content =
        isPlain ? BytesInput.from(plain) : Page.runs(ids, values, Page.bits(dictionary.size() - 1));
    BytesInput levels =
        BytesInput.concat(
            Page.levels(repetitions, entries, column.getMaxRepetitionLevel()),
            Page.levels(definitions, entries, column.getMaxDefinitionLevel()));
    pages.add(Page.of(entries, rows, levels, content, isPlain ? Encoding.PLAIN : IN_DICTIONARY));
    plain.reset();
    entries = 0;
    values = 0;
    return Page.sum(pages);
  }

  /** Writes the pages and forgets them. */
  void writeTo(ParquetFileWriter file) throws IOException {
    long count = pages.stream().mapToLong(Page::values).sum();
    file.startColumn(column, count, Page.CODEC);
    if (pages.stream().anyMatch(page -> page.encoding() == IN_DICTIONARY)) {
      Page bytes = Page.of(0, 0, BytesInput.empty(), dictionary.bytes(), Encoding.PLAIN);
      file.writeDictionaryPage(
          new DictionaryPage(
              bytes.compressed(), bytes.plainSize(), dictionary.size(), Encoding.PLAIN));
    }
    for (Page page : pages) {
      page.writeTo(file, column);
    }
    file.endColumn();
    pages.clear();
    dictionary = new TextDictionary();
    plainBytes = 0;
  }

  private void writePlain(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    int n = bytes.length;
    plain.write(n);
    plain.write(n >> 8);
    plain.write(n >> 16);
    plain.write(n >> 24);
    plain.write(bytes, 0, n);
  }
}
