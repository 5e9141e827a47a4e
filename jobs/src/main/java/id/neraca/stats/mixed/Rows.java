package id.neraca.stats.mixed;

/** The rows of a model sorted by the absorbed factor, and the coordinates of everything else. */
final class Rows {
  final int n;

  /** Number of fixed terms; they are coordinates 0 to {@code fixedTerms - 1}. */
  final int fixedTerms;

  /** Index of the absorbed factor. */
  final int absorbed;

  final int absorbedLevels;

  /** First row of each level of the absorbed factor. */
  final int[] start;

  /** First absorbed level of each block of rows. */
  final int[] block;

  final double[] score;
  final double[] count;
  final double[][] fixed;

  /**
   * The factors that are not absorbed, as coordinates: index of the factor, levels, first
   * coordinate.
   */
  final int[] factor;

  final int[][] level;
  private final double[][] slope;
  final Incidence[] incidence;
  final int[] offset;
  final int coordinates;

  Rows(CrossedModel model) {
    n = model.rows();
    absorbed = model.largestFactor();
    Factor largest = model.factors().get(absorbed);
    absorbedLevels = largest.levels();
    Incidence byAbsorbed = new Incidence(largest.level(), absorbedLevels);
    start = byAbsorbed.start;
    int[] order = byAbsorbed.row;
    score = permute(model.score(), order);
    count = permute(model.count(), order);
    fixedTerms = model.fixed().length;
    fixed = new double[fixedTerms][];
    for (int p = 0; p < fixedTerms; p++) {
      fixed[p] = permute(model.fixed()[p], order);
    }
    int others = model.factors().size() - 1;
    factor = new int[others];
    level = new int[others][];
    slope = new double[others][];
    incidence = new Incidence[others];
    offset = new int[others];
    int next = fixedTerms;
    for (int f = 0, o = 0; f < model.factors().size(); f++) {
      if (f != absorbed) {
        Factor other = model.factors().get(f);
        factor[o] = f;
        level[o] = permute(other.level(), order);
        slope[o] = other.isSlope() ? permute(other.slope(), order) : other.slope();
        incidence[o] = new Incidence(level[o], other.levels(), slope[o]);
        offset[o] = next;
        next += other.levels();
        o++;
      }
    }
    coordinates = next;
    block = blocks();
  }

  /** A slice of the rows of a model, with coordinates of its own; it needs no scores. */
  Rows(
      int absorbed,
      int[] start,
      double[] count,
      double[][] fixed,
      int[] factor,
      int[][] level,
      double[][] slope,
      int[] levels) {
    n = count.length;
    fixedTerms = fixed.length;
    this.absorbed = absorbed;
    absorbedLevels = start.length - 1;
    this.start = start;
    score = new double[0];
    this.count = count;
    this.fixed = fixed;
    this.factor = factor;
    this.level = level;
    this.slope = slope;
    incidence = new Incidence[factor.length];
    offset = new int[factor.length];
    int next = fixedTerms;
    for (int f = 0; f < factor.length; f++) {
      incidence[f] = new Incidence(level[f], levels[f], slope[f]);
      offset[f] = next;
      next += levels[f];
    }
    coordinates = next;
    block = blocks();
  }

  /** The slopes of some rows; empty for a factor without. */
  double[] slopes(int f, int from, int to) {
    return slope[f].length == 0 ? slope[f] : java.util.Arrays.copyOfRange(slope[f], from, to);
  }

  /** How often the effect of a factor's level counts in a row. */
  double times(int f, int row) {
    return slope[f].length == 0 ? 1 : slope[f][row];
  }

  private int[] blocks() {
    int[] first = new int[Math.max(2, Blocks.count(n) + 2)];
    int blocks = 0;
    int rowsInBlock = 0;
    for (int i = 0; i < absorbedLevels; i++) {
      rowsInBlock += start[i + 1] - start[i];
      if (rowsInBlock >= Blocks.SIZE) {
        first[++blocks] = i + 1;
        rowsInBlock = 0;
      }
    }
    if (first[blocks] < absorbedLevels) {
      first[++blocks] = absorbedLevels;
    }
    return java.util.Arrays.copyOf(first, blocks + 1);
  }

  private static double[] permute(double[] values, int[] order) {
    double[] sorted = new double[order.length];
    for (int r = 0; r < sorted.length; r++) {
      sorted[r] = values[order[r]];
    }
    return sorted;
  }

  private static int[] permute(int[] values, int[] order) {
    int[] sorted = new int[order.length];
    for (int r = 0; r < sorted.length; r++) {
      sorted[r] = values[order[r]];
    }
    return sorted;
  }
}
