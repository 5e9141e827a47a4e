package id.neraca.stats.mixed;

/** A question the data cannot answer; the message says which and what to do. */
public final class NotIdentifiedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A question that cannot be answered. */
  public NotIdentifiedException(String message) {
    super(message);
  }

  /** The same with its cause. */
  public NotIdentifiedException(String message, Throwable cause) {
    super(message, cause);
  }
}
