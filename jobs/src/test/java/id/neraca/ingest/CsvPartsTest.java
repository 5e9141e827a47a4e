package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A large table read in parts must give what it gives in one go, row for row. */
class CsvPartsTest {
  private static final String HEADINGS = "unit_kerja;tahun;bulan;metrik;target;realisasi;arah";
  private static final LocalDate AS_OF = LocalDate.of(2026, 7, 20);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 500, 1_000_000})
  void partsGiveWhatTheWholeGives(int partBytes) throws IOException {
    for (int seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      Charset charset = seed % 3 == 0 ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
      byte[] mark =
          seed % 3 == 1 ? new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf} : new byte[0];
      String end = seed % 2 == 0 ? "\r\n" : "\n";
      Path file = folder.resolve(seed + "-" + partBytes + ".csv");
      Files.write(file, mark);
      Files.write(
          file, table(random, end).getBytes(charset), java.nio.file.StandardOpenOption.APPEND);
      Delivery delivery = delivery(file);

      List<String> whole = new ArrayList<>();
      reading().read(delivery, AS_OF, (heading, row, at) -> whole.add(text(heading, row)));
      List<String> inParts = new ArrayList<>();
      for (CsvPart part : CsvParts.of(Bytes.of(file), Files.size(file), 0, partBytes)) {
        reading()
            .read(delivery, part, AS_OF, (heading, row, at) -> inParts.add(text(heading, row)));
      }

      assertThat(inParts).as("seed %d", seed).isEqualTo(whole).hasSizeGreaterThan(20);
    }
  }

  @Test
  void smallPackedAndWideEncodedFilesAreNotDivided() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), table(new Random(1), "\n"));
    assertThat(CsvParts.of(Bytes.of(file), Files.size(file), 1 << 20, 100)).isEmpty();
    Path wide =
        Files.writeString(folder.resolve("b.csv"), "\ufeff" + HEADINGS, StandardCharsets.UTF_16LE);
    assertThat(CsvParts.of(Bytes.of(wide), Files.size(wide), 0, 100)).isEmpty();
  }

  /** Titles, blank and total rows, quotes, doubled quotes and line breaks in cells. */
  private static String table(Random random, String end) {
    StringBuilder text = new StringBuilder("Laporan Layanan;;" + end + end + HEADINGS + end);
    for (int i = 0; i < 40; i++) {
      switch (random.nextInt(10)) {
        case 0 -> text.append(";;;;;;");
        case 1 -> text.append("JUMLAH;;;;30;40;");
        case 2 ->
            text.append("DLHK;2026;1;\"baris").append(end).append("dua; \"\"kutip\"\"\";3;4;x");
        case 3 -> text.append("DLHK;2026;1;ukuran 5\"\" atau 6\";3;4;x");
        case 4 -> text.append("\"\";2026;1;\"\"\"\";3;4;x");
        case 5 -> text.append("DLHK;2026;1;Kepuasan é–").append(i).append(";\"1.250,5\";4;x");
        case 6 -> {
          // nothing: a blank line
        }
        default -> text.append("DLHK;2026;").append(i).append(";metrik;3;4;x");
      }
      text.append(i == 39 && random.nextBoolean() ? "" : end);
    }
    return text.toString();
  }

  private static FileReading reading() {
    return new FileReading(FeedContract.packaged(), ForbiddenColumns.packaged());
  }

  private static String text(Heading heading, SourceRow row) {
    return heading.contract().feed() + row.number() + row.cells();
  }

  private static Delivery delivery(Path file) throws IOException {
    URI uri = file.toUri();
    return new Delivery(
        "030501",
        "030501/layanan.csv",
        uri,
        Files.size(file),
        "sha",
        Instant.parse("2026-02-01T00:00:00Z"));
  }
}
