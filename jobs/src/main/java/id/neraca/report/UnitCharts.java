package id.neraca.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ECharts options of horizontal bars: one bar, or one stack, for each unit. */
final class UnitCharts {
  /** More bars than this are not read but searched for; the table has them all. */
  private static final int MOST_BARS = 40;

  /** Distances between the ticks of an axis of differences. */
  private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 25, 50);

  private static final String COLOR = "#7fa9c4";
  private static final String BELOW = "#c9955f";

  private UnitCharts() {}

  /** A part of a stack. */
  record Part(String name, String color, List<Long> values) {}

  /** Shares from 0 to 1. */
  static Map<String, Object> shares(List<String> units, String name, List<Double> values) {
    return option(
        units,
        Map.of("type", "value", "min", 0, "max", 1, "interval", 0.25),
        List.of(bars(name, values)));
  }

  /** Differences from zero, with the axis as far to the left as to the right. */
  static Map<String, Object> differences(List<String> units, String name, List<Double> values) {
    List<Object> bars = new ArrayList<>();
    double most = 0;
    for (Double value : firsts(values)) {
      bars.add(value == null ? null : colored(value, value < 0 ? BELOW : COLOR));
      most = value == null ? most : Math.max(most, Math.abs(value));
    }
    double furthest = most;
    int step = STEPS.stream().filter(candidate -> 2 * candidate >= furthest).findFirst().orElse(75);
    return option(
        units,
        Map.of("type", "value", "min", -2 * step, "max", 2 * step, "interval", step),
        List.of(Map.of("type", "bar", "name", name, "barMaxWidth", 18, "data", bars)));
  }

  /** Means from 0 to 150 points with their intervals, and a line where the city stands. */
  static Map<String, Object> means(
      List<String> units, String name, List<Double> means, List<List<Object>> ends, Double city) {
    Map<String, Object> bars = new LinkedHashMap<>(bars(name, means));
    if (city != null) {
      bars.put(
          "markLine",
          Map.of(
              "silent", true,
              "symbol", "none",
              "lineStyle", Map.of("color", "#3b3b3b", "type", "dashed", "width", 1.5),
              "label", Map.of("formatter", "Kota " + Indonesian.points(city), "position", "start"),
              "data", List.of(Map.of("xAxis", city))));
    }
    Map<String, Object> whiskers =
        Map.of(
            "type",
            "custom",
            "id",
            "interval-horizontal",
            "silent",
            true,
            "z",
            5,
            "encode",
            Map.of("x", List.of(1, 2), "y", 0),
            "data",
            firsts(ends));
    Map<String, Object> option =
        option(
            units,
            Map.of("type", "value", "min", 0, "max", 150, "interval", 25),
            List.of(bars, whiskers));
    option.put("grid", grid(28));
    return option;
  }

  /** Stacked counts. */
  static Map<String, Object> stacks(List<String> units, List<Part> parts) {
    List<Map<String, Object>> series = new ArrayList<>();
    for (Part part : parts) {
      series.add(
          Map.of(
              "type",
              "bar",
              "name",
              part.name(),
              "stack",
              "semua",
              "barMaxWidth",
              18,
              "itemStyle",
              Map.of("color", part.color()),
              "data",
              firsts(part.values())));
    }
    Map<String, Object> option =
        option(units, Map.of("type", "value", "minInterval", 1, "splitNumber", 5), series);
    option.put("legend", Map.of("top", 0, "left", 0));
    option.put("grid", grid(44));
    return option;
  }

  /** The height that gives each bar its room. */
  static int height(List<?> units) {
    return 90 + 34 * firsts(units).size();
  }

  /** What to say where a chart does not hold all units. */
  static String note(List<?> units, String note) {
    return units.size() <= MOST_BARS
        ? note
        : note
            + " Grafik memuat %d dari %s baris; tabel memuat semuanya."
                .formatted(MOST_BARS, Indonesian.count(units.size()));
  }

  private static Map<String, Object> bars(String name, List<Double> values) {
    return Map.of(
        "type",
        "bar",
        "name",
        name,
        "barMaxWidth",
        18,
        "itemStyle",
        Map.of("color", COLOR),
        "data",
        firsts(values));
  }

  private static Map<String, Object> colored(Double value, String color) {
    return Map.of("value", value, "itemStyle", Map.of("color", color));
  }

  private static Map<String, Object> option(
      List<String> units, Map<String, Object> valueAxis, List<?> series) {
    Map<String, Object> option = new LinkedHashMap<>();
    option.put("animation", false);
    option.put("grid", grid(8));
    option.put(
        "tooltip",
        Map.of("trigger", "axis", "confine", true, "axisPointer", Map.of("type", "shadow")));
    option.put("xAxis", valueAxis);
    option.put(
        "yAxis",
        Map.of(
            "type",
            "category",
            "inverse",
            true,
            "axisTick",
            Map.of("show", false),
            "data",
            firsts(units)));
    option.put("series", series);
    return option;
  }

  private static Map<String, Object> grid(int top) {
    return Map.of("left", 4, "right", 24, "top", top, "bottom", 4, "containLabel", true);
  }

  private static <T> List<T> firsts(List<T> values) {
    return values.subList(0, Math.min(values.size(), MOST_BARS));
  }

  /** The name on one line; the chart cuts it where there is no room. */
  static String label(String name) {
    return name.replaceAll("\\s+", " ");
  }

  /** A name with a remark on a second line, which the chart never cuts. */
  static String label(String name, String remark) {
    return label(name) + "\n(" + remark + ")";
  }
}
