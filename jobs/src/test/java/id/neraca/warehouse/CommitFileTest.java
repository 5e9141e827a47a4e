package id.neraca.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommitFileTest {
  @Test
  void rowsWrittenStandInTheMetricsOfTheCommit() {
    assertThat(
            CommitFile.rowsWritten(
                """
                {"commitInfo":{"operation":"WRITE","operationMetrics":{"numFiles":"2","numOutputRows":"31"}}}
                {"add":{"path":"a.parquet"}}
                """))
        .isEqualTo(31);
    assertThat(
            CommitFile.rowsWritten(
                "{\"commitInfo\":{\"operationMetrics\":{\"numTargetRowsInserted\":\"7\"}}}"))
        .isEqualTo(7);
  }

  @Test
  void filesAddedAreNamedAndNoOthers() {
    assertThat(
            CommitFile.filesAdded(
                """
                {"commitInfo":{"operation":"WRITE"}}
                {"add":{"path":"a.parquet"}}
                {"remove":{"path":"b.parquet"}}
                {"add":{"path":"c.parquet"}}
                """))
        .containsExactly("a.parquet", "c.parquet");
  }

  @Test
  void aCommitThatDoesNotSayIsNotZero() {
    assertThat(CommitFile.rowsWritten("{\"commitInfo\":{\"operation\":\"WRITE\"}}")).isEqualTo(-1);
    assertThatThrownBy(() -> CommitFile.rowsWritten("half a li"))
        .hasMessageContaining("not JSON: half a li");
  }
}
