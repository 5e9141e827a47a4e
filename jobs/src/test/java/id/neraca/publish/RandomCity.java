package id.neraca.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A made-up city of persons with results, and its unprotected tables. */
final class RandomCity {
  static final List<String> RESULTS =
      List.of("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang");
  static final Map<String, Double> WEIGHTS =
      Map.of(
          "sangat_baik",
          150.0,
          "baik",
          100.0,
          "butuh_perbaikan",
          75.0,
          "kurang",
          50.0,
          "sangat_kurang",
          25.0);

  /** Persons by unit: position of their result; -1: must be appraised, was not. */
  final Map<String, List<Integer>> persons = new TreeMap<>();

  final Map<String, String> dinasOf = new HashMap<>();
  private final Random random;
  private double[] chances;

  RandomCity(long seed, int dinas, int units, int size) {
    random = new Random(seed);
    double rare = Math.pow(10, -random.nextDouble() * 2.5);
    chances = new double[] {rare, 1, rare * random.nextDouble(), rare / 3, rare / 4};
    for (int d = 0; d < dinas; d++) {
      int below = random.nextInt(units + 1);
      for (int u = 0; u <= below; u++) {
        String unit = u == 0 ? "d" + d : "d" + d + "u" + u;
        if (u > 0) {
          dinasOf.put(unit, "d" + d);
        }
        List<Integer> results = new ArrayList<>();
        int n = (int) (size * Math.pow(random.nextDouble(), 2));
        for (int i = 0; i < n; i++) {
          results.add(random.nextInt(12) == 0 ? -1 : result());
        }
        persons.put(unit, results);
      }
    }
  }

  /** Everybody is rated anew: results as common as in the sample data. */
  void rateAnew() {
    chances = new double[] {0.06, 0.905, 0.012, 0.014, 0.009};
    persons.values().forEach(results -> results.replaceAll(old -> old < 0 ? -1 : result()));
  }

  /** Some leave, some come, some are corrected. */
  void change(int most) {
    List<String> units = List.copyOf(persons.keySet());
    for (int i = random.nextInt(most + 1); i >= 0; i--) {
      List<Integer> results = persons.get(units.get(random.nextInt(units.size())));
      switch (random.nextInt(3)) {
        case 0 -> results.add(result());
        case 1 -> {
          if (!results.isEmpty()) {
            results.remove(random.nextInt(results.size()));
          }
        }
        default -> {
          if (!results.isEmpty()) {
            results.set(random.nextInt(results.size()), result());
          }
        }
      }
    }
  }

  private int result() {
    double sum = 0;
    for (double chance : chances) {
      sum += chance;
    }
    double at = random.nextDouble() * sum;
    int i = 0;
    while (at > chances[i] && i < 4) {
      at -= chances[i++];
    }
    return i;
  }

  Rules rules(int k) {
    return new Rules(k, WEIGHTS, dinasOf, List.of());
  }

  /** Persons by result, of each unit. */
  Map<String, long[]> results() {
    Map<String, long[]> counts = new TreeMap<>();
    persons.forEach((unit, results) -> counts.put(unit, counts(results)));
    return counts;
  }

  /** City, dinas and unit tables as a night's queries give them. */
  List<TableRows> tables(String period) {
    List<Object[]> city = new ArrayList<>();
    List<Object[]> dinas = new ArrayList<>();
    List<Object[]> units = new ArrayList<>();
    Map<String, List<Integer>> byDinas = new TreeMap<>();
    List<Integer> all = new ArrayList<>();
    persons.forEach(
        (unit, results) -> {
          byDinas
              .computeIfAbsent(dinasOf.getOrDefault(unit, unit), none -> new ArrayList<>())
              .addAll(results);
          all.addAll(results);
          Object[] row = new Object[10];
          row[0] = unit;
          row[1] = period;
          long[] counts = counts(results);
          row[2] = sum(counts);
          for (int i = 0; i < 5; i++) {
            row[3 + i] = counts[i];
          }
          units.add(row);
        });
    city.add(scores(null, period, all));
    byDinas.forEach((code, results) -> dinas.add(scores(code, period, results)));
    return List.of(
        new TableRows("city", SampleRoles.CITY, city),
        new TableRows("dinas", SampleRoles.DINAS, dinas),
        new TableRows("units", SampleRoles.UNITS, units));
  }

  private static Object[] scores(String code, String period, List<Integer> results) {
    long[] counts = counts(results);
    long n = sum(counts);
    Object[] row = new Object[14];
    row[0] = code;
    row[1] = period;
    row[2] = (long) results.size();
    row[3] = n;
    row[4] = results.isEmpty() ? null : (double) n / results.size();
    row[5] = n;
    for (int i = 0; i < 5; i++) {
      row[6 + i] = n == 0 ? null : (double) counts[i] / n;
    }
    double points = 0;
    for (int i = 0; i < 5; i++) {
      points += counts[i] * WEIGHTS.get(RESULTS.get(i));
    }
    row[11] = n == 0 ? null : points / n;
    return row;
  }

  private static long[] counts(List<Integer> results) {
    long[] counts = new long[5];
    results.stream().filter(result -> result >= 0).forEach(result -> counts[result]++);
    return counts;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
