package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a person is written, it is one person. */
class PseudonymsTest {
  private final Pseudonyms pseudonyms =
      Pseudonyms.of("a secret of the test".getBytes(StandardCharsets.UTF_8));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "19900101 201512 1 001",
        "=\"199001012015121001\"",
        "199001012015121001\u200b",
        "\u202a199001012015121001\u202c",
        "19900101\u2009201512\u00a01001"
      })
  void nipIsTheSameHoweverItIsWritten(String written) {
    assertThat(pseudonyms.ofNip(written)).isEqualTo(pseudonyms.ofNip("199001012015121001"));
  }

  @Test
  void caseAndWhatCannotBeSeenDoNotCount() {
    assertThat(pseudonyms.of("person", " \ufeffAB-1\u200b\u00a0"))
        .isEqualTo(pseudonyms.of("person", "ab-1"))
        .isNotEqualTo(pseudonyms.of("person", "ab-2"));
    assertThat(pseudonyms.of("person", "\u200b - ")).isNull();
  }
}
