package id.neraca.stats.mixed;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of consecutive absorbed levels, to be held by one task of a cluster. Its coordinates are
 * those that occur in it; what the slices of a model send, added up, is the product of the whole.
 */
public final class EquationsSlice implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int WIDTH = MixedEquations.WIDTH;

  private final int absorbed;
  private final int firstLevel;
  private final int[] start;
  private final double[] count;
  private final double[][] fixed;
  private final int[] factor;
  private final int[][] level;
  private final double[][] slope;
  private final int[] levels;

  /** Coordinate in the model of each coordinate of the slice. */
  private final int[] coordinate;

  private EquationsSlice(Rows rows, int from, int to) {
    absorbed = rows.absorbed;
    firstLevel = from;
    int first = rows.start[from];
    int last = rows.start[to];
    start = Arrays.stream(rows.start, from, to + 1).map(s -> s - first).toArray();
    count = Arrays.copyOfRange(rows.count, first, last);
    fixed = new double[rows.fixedTerms][];
    Arrays.setAll(fixed, p -> Arrays.copyOfRange(rows.fixed[p], first, last));
    factor = rows.factor;
    level = new int[factor.length][];
    slope = new double[factor.length][];
    levels = new int[factor.length];
    int[] found = new int[rows.fixedTerms + (last - first) * factor.length];
    Arrays.setAll(found, p -> p);
    int n = rows.fixedTerms;
    for (int f = 0; f < factor.length; f++) {
      int[] own = Arrays.copyOfRange(rows.level[f], first, last);
      int[] distinct = Arrays.stream(own).sorted().distinct().toArray();
      level[f] = Arrays.stream(own).map(l -> Arrays.binarySearch(distinct, l)).toArray();
      slope[f] = rows.slopes(f, first, last);
      levels[f] = distinct.length;
      for (int l : distinct) {
        found[n++] = rows.offset[f] + l;
      }
    }
    coordinate = Arrays.copyOf(found, n);
  }

  /** Cuts rows into slices of {@code size} rows; the last row's level is never cut. */
  static List<EquationsSlice> cut(Rows rows, int size) {
    List<EquationsSlice> slices = new ArrayList<>();
    for (int from = 0, to = 0; from < rows.absorbedLevels; from = to) {
      while (to < rows.absorbedLevels && rows.start[to] - rows.start[from] < size) {
        to++;
      }
      slices.add(new EquationsSlice(rows, from, to));
    }
    return slices;
  }

  /** The slice at some variances, ready for products. */
  public Weighted at(double pairVariance, double within, double[] absorbedPriors) {
    Rows rows = new Rows(absorbed, start, count, fixed, factor, level, slope, levels);
    MixedEquations equations = new MixedEquations(rows);
    double[][] priors = new double[factor.length + 1][];
    priors[absorbed] =
        Arrays.copyOfRange(absorbedPriors, firstLevel, firstLevel + rows.absorbedLevels);
    for (int f = 0; f < factor.length; f++) {
      priors[factor[f]] = new double[levels[f]];
    }
    equations.set(pairVariance, within, priors);
    return new Weighted(equations, coordinate);
  }

  /** Adds a product of this slice to the whole. */
  void addTo(double[] product, double[] out) {
    for (int c = 0; c < coordinate.length; c++) {
      for (int k = 0; k < WIDTH; k++) {
        out[coordinate[c] * WIDTH + k] += product[c * WIDTH + k];
      }
    }
  }

  /** A slice at some variances. */
  public static final class Weighted {
    private final MixedEquations equations;
    private final int[] coordinate;

    private Weighted(MixedEquations equations, int[] coordinate) {
      this.equations = equations;
      this.coordinate = coordinate;
    }

    /** What the slice adds to S v, priors apart, by coordinate of the slice. */
    public double[] multiply(double[] v) {
      double[] own = new double[coordinate.length * WIDTH];
      for (int c = 0; c < coordinate.length; c++) {
        System.arraycopy(v, coordinate[c] * WIDTH, own, c * WIDTH, WIDTH);
      }
      double[] product = new double[own.length];
      equations.multiply(own, product);
      return product;
    }
  }
}
