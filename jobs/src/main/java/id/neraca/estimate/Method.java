package id.neraca.estimate;

import id.neraca.stats.mixed.FitOptions;

/**
 * How the tables of a window are estimated.
 *
 * @param version of the method, as in sql/METHOD.md
 * @param codeHash of the program, see {@link CodeHash}
 * @param fit options of the crossed model
 */
record Method(String version, String codeHash, FitOptions fit) {
  static final String VERSION = "4";

  /** This program's method. */
  static Method current(FitOptions fit) {
    return new Method(VERSION, CodeHash.ofEstimation(), fit);
  }
}
