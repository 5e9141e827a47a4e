package id.neraca.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.neraca.Settings;
import id.neraca.warehouse.LakeFiles;
import id.neraca.warehouse.Sessions;
import id.neraca.warehouse.SqlFolder;
import id.neraca.warehouse.Warehouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {
  @TempDir Path folder;

  /** Forty lines are shown; what is late comes before what is only due. */
  @Test
  void whatIsMissingIsNotCrowdedOutByWhatIsPending() throws IOException {
    Warehouse lake =
        Warehouse.forWriting(
            Sessions.start("local[2]", 1), new LakeFiles(folder.toUri()), SqlFolder.packaged());
    List<Row> rows = new ArrayList<>();
    for (int i = 10; i < 60; i++) {
      rows.add(due("dinas-" + i, "pending", "none"));
    }
    rows.add(due("late", "missing", "warn"));
    rows.add(due("very late", "missing", "error"));
    lake.append("gold.freshness", rows);
    JsonNode due = new ObjectMapper().readTree(status(Status.Format.JSON)).get("due_deliveries");
    assertThat(due).hasSize(40);
    assertThat(due)
        .extracting(row -> row.get("sender").asText())
        .startsWith("very late", "late", "dinas-10");
  }

  /** An account that may not enter gold sees no more of it than one that finds none. */
  @Test
  void whoMayNotReadGoldSeesTheRest() throws IOException {
    Warehouse.forWriting(
        Sessions.start("local[2]", 1), new LakeFiles(folder.toUri()), SqlFolder.packaged());
    Files.move(folder.resolve("gold"), folder.resolve("hidden"));
    JsonNode json = new ObjectMapper().readTree(status(Status.Format.JSON));
    assertThat(json.get("due_deliveries").isNull()).isTrue();
    assertThat(json.get("runs").isArray()).isTrue();
    assertThat(status(Status.Format.TEXT))
        .contains("runs:\n", "due_deliveries:\nnot shown: this account has no right to its tables");
  }

  private String status(Status.Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Status.print(
        new Settings(folder.toUri(), folder.toUri(), folder.resolve("key"), "local[2]"),
        format,
        new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Row due(String sender, String status, String severity) {
    Date day = Date.valueOf("2026-02-10");
    return RowFactory.create(
        sender, "penilaian", "2026-01", day, null, status, severity, null, day);
  }
}
