package id.neraca.warehouse;

import org.apache.spark.unsafe.types.UTF8String;

/** Least and greatest text of a column that readers filter on, in the order of its bytes. */
final class FilterRange {
  private Object last;
  private UTF8String least;
  private UTF8String greatest;
  private long nulls;

  void see(Object value) {
    if (value == null) {
      nulls++;
      return;
    }
    // the same object: the column's value is the file's, not the row's
    if (value == last) {
      return;
    }
    last = value;
    UTF8String text = UTF8String.fromString((String) value);
    if (least == null || text.compareTo(least) < 0) {
      least = text;
    }
    if (greatest == null || text.compareTo(greatest) > 0) {
      greatest = text;
    }
  }

  boolean isEmpty() {
    return least == null;
  }

  String least() {
    return least.toString();
  }

  String greatest() {
    return greatest.toString();
  }

  long nulls() {
    return nulls;
  }
}
