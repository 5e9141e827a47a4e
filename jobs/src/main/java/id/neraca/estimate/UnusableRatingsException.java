package id.neraca.estimate;

/** Ratings that cannot be used; the message says what, where, why and what to do. */
public class UnusableRatingsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableRatingsException(String format, Object... values) {
    super(String.format(java.util.Locale.ROOT, format, values));
  }
}
