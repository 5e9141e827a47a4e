package id.neraca.warehouse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Steps that do not read each other's tables, run at the same time: a small table costs waiting,
 * not computing.
 */
public final class SideBySide implements Step {
  private final List<Step> steps;

  /** Runs these steps together. */
  public SideBySide(Step... steps) {
    this.steps = List.of(steps);
  }

  @Override
  public String name() {
    return steps.stream().map(Step::name).collect(Collectors.joining(" | "));
  }

  @Override
  public Set<TableName> reads() {
    Set<TableName> reads = new TreeSet<>();
    steps.forEach(step -> reads.addAll(step.reads()));
    return reads;
  }

  @Override
  public Set<TableName> writes() {
    Set<TableName> writes = new TreeSet<>();
    steps.forEach(step -> writes.addAll(step.writes()));
    return writes;
  }

  /** Hands every step to a thread of its own, and returns when all have ended. */
  public void run(Consumer<Step> work) {
    try (Threads threads = new Threads(steps.size())) {
      threads.forEach(steps, work);
    }
  }

  /** One after another, where nobody hands them to threads. */
  @Override
  public long run(Night night) {
    steps.forEach(step -> step.run(night));
    return -1;
  }
}
