package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FooterTest {
  private static final String ROWS = "nip;nama;tahun;indikator;realisasi\n1;Ayu;2026;Apel;5\n";

  private static final String SIGNATURE =
      ";;;;\"Denpasar, 3 April 2026\"\n;Mengetahui;;;Kepala Dinas\n;;;;\n;;;;I Made\n;;;;NIP. 19700101\n";

  @TempDir Path folder;

  @Test
  void signatureBelowTheTableIsNoRow() throws IOException {
    Received received = Received.of(folder, ROWS + SIGNATURE);

    assertThat(received.all("nip")).containsExactly("1");
    assertThat(received.outcome().rows()).containsEntry("indikator", 1L);
  }

  @Test
  void rowsAboveOtherRowsAreDataInTheirOrder() throws IOException {
    Received received = Received.of(folder, ROWS + SIGNATURE + "2;Made;2026;Apel;6\n" + SIGNATURE);

    assertThat(received.all("nip")).containsExactly("1", "", "", "", "", "2");
    assertThat(received.rows())
        .extracting(Received.Row::number)
        .containsExactly(2L, 3L, 4L, 6L, 7L, 8L);
  }

  @Test
  void rowThatOnlyLacksItsKeysIsARow() throws IOException {
    assertThat(Received.of(folder, ROWS + ";Made;;;6;naik\n").rows()).hasSize(2);
    assertThat(Received.of(folder, ROWS + ";;;Senam;6\n").rows()).hasSize(2);
  }

  @Test
  void rowsWithoutKeysAreNoFooterOfATableWithoutAnyOrTooLong() throws IOException {
    assertThat(
            Received.of(folder, ROWS.lines().findFirst().orElseThrow() + "\n" + SIGNATURE).rows())
        .hasSize(4);
    assertThat(Received.of(folder, ROWS + ";;;;5\n".repeat(30)).rows()).hasSize(1);
    assertThat(Received.of(folder, ROWS + ";;;;5\n".repeat(100)).rows()).hasSize(101);
  }
}
