package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes and the one sentence an operator gets; none of these starts Spark. */
class MainTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-20T00:00:00Z"), Run.ZONE);

  @TempDir Path folder;

  @Test
  void unknownOptionIsWrongUsage() {
    assertFails(64, "--lalala", "nightly", "--lalala");
  }

  @Test
  void noCommandIsWrongUsage() {
    assertFails(64, "No command given");
  }

  @Test
  void impossibleDateIsWrongUsage() {
    assertFails(64, "2026-02-30", "nightly", "--as-of", "2026-02-30");
  }

  @Test
  void impossibleMonthIsWrongUsage() {
    assertFails(
        64,
        "Invalid value for option '--first-period': '2025-13' is no month of the calendar; write"
            + " YYYY-MM, for example 2026-03. See `neraca simulate --help`.",
        "simulate",
        "--out",
        folder.resolve("city").toString(),
        "--first-period",
        "2025-13");
  }

  @Test
  void impossibleCityIsWrongUsage() {
    assertFails(
        64,
        "Units must be 1 to 36, not 0",
        "simulate",
        "--out",
        folder.resolve("city").toString(),
        "--employees",
        "100",
        "--dinas",
        "0",
        "--periods",
        "1",
        "--seed",
        "1");
  }

  @Test
  void missingKeyFileIsNamed() {
    assertFails(
        64,
        "nokey",
        "nightly",
        "--lake",
        folder.resolve("lake").toString(),
        "--drop",
        folder.toString(),
        "--key-file",
        folder.resolve("nokey").toString());
  }

  @Test
  void shortKeyIsRefused() throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "short");
    assertFails(
        64,
        "16",
        "nightly",
        "--lake",
        folder.resolve("lake").toString(),
        "--drop",
        folder.toString(),
        "--key-file",
        key.toString());
  }

  @Test
  void lakeThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    Path key = Files.writeString(folder.resolve("key"), "a secret of sixteen or more bytes");
    assertFails(
        1,
        "Cannot write to the lake",
        "nightly",
        "--lake",
        file.resolve("lake").toString(),
        "--drop",
        folder.toString(),
        "--key-file",
        key.toString());
  }

  @Test
  void missingDropIsNamed() throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "a secret of sixteen or more bytes");
    assertFails(
        64,
        "nodrop",
        "nightly",
        "--lake",
        folder.resolve("lake").toString(),
        "--drop",
        folder.resolve("nodrop").toString(),
        "--key-file",
        key.toString());
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @Test
  void missingLakeIsNamed() {
    assertFails(64, "There is no lake at", "status", "--lake", folder.resolve("none").toString());
  }

  @Test
  void dayThatDoesNotExistIsNamed() {
    assertFails(64, "'2026-02-30' is no day of the calendar", "nightly", "--as-of", "2026-02-30");
  }

  @Test
  void readerWithTheKeyOfAnotherLakeIsRefused() throws IOException {
    Path lake = Files.createDirectories(folder.resolve("other/_neraca")).getParent();
    Files.writeString(lake.resolve("_neraca/key-fingerprint"), "0123456789abcdef");
    Path key = Files.writeString(folder.resolve("key"), "a secret of sixteen or more bytes");
    assertFails(
        1,
        "the lake's is 0123456789abcdef",
        "status",
        "--lake",
        lake.toString(),
        "--key-file",
        key.toString());
  }

  private static void assertFails(int exitCode, String sentence, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.run(CLOCK, arguments)).isEqualTo(exitCode);
    } finally {
      System.setErr(before);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(sentence)
        .doesNotContain("\tat ")
        .hasLineCount(1);
  }
}
