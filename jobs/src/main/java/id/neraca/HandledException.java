package id.neraca;

/**
 * A failure the operator can act on. Its message is one sentence with problem, place, reason and
 * remedy; it is shown without a stack trace.
 */
public final class HandledException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  private HandledException(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** A blocking check, a contract, a lake or key that cannot be used: exit code 1. */
  public static HandledException failure(String message) {
    return new HandledException(1, message, null);
  }

  /** The same with the cause kept for the log. */
  public static HandledException failure(String message, Throwable cause) {
    return new HandledException(1, message, cause);
  }

  /** Another run holds the lock: exit code 3. */
  public static HandledException locked(String message) {
    return new HandledException(3, message, null);
  }

  /** An option that cannot be: exit code 64. */
  public static HandledException usage(String message) {
    return new HandledException(64, message, null);
  }

  /** The exit code of the command. */
  public int exitCode() {
    return exitCode;
  }
}
