package id.neraca.stats.mixed;

/** Sums over raters that give the variances of level 1. */
final class ShockSums {
  private static final int CHUNK = 128;

  private final PairLevel.Sizes sizes;
  private final RaterSums raters;
  private double squares;
  private double degrees;
  private double between;
  private double betweenDegrees;
  private double spread;

  ShockSums(PairLevel.Sizes sizes) {
    this.sizes = sizes;
    raters = new RaterSums(sizes);
  }

  /** Adds all raters; {@code clean} are the scores without periods, centred within pairs. */
  void add(int[] start, int[] rater, int[] period, double[] clean) {
    int pairs = start.length - 1;
    int[] raterOfPair = new int[pairs];
    for (int d = 0; d < pairs; d++) {
      raterOfPair[d] = rater[start[d]];
    }
    Incidence pairsOf = new Incidence(raterOfPair, sizes.raters());
    double scale = 0;
    for (double c : clean) {
      scale = Math.max(scale, Math.abs(c));
    }
    double most = scale;
    int chunks = (sizes.raters() + CHUNK - 1) / CHUNK;
    double[][] partial = new double[chunks][5];
    Blocks.each(
        chunks,
        chunk -> {
          RaterResiduals one = new RaterResiduals(sizes.periods());
          int last = Math.min(sizes.raters(), (chunk + 1) * CHUNK);
          for (int j = chunk * CHUNK; j < last; j++) {
            take(pairsOf, j, start, period, clean, one, most);
            raters.put(j, one);
            addTo(partial[chunk], one);
          }
        });
    for (double[] p : partial) {
      squares += p[0];
      degrees += p[1];
      between += p[2];
      betweenDegrees += p[3];
      spread += p[4];
    }
  }

  private static void take(
      Incidence pairsOf,
      int rater,
      int[] start,
      int[] period,
      double[] clean,
      RaterResiduals one,
      double scale) {
    int n = 0;
    for (int s = pairsOf.start[rater]; s < pairsOf.start[rater + 1]; s++) {
      n += start[pairsOf.row[s] + 1] - start[pairsOf.row[s]];
    }
    int[] pair = new int[n];
    int[] periods = new int[n];
    double[] residual = new double[n];
    int at = 0;
    for (int s = pairsOf.start[rater]; s < pairsOf.start[rater + 1]; s++) {
      for (int r = start[pairsOf.row[s]]; r < start[pairsOf.row[s] + 1]; r++) {
        pair[at] = s - pairsOf.start[rater];
        periods[at] = period[r];
        residual[at++] = clean[r];
      }
    }
    one.take(pair, periods, residual, n, scale);
  }

  private static void addTo(double[] sums, RaterResiduals one) {
    sums[0] += one.squares;
    sums[1] += one.degrees();
    double squaredCounts = 0;
    for (int t = 0; t < one.count.length; t++) {
      sums[2] += one.count[t] * one.mean[t] * one.mean[t];
      squaredCounts += (double) one.count[t] * one.count[t];
    }
    if (one.ratings > 0) {
      sums[3] += one.periods - one.components;
      sums[4] += one.ratings - squaredCounts / one.ratings;
    }
  }

  double residual() {
    if (degrees <= 0) {
      throw new NotIdentifiedException(
          "The residual variance is not identified: no rater rates two ratees in the same two"
              + " periods. Fit without the period column.");
    }
    return squares / degrees;
  }

  double shock() {
    return spread > 0 ? Math.max(0, (between - residual() * betweenDegrees) / spread) : 0;
  }

  RaterSums raters() {
    return raters;
  }
}
