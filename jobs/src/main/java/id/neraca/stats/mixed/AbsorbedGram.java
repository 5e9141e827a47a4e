package id.neraca.stats.mixed;

import java.util.Arrays;

/**
 * The absorbed levels' weighted incidence g_i = sum of w_D z_D, sparse: what the diagonal, the
 * matrix and the standard errors of absorbed levels are made of.
 */
final class AbsorbedGram {
  final MixedEquations equations;

  /** First entry of each absorbed level. */
  final int[] start;

  /** Coordinate of each entry; ascending within a level, fixed terms first. */
  final int[] coordinate;

  final double[] value;

  /** Entry of each row and factor. */
  private final int[][] entry;

  private final Rows rows;

  AbsorbedGram(MixedEquations equations) {
    this.equations = equations;
    rows = equations.rows;
    int factors = rows.level.length;
    start = new int[rows.absorbedLevels + 1];
    entry = new int[factors][rows.n];
    int[] found = new int[rows.absorbedLevels * rows.fixedTerms + rows.n * factors];
    int[] distinct = new int[16];
    int used = 0;
    for (int i = 0; i < rows.absorbedLevels; i++) {
      int n = 0;
      int width = (rows.start[i + 1] - rows.start[i]) * factors;
      distinct = distinct.length < width ? new int[2 * width] : distinct;
      for (int f = 0; f < factors; f++) {
        for (int r = rows.start[i]; r < rows.start[i + 1]; r++) {
          distinct[n++] = rows.offset[f] + rows.level[f][r];
        }
      }
      Arrays.sort(distinct, 0, n);
      start[i] = used;
      for (int p = 0; p < rows.fixedTerms; p++) {
        found[used++] = p;
      }
      int first = used;
      for (int d = 0; d < n; d++) {
        if (d == 0 || distinct[d] != distinct[d - 1]) {
          found[used++] = distinct[d];
        }
      }
      for (int f = 0; f < factors; f++) {
        for (int r = rows.start[i]; r < rows.start[i + 1]; r++) {
          entry[f][r] = Arrays.binarySearch(found, first, used, rows.offset[f] + rows.level[f][r]);
        }
      }
    }
    start[rows.absorbedLevels] = used;
    coordinate = Arrays.copyOf(found, used);
    value = new double[used];
  }

  /** Entry of a row's level of a factor. */
  int entry(int f, int row) {
    return entry[f][row];
  }

  /** Takes the equations' current weights. */
  void update() {
    equations.forEachAbsorbed(
        (block, i) -> {
          Arrays.fill(value, start[i], start[i + 1], 0);
          for (int r = rows.start[i]; r < rows.start[i + 1]; r++) {
            for (int p = 0; p < rows.fixedTerms; p++) {
              value[start[i] + p] += equations.weight[r] * rows.fixed[p][r];
            }
            for (int f = 0; f < entry.length; f++) {
              value[entry[f][r]] += equations.weight[r] * rows.times(f, r);
            }
          }
        });
  }

  /** The diagonal of S. */
  double[] diagonal() {
    double[] diagonal = new double[rows.coordinates];
    for (int i = 0; i < rows.absorbedLevels; i++) {
      for (int e = start[i]; e < start[i + 1]; e++) {
        diagonal[coordinate[e]] -= value[e] * value[e] / equations.precision[i];
      }
    }
    for (int f = 0; f < rows.level.length; f++) {
      for (int r = 0; r < rows.n; r++) {
        double z = rows.times(f, r);
        diagonal[rows.offset[f] + rows.level[f][r]] += equations.weight[r] * z * z;
      }
    }
    for (int p = 0; p < rows.fixedTerms; p++) {
      double sum = 0;
      for (int r = 0; r < rows.n; r++) {
        sum += equations.weight[r] * rows.fixed[p][r] * rows.fixed[p][r];
      }
      diagonal[p] += sum;
    }
    for (int c = 0; c < diagonal.length; c++) {
      diagonal[c] += equations.prior[c];
    }
    return diagonal;
  }
}
