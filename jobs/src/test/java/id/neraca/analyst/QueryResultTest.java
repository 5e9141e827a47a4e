package id.neraca.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.analyst.QueryResult.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryResultTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1", "\uff20SUM"})
  void noTextOfACsvFileIsAFormula(String value) {
    assertThat(one(value).as(Format.CSV).substring("nilai\n".length()).replace("\"", ""))
        .startsWith("'" + value.charAt(0));
  }

  @Test
  void numbersOfACsvFileStayNumbers() {
    assertThat(one(-1.5).as(Format.CSV)).isEqualTo("nilai\n-1.5\n");
  }

  @Test
  void markupInAMarkdownTableIsShown() {
    assertThat(one("<b>a|b</b>").as(Format.MARKDOWN)).contains("| &lt;b>a\\|b&lt;/b> |");
  }

  @Test
  void aTerminalIsToldNothing() {
    assertThat(one("a\u001b[2Jb\u009bc").as(Format.TABLE)).contains("a [2Jb c");
  }

  @Test
  void listForIndonesianReadersEndsInIndonesian() {
    assertThat(one("a").list()).endsWith("a    \n(1 baris)\n");
    assertThat(one("a").as(Format.TABLE)).endsWith("a    \n(1 row)\n");
  }

  @Test
  void largeAmountIsShownInAllItsDigits() {
    assertThat(one(120_559_000.0).as(Format.TABLE)).contains("\n120559000\n");
    assertThat(one(-12_500_000.5).as(Format.CSV)).isEqualTo("nilai\n-12500000.5\n");
    assertThat(one(2.6e-10).as(Format.CSV)).isEqualTo("nilai\n2.6E-10\n");
  }

  private static QueryResult one(Object value) {
    return new QueryResult(List.of("nilai"), List.of(List.of(value)));
  }
}
