package id.neraca.stats.mixed;

/**
 * Standard normal draws by counter: the same (seed, probe, factor, id) gives the same number
 * anywhere, nothing is stored. SplitMix64 (Steele, Lea &amp; Flood 2014) and the Box-Muller
 * transform.
 */
final class Draws {
  private final long seed;

  Draws(long seed) {
    this.seed = mix(seed + 0x9E3779B97F4A7C15L);
  }

  double normal(int probe, int factor, int id) {
    long key = mix(seed ^ ((long) probe << 40) ^ ((long) (factor + 1) << 32) ^ (id & 0xFFFFFFFFL));
    double u = ((key >>> 11) + 1) * 0x1p-53;
    double v = (mix(key + 0x9E3779B97F4A7C15L) >>> 11) * 0x1p-53;
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
