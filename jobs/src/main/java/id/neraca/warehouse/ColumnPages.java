package id.neraca.warehouse;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** One column of a row group: values on the way into pages, pages on the way into the file. */
interface ColumnPages {
  /** Adds a value; returns the memory it takes, about. */
  long add(Object value);

  /** Ends a page of that many rows; returns the bytes of all ended pages. */
  long endPage(int rows) throws IOException;

  /** Writes the pages and forgets them. */
  void writeTo(ParquetFileWriter file) throws IOException;

  /** The columns of a schema as {@link FileShape} makes it. */
  static ColumnPages[] of(MessageType schema) {
    return schema.getFields().stream().map(field -> of(schema, field)).toArray(ColumnPages[]::new);
  }

  private static ColumnPages of(MessageType schema, Type field) {
    List<ColumnDescriptor> leaves =
        schema.getColumns().stream()
            .filter(column -> column.getPath()[0].equals(field.getName()))
            .toList();
    if (!field.isPrimitive()) {
      return new OfMap(new TextPages(leaves.get(0)), new TextPages(leaves.get(1)));
    }
    boolean isText = field.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
    return isText ? new OfText(new TextPages(leaves.get(0))) : NumberPages.of(leaves.get(0));
  }

  /** Texts. */
  record OfText(TextPages pages) implements ColumnPages {
    @Override
    public long add(Object value) {
      String text = (String) value;
      pages.add(text);
      return text == null ? 0 : text.length();
    }

    @Override
    public long endPage(int rows) throws IOException {
      return pages.endPage(rows);
    }

    @Override
    public void writeTo(ParquetFileWriter file) throws IOException {
      pages.writeTo(file);
    }
  }

  /** Maps of texts to texts: a column of keys and one of values. */
  record OfMap(TextPages keys, TextPages values) implements ColumnPages {
    /** Levels: no map, an empty one, a key without value, a key with one. */
    private static final int EMPTY = 1;

    private static final int KEY = 2;
    private static final int VALUE = 3;

    @Override
    public long add(Object value) {
      Map<?, ?> map = (Map<?, ?>) value;
      if (map == null || map.isEmpty()) {
        int definition = map == null ? 0 : EMPTY;
        keys.add(null, 0, definition);
        values.add(null, 0, definition);
        return 0;
      }
      long size = 0;
      int repetition = 0;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        String text = (String) entry.getValue();
        keys.add((String) entry.getKey(), repetition, KEY);
        values.add(text, repetition, text == null ? KEY : VALUE);
        size += ((String) entry.getKey()).length() + (text == null ? 0 : text.length());
        repetition = 1;
      }
      return size;
    }

    @Override
    public long endPage(int rows) throws IOException {
      return keys.endPage(rows) + values.endPage(rows);
    }

    @Override
    public void writeTo(ParquetFileWriter file) throws IOException {
      keys.writeTo(file);
      values.writeTo(file);
    }
  }
}
