package id.neraca.stats.mixed;

/** What the uncertainty of the fixed terms adds to prediction error variances. */
final class FixedPart {
  private static final int WIDTH = MixedEquations.WIDTH;

  private final AbsorbedGram gram;
  private final int terms;

  /** Columns of the inverse of S for the fixed terms: {@code [term][coordinate]}. */
  private final double[][] columns;

  private double[][] precision;

  FixedPart(AbsorbedGram gram) {
    this.gram = gram;
    terms = gram.equations.rows.fixedTerms;
    columns = new double[terms][gram.equations.rows.coordinates];
  }

  /** Solves for the columns with the tier, from the last solution on. */
  void update(Tier tier) {
    int size = gram.equations.rows.coordinates;
    for (int first = 0; first < terms; first += WIDTH) {
      double[] s = new double[size * WIDTH];
      double[] x = new double[size * WIDTH];
      int last = Math.min(terms, first + WIDTH);
      for (int p = first; p < last; p++) {
        s[p * WIDTH + p - first] = 1;
        for (int c = 0; c < size; c++) {
          x[c * WIDTH + p - first] = columns[p][c];
        }
      }
      tier.solve(s, x);
      for (int p = first; p < last; p++) {
        for (int c = 0; c < size; c++) {
          columns[p][c] = x[c * WIDTH + p - first];
        }
      }
    }
    precision = covariance();
    DenseInverse.invert(precision);
  }

  double[][] covariance() {
    double[][] covariance = new double[terms][terms];
    for (int p = 0; p < terms; p++) {
      for (int o = 0; o < terms; o++) {
        covariance[p][o] = (columns[p][o] + columns[o][p]) / 2;
      }
    }
    return covariance;
  }

  /** Variance of a coordinate that comes from the fixed terms. */
  double ofCoordinate(int c) {
    double[] t = new double[terms];
    for (int p = 0; p < terms; p++) {
      t[p] = columns[p][c];
    }
    return quadratic(t);
  }

  /** Variance of an absorbed level that comes from the fixed terms. */
  double ofAbsorbed(int i) {
    double[] t = new double[terms];
    for (int p = 0; p < terms; p++) {
      for (int e = gram.start[i]; e < gram.start[i + 1]; e++) {
        t[p] += gram.value[e] * columns[p][gram.coordinate[e]];
      }
      t[p] /= gram.equations.precision[i];
    }
    return quadratic(t);
  }

  /** Takes from {@code deviation} what its fixed terms explain; its fixed terms become 0. */
  void condition(double[] deviation) {
    for (int k = 0; k < WIDTH; k++) {
      double[] known = new double[terms];
      for (int p = 0; p < terms; p++) {
        for (int o = 0; o < terms; o++) {
          known[p] += precision[p][o] * deviation[o * WIDTH + k];
        }
      }
      for (int c = 0; c < deviation.length / WIDTH; c++) {
        double sum = 0;
        for (int p = 0; p < terms; p++) {
          sum += columns[p][c] * known[p];
        }
        deviation[c * WIDTH + k] = c < terms ? 0 : deviation[c * WIDTH + k] - sum;
      }
    }
  }

  private double quadratic(double[] t) {
    double sum = 0;
    for (int p = 0; p < terms; p++) {
      for (int o = 0; o < terms; o++) {
        sum += t[p] * precision[p][o] * t[o];
      }
    }
    return sum;
  }
}
