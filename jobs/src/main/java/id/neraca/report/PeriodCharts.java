package id.neraca.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** ECharts options of charts with time from left to right. */
final class PeriodCharts {
  private static final String COLOR = "#1f5f8b";
  private static final String OTHER = "#b3672b";
  private static final String BAND = "#c3d9e6";

  private PeriodCharts() {}

  /** A line of shares from 0 to 1; a null breaks it. */
  static Map<String, Object> shares(List<String> periods, String name, List<Double> values) {
    Map<String, Object> line = line(name, values);
    Map<String, Object> option =
        option(periods, List.of(), Map.of("type", "value", "min", 0, "max", 1), List.of(line));
    option.remove("legend");
    option.put("grid", grid(12));
    return option;
  }

  /** A line of means inside the band of their intervals; the axis need not start at zero. */
  static Map<String, Object> intervals(
      List<String> periods,
      String name,
      List<Double> means,
      List<Double> lows,
      List<Double> highs) {
    String band = "Selang kepercayaan 95%";
    List<Double> widths = new ArrayList<>();
    List<List<Object>> ends = new ArrayList<>();
    for (int i = 0; i < periods.size(); i++) {
      boolean known = lows.get(i) != null && highs.get(i) != null;
      widths.add(known ? highs.get(i) - lows.get(i) : null);
      if (known) {
        ends.add(List.of(i, lows.get(i), highs.get(i)));
      }
    }
    Map<String, Object> whiskers =
        Map.of(
            "type",
            "custom",
            "id",
            "interval-vertical",
            "silent",
            true,
            "encode",
            Map.of("x", 0, "y", List.of(1, 2)),
            "data",
            ends);
    return option(
        periods,
        List.of(name, band),
        Map.of("type", "value", "scale", true),
        List.of(
            bandEdge("bawah", lows, Map.of("opacity", 0)),
            bandEdge(band, widths, Map.of("color", BAND, "opacity", 0.7)),
            whiskers,
            line(name, means)));
  }

  /** Lines over time, each in its own color; the axis need not start at zero. */
  static Map<String, Object> lines(List<String> periods, Map<String, List<Double>> lines) {
    List<Map<String, Object>> series = new ArrayList<>();
    lines.forEach(
        (name, values) -> {
          Map<String, Object> line = new LinkedHashMap<>(line(name, values));
          line.put("itemStyle", Map.of("color", series.isEmpty() ? COLOR : OTHER));
          series.add(line);
        });
    return option(
        periods, List.copyOf(lines.keySet()), Map.of("type", "value", "scale", true), series);
  }

  /** Stacked columns of the predicate shares. */
  static Map<String, Object> predikatShares(
      List<String> periods, Map<Predikat, List<Double>> shares) {
    List<Map<String, Object>> series = new ArrayList<>();
    for (Predikat predikat : Predikat.values()) {
      series.add(
          Map.of(
              "type",
              "bar",
              "name",
              predikat.label(),
              "stack",
              "predikat",
              "barMaxWidth",
              56,
              "itemStyle",
              Map.of("color", predikat.color()),
              "data",
              shares.get(predikat)));
    }
    Map<String, Object> option =
        option(
            periods,
            Stream.of(Predikat.values()).map(Predikat::label).toList(),
            Map.of("type", "value", "min", 0, "max", 1),
            series);
    option.put("tooltip", Map.of("trigger", "axis", "confine", true));
    return option;
  }

  private static Map<String, Object> line(String name, List<Double> values) {
    return Map.of(
        "type",
        "line",
        "name",
        name,
        "symbol",
        "circle",
        "symbolSize",
        8,
        "z",
        5,
        "lineStyle",
        Map.of("width", 2.5),
        "itemStyle",
        Map.of("color", COLOR),
        "data",
        values);
  }

  /** The lower edge, invisible, carries the width of the band on top of it. */
  private static Map<String, Object> bandEdge(
      String name, List<Double> values, Map<String, Object> area) {
    return Map.of(
        "type",
        "line",
        "name",
        name,
        "stack",
        "selang",
        "symbol",
        "none",
        "silent",
        true,
        "lineStyle",
        Map.of("opacity", 0),
        "itemStyle",
        Map.of("color", BAND),
        "areaStyle",
        area,
        "data",
        values);
  }

  private static Map<String, Object> option(
      List<String> periods, List<String> legend, Map<String, Object> valueAxis, List<?> series) {
    Map<String, Object> option = new LinkedHashMap<>();
    option.put("animation", false);
    option.put("legend", Map.of("top", 0, "left", 0, "data", legend));
    option.put("grid", grid(44));
    option.put("tooltip", Map.of("trigger", "item", "confine", true));
    option.put(
        "xAxis",
        Map.of("type", "category", "data", periods.stream().map(Indonesian::shortPeriod).toList()));
    option.put("yAxis", valueAxis);
    option.put("series", series);
    return option;
  }

  private static Map<String, Object> grid(int top) {
    return Map.of("left", 4, "right", 16, "top", top, "bottom", 12, "containLabel", true);
  }
}
