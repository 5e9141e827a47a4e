package id.neraca.simulate;

import java.time.YearMonth;

/**
 * A month in which a leader stands in for another one, with an SKP of its own.
 *
 * @param skpId its SKP
 */
record ActingPost(String skpId, YearMonth month) {
  static final String TITLE = "Plt. Kepala Subbagian Umum dan Kepegawaian";
  static final String UNIT = "Subbagian Umum dan Kepegawaian";
}
