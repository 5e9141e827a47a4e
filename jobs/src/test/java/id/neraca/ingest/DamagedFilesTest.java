package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes: a file is read or refused, and nothing else is thrown. */
class DamagedFilesTest {
  private static final String CSV =
      Received.APPRAISAL_HEADINGS + "\n1;\"A, \"\"B\"\"\";1;a;b\n".repeat(5);

  private final Random chance = new Random(20260630);

  @TempDir Path folder;

  @Test
  void chanceBytes() throws IOException {
    List<byte[]> starts =
        List.of(
            new byte[0],
            new byte[] {'P', 'K', 3, 4},
            new byte[] {'P', 'K', 5, 6},
            new byte[] {31, -117, 8},
            "PAR1".getBytes(StandardCharsets.UTF_8),
            "[{\"".getBytes(StandardCharsets.UTF_8),
            new byte[] {-1, -2},
            CSV.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 400; i++) {
      byte[] start = starts.get(i % starts.size());
      byte[] bytes = new byte[start.length + chance.nextInt(600)];
      chance.nextBytes(bytes);
      System.arraycopy(start, 0, bytes, 0, start.length);
      readOrRefuse(bytes);
    }
  }

  @Test
  void filesCutOffAnywhere() throws IOException {
    for (byte[] whole : valid()) {
      assertThat(readOrRefuse(whole)).as("the whole file is read").isTrue();
      for (int i = 0; i < 60; i++) {
        readOrRefuse(Arrays.copyOf(whole, chance.nextInt(whole.length)));
      }
    }
  }

  @Test
  void filesWithWrongBytes() throws IOException {
    for (byte[] whole : valid()) {
      for (int i = 0; i < 120; i++) {
        byte[] damaged = whole.clone();
        for (int n = chance.nextInt(4); n >= 0; n--) {
          damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
        }
        readOrRefuse(damaged);
      }
    }
  }

  @Test
  void deeplyNestedJsonIsRefused() throws IOException {
    assertThat(readOrRefuse("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(readOrRefuse("{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  private boolean readOrRefuse(byte[] bytes) throws IOException {
    try {
      Received.of(folder, bytes);
      return true;
    } catch (UnreadableFileException e) {
      assertThat(e.getMessage()).isNotBlank();
      return false;
    } catch (IOException e) {
      return false;
    } catch (RuntimeException | Error e) {
      Path kept = Files.write(Files.createTempFile("rusak", ".bin"), bytes);
      throw new AssertionError("Neither read nor refused: " + kept, e);
    }
  }

  private List<byte[]> valid() throws IOException {
    byte[] workbook =
        Received.workbook(
            made -> {
              Worksheet sheet = made.newWorksheet("Data");
              String[] headings = Received.APPRAISAL_HEADINGS.split(";");
              for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
                sheet.value(1, i, "x" + i);
              }
            });
    byte[] csv = CSV.getBytes(StandardCharsets.UTF_8);
    String json = "{\"nip\":\"1\",\"periode_id\":1,\"hasil_kerja\":[1],\"perilaku_kerja\":null}";
    Map<String, Object> files = new LinkedHashMap<>();
    files.put("a.csv", csv);
    files.put("b.xlsx", workbook);
    return List.of(
        csv,
        ("{\"x\":1,\"data\":[" + json + "," + json + "]}").getBytes(StandardCharsets.UTF_8),
        (json + "\n" + json).getBytes(StandardCharsets.UTF_8),
        workbook,
        Received.gzip(csv),
        Received.zip(files),
        parquet(CompressionCodecName.UNCOMPRESSED),
        parquet(CompressionCodecName.SNAPPY));
  }

  private byte[] parquet(CompressionCodecName codec) throws IOException {
    return ParquetFiles.of(
        folder,
        """
        message m { optional binary nip (STRING); optional int32 periode_id; optional double hasil_kerja;
        optional binary perilaku_kerja (STRING); optional int32 d (DATE); optional int64 t (TIMESTAMP(NANOS,true)); }""",
        codec,
        row -> row.append("nip", "1").append("hasil_kerja", 1.5).append("d", 1).append("t", 1L),
        row -> row.append("nip", "2").append("periode_id", 1).append("perilaku_kerja", "x"));
  }
}
