package id.neraca.report;

import java.time.Instant;
import java.time.LocalDate;

/** What the page says about itself: which publication it shows, and how old its data are. */
public record Edition(
    String publicationId, String runId, LocalDate asOfDate, Instant publishedAt) {}
