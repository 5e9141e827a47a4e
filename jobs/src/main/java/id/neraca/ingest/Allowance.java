package id.neraca.ingest;

/**
 * How many bytes may still come out of one packed delivery: a total, and a multiple of what the
 * file itself measures. Small files are never judged by the multiple.
 */
final class Allowance {
  private static final long LARGEST = 4L << 30;
  private static final long HARMLESS = 32L << 20;

  /** Tables written as XML or text shrink to a tenth, dull ones to a hundredth; bombs further. */
  private static final long LARGEST_RATIO = 250;

  private final long packed;
  private final long largest;
  private long used;

  private Allowance(long packed, long largest) {
    this.packed = packed;
    this.largest = largest;
  }

  /** For a packed delivery of this many bytes. */
  static Allowance forPacked(long bytes) {
    return new Allowance(bytes, LARGEST);
  }

  /** For a delivery that is read as it lies: only the total counts. */
  static Allowance forPlain() {
    return new Allowance(Long.MAX_VALUE / LARGEST_RATIO, LARGEST);
  }

  /** The same delivery, but a part that is held in memory. */
  Allowance part(long largestPart) {
    return new Allowance(packed, Math.min(largest, largestPart));
  }

  void take(long bytes) throws UnreadableFileException {
    used += bytes;
    if (used > largest) {
      throw new UnreadableFileException(
          "File melebihi batas %d MiB setelah dibuka; pecah menjadi beberapa file"
              .formatted(largest >> 20));
    }
    if (used > HARMLESS && used / LARGEST_RATIO > packed) {
      throw new UnreadableFileException(
          "File membesar lebih dari %d kali saat dibuka (bom ZIP?); periksa isinya dan buat ulang"
              .formatted(LARGEST_RATIO));
    }
  }
}
