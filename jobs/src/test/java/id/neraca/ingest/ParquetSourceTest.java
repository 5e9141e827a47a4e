package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetSourceTest {
  private static final String KEYS =
      """
      optional binary nip (STRING); optional binary periode_id (STRING);
      optional binary hasil_kerja (STRING); optional binary perilaku_kerja (STRING);
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
  void rowsAreReadUnderEveryCommonCodec(CompressionCodecName codec) throws IOException {
    byte[] bytes =
        ParquetFiles.of(
            folder,
            "message m { " + KEYS + " }",
            codec,
            row -> row.append("nip", "1").append("hasil_kerja", "é"),
            row -> row.append("nip", "2"));

    Received received = Received.of(folder, bytes);

    assertThat(received.all("nip")).containsExactly("1", "2");
    assertThat(received.all("hasil_kerja")).containsExactly("é", "");
    assertThat(received.rows()).extracting(Received.Row::number).containsExactly(1L, 2L);
  }

  @Test
  void valuesAreWrittenAsAPersonWouldTypeThem() throws IOException {
    byte[] bytes =
        ParquetFiles.of(
            folder,
            "message m { "
                + KEYS
                + """
                optional int32 bulat; optional int64 panjang; optional double pecahan;
                optional float tunggal; optional double bulan; optional double kosong;
                optional boolean benar; optional int32 tanggal (DATE);
                optional int64 saat (TIMESTAMP(MILLIS,true)); optional int64 jam (TIMESTAMP(MICROS,false));
                optional int96 lama; optional int64 desimal (DECIMAL(12,2));
                optional fixed_len_byte_array(4) desimal_biner (DECIMAL(9,3));
                optional int32 tak_bertanda (INTEGER(32,false)); optional binary mentah; optional double nip_rusak; }""",
            CompressionCodecName.UNCOMPRESSED,
            row ->
                row.append("nip", "1")
                    .append("bulat", -7)
                    .append("panjang", 197001011990031002L)
                    .append("pecahan", 1.0e-7)
                    .append("tunggal", 87.1f)
                    .append("bulan", 3.0)
                    .append("kosong", Double.NaN)
                    .append("benar", true)
                    .append("tanggal", (int) LocalDate.of(2024, 2, 29).toEpochDay())
                    .append("saat", 1_770_000_000_000L) // date -u -d @1770000000: 2026-02-02 02:40
                    .append("jam", 1_770_000_000_000_000L)
                    .append(
                        "lama", new NanoTime(2_440_588, 3_600_000_000_000L)) // 1970-01-01 01:00 UTC
                    .append("desimal", 123450L)
                    .append(
                        "desimal_biner",
                        Binary.fromConstantByteArray(
                            new byte[] {-1, -1, -1, BigInteger.valueOf(-5).byteValue()}))
                    .append("tak_bertanda", -1)
                    .append("mentah", "teks")
                    .append("nip_rusak", 1.97001011990031E17));

    Map<String, String> cells = Received.of(folder, bytes).rows().get(0).cells();

    assertThat(cells)
        .containsEntry("bulat", "-7")
        .containsEntry("panjang", "197001011990031002")
        .containsEntry("pecahan", "0.0000001")
        .containsEntry("tunggal", "87.1")
        .containsEntry("bulan", "3")
        .containsEntry("kosong", "")
        .containsEntry("benar", "true")
        .containsEntry("tanggal", "2024-02-29")
        .containsEntry("saat", "2026-02-02 10:40:00")
        .containsEntry("jam", "2026-02-02 02:40:00")
        .containsEntry("lama", "1970-01-01 09:00:00")
        .containsEntry("desimal", "1234.50")
        .containsEntry("desimal_biner", "-0.005")
        .containsEntry("tak_bertanda", "4294967295")
        .containsEntry("mentah", "teks")
        .containsEntry("nip_rusak", "1.97001011990031008E17");
  }

  @Test
  void nestedColumnIsRefusedByName() throws IOException {
    byte[] bytes =
        ParquetFiles.of(
            folder,
            "message m { "
                + KEYS
                + " optional group riwayat { optional binary a; } repeated int32 n; }",
            CompressionCodecName.UNCOMPRESSED,
            row -> row.append("nip", "1"));

    assertThatThrownBy(() -> Received.of(folder, bytes))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("kolom bersarang (riwayat, n)");
  }

  @Test
  void gzipAndZipAreUnpacked() throws IOException {
    byte[] bytes =
        ParquetFiles.of(
            folder,
            "message m { " + KEYS + " }",
            CompressionCodecName.SNAPPY,
            row -> row.append("nip", "1"));

    assertThat(Received.of(folder, Received.gzip(bytes)).all("nip")).containsExactly("1");
    assertThat(Received.of(folder, Received.zip(Map.of("a.parquet", bytes))).rows())
        .extracting(Received.Row::sheet)
        .containsExactly("a.parquet");
  }
}
