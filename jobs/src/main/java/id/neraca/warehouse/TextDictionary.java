package id.neraca.warehouse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;

/** The different texts of a column, numbered as they come. */
final class TextDictionary {
  /** Memory of one dictionary, about: a table has dozens. */
  private static final long LARGEST = 4L << 20;

  /** Bytes of memory of a text beside its characters. */
  private static final int PER_TEXT = 48;

  /** Share of the plain size above which a dictionary saves too little for what it costs. */
  private static final double WORTH = 0.7;

  private String[] texts = new String[256];
  private int[] slots = new int[1024];
  private int size;
  private long characters;
  private String last;
  private int lastId;

  /** Number of a text; a new one gets the next. */
  int id(String text) {
    // the same object: a column whose value is the file's, not the row's
    if (text == last) {
      return lastId;
    }
    int slot = slot(text);
    while (slots[slot] != 0) {
      int id = slots[slot] - 1;
      if (texts[id].equals(text)) {
        return remember(text, id);
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = size + 1;
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, 2 * size);
    }
    texts[size] = text;
    characters += text.length();
    if (4 * ++size > 2 * slots.length) {
      grow();
    }
    return remember(text, size - 1);
  }

  String value(int id) {
    return texts[id];
  }

  int size() {
    return size;
  }

  /**
   * Whether it saves more than it costs.
   *
   * @param plainBytes size of all values written plainly
   */
  boolean isWorthKeeping(long plainBytes) {
    long bytes = characters + (long) Integer.BYTES * size;
    return characters + (long) PER_TEXT * size <= LARGEST && bytes <= WORTH * plainBytes;
  }

  /** The texts, each behind its length. */
  BytesInput bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < size; i++) {
      byte[] bytes = texts[i].getBytes(StandardCharsets.UTF_8);
      BytesUtils.writeIntLittleEndian(out, bytes.length);
      out.write(bytes);
    }
    return BytesInput.from(out);
  }

  private int remember(String text, int id) {
    last = text;
    lastId = id;
    return id;
  }

  private int slot(String text) {
    return (text.hashCode() * 0x9e3779b9) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int id = 0; id < size; id++) {
      int slot = slot(texts[id]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = id + 1;
    }
  }
}
