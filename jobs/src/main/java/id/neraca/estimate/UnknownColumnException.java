package id.neraca.estimate;

/** A column that was asked for and that the file does not have, or has twice. */
public final class UnknownColumnException extends UnusableRatingsException {
  private static final long serialVersionUID = 1;

  UnknownColumnException(String format, Object... values) {
    super(format, values);
  }
}
