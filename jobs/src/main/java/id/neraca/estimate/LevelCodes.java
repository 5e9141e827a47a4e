package id.neraca.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers of texts, in the order they are first seen. */
final class LevelCodes {
  /** All texts behind one another. */
  private char[] text = new char[1 << 10];

  /** Where each text begins; the end of the last. */
  private int[] start = new int[1 << 6];

  /** Number + 1 of the text in each place of the table; 0: none. */
  private int[] table = new int[1 << 7];

  private int size;
  private int last = -1;

  int size() {
    return size;
  }

  /** The number of a text, which lies in {@code from} to {@code to - 1}. */
  int code(char[] buffer, int from, int to) {
    if (last >= 0 && isText(last, buffer, from, to)) {
      return last;
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + buffer[i];
    }
    int place = place(hash);
    while (table[place] != 0 && !isText(table[place] - 1, buffer, from, to)) {
      place = (place + 1) & (table.length - 1);
    }
    if (table[place] == 0) {
      append(buffer, from, to);
      table[place] = size;
    }
    last = table[place] - 1;
    if (2 * size > table.length) {
      enlarge();
    }
    return last;
  }

  /** The numbers here of the texts of {@code other}. */
  int[] codesOf(LevelCodes other) {
    int[] codes = new int[other.size];
    for (int c = 0; c < codes.length; c++) {
      codes[c] = code(other.text, other.start[c], other.start[c + 1]);
    }
    return codes;
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>(size);
    for (int c = 0; c < size; c++) {
      texts.add(new String(text, start[c], start[c + 1] - start[c]));
    }
    return texts;
  }

  private boolean isText(int code, char[] buffer, int from, int to) {
    return Arrays.equals(text, start[code], start[code + 1], buffer, from, to);
  }

  private void append(char[] buffer, int from, int to) {
    int end = start[size] + to - from;
    if (end > text.length) {
      text = Arrays.copyOf(text, Math.max(end, text.length + (text.length >> 1)));
    }
    System.arraycopy(buffer, from, text, start[size], to - from);
    size++;
    if (size == start.length) {
      start = Arrays.copyOf(start, 2 * size);
    }
    start[size] = end;
  }

  private int place(int hash) {
    return (hash ^ hash >>> 16) * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(table.length - 1);
  }

  private void enlarge() {
    table = new int[2 * table.length];
    for (int c = 0; c < size; c++) {
      int hash = 0;
      for (int i = start[c]; i < start[c + 1]; i++) {
        hash = 31 * hash + text[i];
      }
      int place = place(hash);
      while (table[place] != 0) {
        place = (place + 1) & (table.length - 1);
      }
      table[place] = c + 1;
    }
  }
}
