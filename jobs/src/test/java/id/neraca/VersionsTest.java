package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** What was believed on a day is the best of what was known on it, whatever came in which order. */
class VersionsTest {
  @TempDir static Path folder;
  private static GivenTables tables;

  /** A version: day it was rated (null: not), drawn, read; its hash; whether it was accepted. */
  private record Version(Integer rated, int drawn, int read, String hash, boolean isAccepted) {
    private static final Comparator<Version> WORST_FIRST =
        Comparator.comparing(Version::rated, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Version::drawn)
            .thenComparing(Version::hash, Comparator.reverseOrder());

    String row() {
      return "'2026-01', 'a1', '%s', %s, %s, %s, '%s', %s, '%s'"
          .formatted(
              hash,
              rated == null ? "null" : day(rated),
              day(drawn),
              day(read),
              isAccepted ? "accepted" : "quarantined",
              isAccepted && rated != null,
              hash);
    }

    private static String day(int day) {
      return "'2026-03-%02d'".formatted(day);
    }
  }

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder);
  }

  @RepeatedTest(12)
  void everyDayHasTheBestVersionKnownByThen(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      versions.add(
          new Version(
              random.nextInt(4) == 0 ? null : 1 + random.nextInt(5),
              1 + random.nextInt(4),
              1 + random.nextInt(20),
              "h" + i,
              random.nextInt(5) != 0));
    }
    tables.given(
        "silver.appraisal_rows",
        "period_id, appraisal_key, row_hash, rated_at, last_extracted_at, _ingested_at, status, is_latest, skp_id",
        versions.stream().map(Version::row).toArray(String[]::new));
    List<String> spans =
        tables.result(
            "silver.appraisal_versions",
            "skp_id",
            "day(known_from)",
            "coalesce(day(known_to), 99)");
    for (int day : new TreeSet<>(versions.stream().map(Version::read).toList())) {
      List<String> believed =
          spans.stream()
              .map(span -> span.split(";"))
              .filter(span -> Integer.parseInt(span[1]) <= day && day < Integer.parseInt(span[2]))
              .map(span -> span[0])
              .toList();
      List<String> best =
          versions.stream()
              .filter(version -> version.isAccepted() && version.read() <= day)
              .max(Version.WORST_FIRST)
              .map(Version::hash)
              .stream()
              .toList();
      assertThat(believed).as("on day %d of %s", day, versions).isEqualTo(best);
    }
  }
}
