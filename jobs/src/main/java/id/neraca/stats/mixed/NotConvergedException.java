package id.neraca.stats.mixed;

/** An iteration that must not be published; the message says what was seen and what to try. */
public final class NotConvergedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotConvergedException(String format, Object... values) {
    super(format.formatted(values));
  }
}
