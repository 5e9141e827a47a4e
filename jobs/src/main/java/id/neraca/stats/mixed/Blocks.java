package id.neraca.stats.mixed;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Work in blocks of fixed size: any number of threads gives the same sums. */
final class Blocks {
  static final int SIZE = 4096;

  private Blocks() {}

  /** The body of one block. */
  interface Range {
    void run(int block, int from, int to);
  }

  static int count(int n) {
    return (n + SIZE - 1) / SIZE;
  }

  static void forEach(int n, Range body) {
    each(count(n), block -> body.run(block, block * SIZE, Math.min(n, (block + 1) * SIZE)));
  }

  static void each(int n, IntConsumer body) {
    if (n <= 1) {
      for (int i = 0; i < n; i++) {
        body.accept(i);
      }
    } else {
      IntStream.range(0, n).parallel().forEach(body);
    }
  }
}
