package id.neraca.ingest;

/**
 * What counts as large.
 *
 * @param largeBytes from this size on Spark's tasks read a file
 * @param rowsInMemory more rows than this in one file, or waiting for a commit, are not kept
 * @param partBytes a text table is cut into parts of at least this size
 */
record Limits(long largeBytes, int rowsInMemory, long partBytes) {
  static final Limits USUAL = new Limits(4L << 20, 20_000, 16L << 20);
}
