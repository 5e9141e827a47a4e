package id.neraca.ingest;

import id.neraca.Run;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the sender drew the data of a file: a date in its heading cells, else in its name, else its
 * delivery time.
 *
 * @param at the instant, WITA
 * @param foundIn heading, file_name or delivery
 */
record ExtractTime(Instant at, String foundIn) implements Serializable {
  private static final String HEADING = "heading";

  private static final List<String> MONTHS =
      List.of(
          "jan",
          "feb|peb",
          "mar",
          "apr",
          "mei|may",
          "jun",
          "jul",
          "agu|agt|ags|aug",
          "sep",
          "okt|oct",
          "nov|nop",
          "des|dec");
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(20\\d\\d)[-/_.](\\d{1,2})[-/_.](\\d{1,2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})[-/_.](\\d{1,2})[-/_.](20\\d\\d)(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(20\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)");
  private static final Pattern WORDS =
      Pattern.compile("(?<!\\d)(\\d{1,2})[ _-]([a-z]{3,9})[ _-](20\\d\\d)(?!\\d)");
  private static final Pattern TIME =
      Pattern.compile("(?<![\\d-])([01]?\\d|2[0-3])[:.]([0-5]\\d)(?:[:.]([0-5]\\d))?(?![\\d-])");
  private static final Pattern SAYS_DRAWN =
      Pattern.compile(
          "tarik|unduh|cetak|ekstrak|extract|diambil|waktu|per |keadaan|tanggal"
              + " data|dibuat|sinkron");
  private static final Pattern SAYS_SPAN = Pattern.compile("\\bs\\.?/?d\\b|sampai|periode");

  /** Reads heading texts, then the file's name. */
  static ExtractTime of(List<String> headings, Delivery delivery, LocalDate asOfDate) {
    Optional<ExtractTime> said =
        drawn(headings)
            .or(
                () ->
                    headings.stream()
                        .map(ExtractTime::lower)
                        .filter(t -> !SAYS_SPAN.matcher(t).find())
                        .flatMap(t -> instant(t).stream())
                        .findFirst()
                        .map(ExtractTime::heading));
    if (said.isPresent()) {
      return said.get();
    }
    String name = delivery.path().substring(delivery.path().lastIndexOf('/') + 1);
    Optional<Instant> named = date(lower(name)).map(d -> d.atStartOfDay(Run.ZONE).toInstant());
    if (named.isPresent()) {
      return new ExtractTime(named.get(), "file_name");
    }
    Instant latest = asOfDate.plusDays(1).atStartOfDay(Run.ZONE).toInstant().minusSeconds(1);
    return new ExtractTime(
        delivery.deliveredAt().isAfter(latest) ? latest : delivery.deliveredAt(), "delivery");
  }

  /** Reads of heading texts those that say that the data were drawn then. */
  static Optional<ExtractTime> drawn(List<String> headings) {
    return headings.stream()
        .map(ExtractTime::lower)
        .filter(t -> SAYS_DRAWN.matcher(t).find())
        .flatMap(t -> instant(t).stream())
        .findFirst()
        .map(ExtractTime::heading);
  }

  /** Whether the data themselves tell it. */
  boolean isSaid() {
    return foundIn.equals(HEADING);
  }

  private static ExtractTime heading(Instant at) {
    return new ExtractTime(at, HEADING);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Optional<Instant> instant(String text) {
    return date(text)
        .map(
            date -> {
              Matcher time =
                  TIME.matcher(
                      ISO.matcher(DAY_FIRST.matcher(text).replaceAll(" ")).replaceAll(" "));
              LocalTime at =
                  time.find()
                      ? LocalTime.of(
                          Integer.parseInt(time.group(1)),
                          Integer.parseInt(time.group(2)),
                          time.group(3) == null ? 0 : Integer.parseInt(time.group(3)))
                      : LocalTime.MIDNIGHT;
              return LocalDateTime.of(date, at).atZone(Run.ZONE).toInstant();
            });
  }

  private static Optional<LocalDate> date(String text) {
    Matcher m = ISO.matcher(text);
    if (m.find()) {
      return date(m.group(1), Integer.parseInt(m.group(2)), m.group(3));
    }
    m = DAY_FIRST.matcher(text);
    if (m.find()) {
      return date(m.group(3), Integer.parseInt(m.group(2)), m.group(1));
    }
    m = COMPACT.matcher(text);
    if (m.find()) {
      return date(m.group(1), Integer.parseInt(m.group(2)), m.group(3));
    }
    m = WORDS.matcher(text);
    if (m.find()) {
      for (int month = 1; month <= 12; month++) {
        if (m.group(2).matches("(" + MONTHS.get(month - 1) + ")[a-z]*")) {
          return date(m.group(3), month, m.group(1));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
