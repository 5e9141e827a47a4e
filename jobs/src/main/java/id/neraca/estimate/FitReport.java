package id.neraca.estimate;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import id.neraca.stats.Leniency.Flag;
import id.neraca.stats.RaterModelFit;
import id.neraca.stats.mixed.CrossedFit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code fit.json}: how a fit was made and what to know about it. */
public final class FitReport {
  private final Map<String, Object> content = new LinkedHashMap<>();

  /** Puts one entry. */
  public FitReport put(String name, Object value) {
    content.put(name, value);
    return this;
  }

  /** Describes a fit. */
  public FitReport describe(RaterModelFit fit, boolean variancesGiven, double stop) {
    CrossedFit crossed = fit.crossed();
    put("method", crossed.method().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    put("variances", variancesGiven ? "given" : "estimated by REML");
    put("iterations", crossed.iterations());
    put("pcg_iterations", crossed.solverIterations());
    put("converged", true);
    put("stop", stop);
    put("last_change", crossed.lastChange());
    put("n_ratings", fit.ratings().size());
    put("n_ratees", fit.ratings().ratee().size());
    put("n_raters", fit.ratings().rater().size());
    put("n_components", fit.connectivity().components());
    put("reliability_absolute", fit.reliability().absolute());
    put("reliability_relative", fit.reliability().relative());
    put("tolerance", fit.tolerance());
    boolean isTested = Arrays.stream(fit.leniency().flag()).anyMatch(f -> f != Flag.INSUFFICIENT);
    put("null_variance", isTested ? fit.leniency().nullVariance() : null);
    if (!fit.objectiveVariances().isEmpty()) {
      put("objective_variances", fit.objectiveVariances());
    }
    put("notes", notes(fit));
    return this;
  }

  private static List<String> notes(RaterModelFit fit) {
    List<String> notes = new ArrayList<>();
    if (fit.ratings().period().isEmpty()) {
      notes.add(
          "Without a period column there is no level 1: every row is one rating, and the variance"
              + " of a pair of rater and ratee is part of the residual.");
    }
    for (String name : fit.crossed().atBound()) {
      boolean isDyad = name.equals("residual") && fit.ratings().period().isPresent();
      notes.add(
          "The variance of %s wants to be negative or 0; it is held at its lower bound."
              .formatted(isDyad ? "dyad" : name));
    }
    if (!fit.tellsRateeFromDyad()) {
      notes.add(
          "Only the sum of the variances of ratee and dyad can be told: %.1f %% of the ratees have more than one rater, 5 %% are needed."
              .formatted(100 * fit.moversShare()));
    }
    if (!fit.varyingWithinPairs().isEmpty()) {
      notes.add(
          "Columns that differ between the ratings of one pair of rater and ratee: "
              + String.join(", ", fit.varyingWithinPairs())
              + ". Of a fixed one the shares of its values in the pair are fitted; of the department"
              + " the first counts.");
    }
    if (!fit.dependentTerms().isEmpty()) {
      notes.add(
          "Left out of the fixed terms, being combinations of others: "
              + String.join(", ", fit.dependentTerms()));
    }
    if (fit.connectivity().components() > 1) {
      notes.add(
          "The raters fall into %d components that share no ratee; effects of raters in different"
                  .formatted(fit.connectivity().components())
              + " components are comparable only if their ratees are equal on average.");
    }
    return notes;
  }

  /** Writes the file. */
  public void write(Path file) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      write(json, content);
    }
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(entry.getKey().toString());
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        write(json, element);
      }
      json.writeEndArray();
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.toString());
    }
  }
}
