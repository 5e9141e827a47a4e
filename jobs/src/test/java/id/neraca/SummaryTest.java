package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.warehouse.Ledger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SummaryTest {
  /** The launcher and those who watch the nights read these lines. */
  @Test
  void numbersAreWrittenAlikeInEveryLocale() {
    Locale usual = Locale.getDefault();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Locale.setDefault(Locale.forLanguageTag("id-ID"));
      new Summary(new PrintStream(out, true, StandardCharsets.UTF_8))
          .step(new Ledger.StepResult("rebuild gold.objectivity", "done", 12, 3456));
    } finally {
      Locale.setDefault(usual);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("   3.5 s" + System.lineSeparator());
  }
}
