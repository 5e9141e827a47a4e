package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSourceTest {
  private static final String ONE =
      "{\"nip\": \"1\", \"periode_id\": 1, \"hasil_kerja\": 1.97E+17, \"perilaku_kerja\": null}";
  private static final String TWO =
      "{\"nip\": \"2\", \"periode_id\": 2, \"hasil_kerja\": {\"a\": [1, \"x\"]}, \"perilaku_kerja\": true}";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"[%s,%s]", "{\"data\": [%s,%s]}", "%s\n%s\n", "\ufeff[%s,%s]", "%s%s"})
  void everyShapeGivesTheSameRows(String shape) throws IOException {
    Received received = Received.of(folder, shape.formatted(ONE, TWO));

    assertThat(received.all("nip")).containsExactly("1", "2");
    assertThat(received.all("periode_id")).containsExactly("1", "2");
    assertThat(received.all("hasil_kerja")).containsExactly("1.97E+17", "{\"a\":[1,\"x\"]}");
    assertThat(received.all("perilaku_kerja")).containsExactly("", "true");
    assertThat(received.rows()).extracting(Received.Row::number).containsExactly(1L, 2L);
  }

  @Test
  void aValueTooDeepIsRefusedWithItsPlace() {
    String deep = "[{\"nip\": \"1\"}, {\"nip\": " + "[".repeat(5000) + "]".repeat(5000) + "}]";

    assertThatThrownBy(() -> Received.of(folder, deep))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("bersarang terlalu dalam")
        .hasMessageContaining("Objek ke-2");
  }

  @Test
  void textsOfTheEnvelopeTellTheExtractTime() throws IOException {
    Received received =
        Received.of(folder, "{\"waktu_penarikan\": \"2026-02-05 07:30\", \"data\": [" + ONE + "]}");

    assertThat(received.rows().get(0).at().at()).isEqualTo("2026-02-04T23:30:00Z");
  }

  @Test
  void keysMayBeMissingOrInAnyOrder() throws IOException {
    Received received =
        Received.of(
            folder,
            """
            [{"nip": "1", "periode_id": 1}, {"perilaku_kerja": "p", "hasil_kerja": "h", "nip": "2"},
             {"catatan": "c"}]""");

    assertThat(received.all("nip")).containsExactly("1", "2", "");
    assertThat(received.all("hasil_kerja")).containsExactly("", "h", "");
    assertThat(received.rows().get(2).get("catatan")).isEqualTo("c");
  }

  @Test
  void forbiddenPartsOfANestedValueStopAtTheDoor() throws IOException {
    Received received =
        Received.of(
            folder,
            """
            [{"nip": "1", "periode_id": 1, "perilaku_kerja": "p", "hasil_kerja": "h",
              "orang": {"nik": "5171", "kota": "Denpasar", "rincian": [{"No HP": {"a": "08"}, "b": 1}]}}]""");

    assertThat(received.rows().get(0).get("orang"))
        .isEqualTo("{\"kota\":\"Denpasar\",\"rincian\":[{\"b\":1}]}");
  }

  @Test
  void keyThatComesLateDoesNotMoveTheOthers() throws IOException {
    String late = "{\"catatan\": \"c\", \"nip\": \"9\"}";

    Received received = Received.of(folder, (ONE + "\n").repeat(150) + late);

    assertThat(received.rows()).hasSize(151);
    assertThat(received.rows().get(150).get("nip")).isEqualTo("9");
    assertThat(received.rows().get(150).get("catatan")).isEqualTo("c");
  }

  @Test
  void objectsBeforeTheKeyColumnsAreNotLostInSilence() {
    assertThatThrownBy(() -> Received.of(folder, "{\"nip\": \"1\"}\n".repeat(150) + ONE))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("Objek pertama");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\": []}",
        "{\"data\": {}}",
        "{\"data\": \"\"}",
        "{\"status\": true, \"data\": null, \"jumlah\": 0}",
        "{\"success\": true, \"data\": []}",
        "{\"waktu_penarikan\": \"2026-02-05\", \"data\": [], \"meta\": {\"halaman\": [1]}}"
      })
  void emptyDataAreNoRows(String text) throws IOException {
    for (byte[] bytes : List.of(text.getBytes(StandardCharsets.UTF_8), gzip(text))) {
      Received received = Received.of(folder, bytes);

      assertThat(received.rows()).isEmpty();
      assertThat(received.outcome().feeds()).isEmpty();
      assertThat(received.outcome().notes()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"data\": \"token kedaluwarsa\"}",
        "{\"data\": {\"pesan\": {\"kode\": 401}, \"galat\": [1]}}",
        "{\"data\": [1, 2]}",
        "{\"success\": false, \"data\": null}",
        "{\"data\": null, \"success\": false, \"message\": \"token kedaluwarsa\"}",
        "{\"success\": false, \"data\": []}",
        "{\"nip\": \"1\", \"data\": null}\n{\"nip\": \"2\", \"data\": null}"
      })
  void dataThatAreNoRowsAreRefused(String text) {
    assertThatThrownBy(() -> Received.of(folder, text))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageMatching(".*(tidak berisi baris data|tidak cocok dengan jenis data).*");
  }

  @Test
  void cutOffFileIsRefusedWithItsLine() {
    assertThatThrownBy(() -> Received.of(folder, "[" + ONE + ",\n{\"nip\": \"2"))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("baris 2");
  }

  @Test
  void endlesslyManyKeysAreRefused() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      text.append("{\"k").append(i).append("\":1}\n");
    }
    assertThatThrownBy(() -> Received.of(folder, text.toString()))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("2000 nama kolom");
  }

  @Test
  void gzipIsUnpacked() throws IOException {
    assertThat(Received.of(folder, gzip(ONE)).rows()).hasSize(1);
  }

  private static byte[] gzip(String text) throws IOException {
    return Received.gzip(text.getBytes(StandardCharsets.UTF_8));
  }
}
