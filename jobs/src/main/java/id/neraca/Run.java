package id.neraca;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * One night: who it is and which day it believes in. Steps get their time from here and never from
 * a clock.
 *
 * @param runId sorts by start time
 * @param startedAt start of the night
 * @param asOfDate the data are looked at as of this day, WITA
 */
public record Run(String runId, Instant startedAt, LocalDate asOfDate) implements Serializable {
  /** The city's time zone, WITA. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZONE);

  /** A night that starts now. */
  public static Run startingAt(Instant startedAt, LocalDate asOfDate) {
    return new Run("run-" + RUN_ID.format(startedAt), startedAt, asOfDate);
  }

  /** Id of the publication this night makes, if it makes one. */
  public String publicationId() {
    return "pub-" + runId.substring("run-".length());
  }
}
