package id.neraca.publish;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** How long protection takes for a city of 36 dinas and the units below them. */
final class DisclosureBenchmark {
  private static final int DINAS = 36;

  private DisclosureBenchmark() {}

  /** Prints the time of a few runs over the given number of months. */
  public static void main(String[] args) {
    int periods = Integer.parseInt(args[0]);
    for (int run = 0; run < 3; run++) {
      List<List<Object[]>> rows = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      List<TableRows> shape = List.of();
      RandomCity city = new RandomCity(11, DINAS, 4, 350);
      for (int period = 0; period < periods; period++) {
        city.rateAnew();
        shape = city.tables("%d-%02d".formatted(2021 + period / 12, 1 + period % 12));
        for (int i = 0; i < 3; i++) {
          rows.get(i).addAll(shape.get(i).rows());
        }
      }
      List<TableRows> tables = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        tables.add(new TableRows(shape.get(i).name(), shape.get(i).columns(), rows.get(i)));
      }
      long persons = city.persons.values().stream().mapToLong(List::size).sum();
      long start = System.nanoTime();
      long cpu = cpu();
      Disclosure.protect(tables, new EarlierFacts(), city.rules(10), List::of);
      System.out.printf(
          "%d persons, %d places, %d periods: %.1f s, %.1f s of CPU%n",
          persons,
          city.persons.size() + DINAS,
          periods,
          (System.nanoTime() - start) / 1e9,
          (cpu() - cpu) / 1e9);
    }
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
