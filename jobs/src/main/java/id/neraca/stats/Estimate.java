package id.neraca.stats;

import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * A value with its uncertainty, or the reason why there is none. Every number of a value that is
 * present is finite.
 *
 * @param <T> what is estimated
 */
public final class Estimate<T> {
  private final T value;
  private final Refusal refusal;
  private final String reason;

  private Estimate(T value, Refusal refusal, String reason) {
    this.value = value;
    this.refusal = refusal;
    this.reason = reason;
  }

  /** An estimate that may be used. */
  public static <T> Estimate<T> of(T value) {
    return new Estimate<>(value, null, "");
  }

  /** Too few data: say how many there are and how many are needed. */
  public static <T> Estimate<T> insufficient(String reason, Object... arguments) {
    return new Estimate<>(null, Refusal.INSUFFICIENT, reason.formatted(arguments));
  }

  /** Data without information on the question. */
  public static <T> Estimate<T> degenerate(String reason, Object... arguments) {
    return new Estimate<>(null, Refusal.DEGENERATE, reason.formatted(arguments));
  }

  /** Data that cannot be right. */
  public static <T> Estimate<T> invalid(String reason, Object... arguments) {
    return new Estimate<>(null, Refusal.INVALID, reason.formatted(arguments));
  }

  /** Is there a value? */
  public boolean isPresent() {
    return refusal == null;
  }

  /** The value; an exception if it was refused. */
  public T value() {
    if (refusal != null) {
      throw new NoSuchElementException("No estimate, %s: %s".formatted(refusal, reason));
    }
    return value;
  }

  /** Why there is no value; an exception if there is one. */
  public Refusal refusal() {
    if (refusal == null) {
      throw new NoSuchElementException("Not refused: " + value);
    }
    return refusal;
  }

  /** The refusal in words; empty if there is a value. */
  public String reason() {
    return reason;
  }

  /** The same refusal, or the value changed. */
  public <R> Estimate<R> map(Function<? super T, ? extends R> change) {
    return refusal == null
        ? Estimate.of(change.apply(value))
        : new Estimate<>(null, refusal, reason);
  }

  /** The same refusal, or what follows from the value. */
  public <R> Estimate<R> flatMap(Function<? super T, Estimate<R>> next) {
    return refusal == null ? next.apply(value) : new Estimate<>(null, refusal, reason);
  }

  @Override
  public String toString() {
    return refusal == null ? value.toString() : "%s (%s)".formatted(refusal, reason);
  }
}
