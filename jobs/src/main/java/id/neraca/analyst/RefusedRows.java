package id.neraca.analyst;

import id.neraca.HandledException;
import id.neraca.Settings;
import id.neraca.warehouse.LakeFiles;
import id.neraca.warehouse.Readers;
import id.neraca.warehouse.Warehouse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * What a sender must mend, in Indonesian: one line per refused row with its file, sheet, row,
 * column, value, all reasons and all remedies, and one per file that could not be read at all.
 */
public final class RefusedRows {
  private static final String QUERY =
      """
      with refused as (
          select * from quarantine.rows
          where sender = :sender and (:with_released or released_by_run_id is null)
      ),
      findings as (
          select source_file, file_sha256, sheet, row_number, part, explode(findings) as finding
          from refused
      ),
      reasons as (
          select
              findings.source_file,
              findings.file_sha256,
              findings.sheet,
              findings.row_number,
              findings.part,
              array_sort(collect_set(concat(reject_reasons.message, ' (', concat_ws(': ', findings.finding.column_name, nullif(findings.finding.value, '')), ')'))) as messages,
              array_sort(collect_set(reject_reasons.remedy)) as remedies
          from findings
          inner join reference.reject_reasons on findings.finding.code = reject_reasons.code
          group by findings.source_file, findings.file_sha256, findings.sheet, findings.row_number, findings.part
      ),
      unread as (
          select
              file_path,
              reason,
              run_id,
              status,
              min(if(status in ('accepted', 'partly_quarantined'), run_id, null)) over (
                  partition by file_path order by run_id asc rows between 1 following and unbounded following
              ) as taken_in_by_run_id
          from ops.files
          where sender = :sender
      )
      select
          refused.feed as `Jenis data`,
          refused.source_file as `File`,
          refused.sheet as `Lembar`,
          refused.row_number as `Baris`,
          refused.part as `Bulan`,
          refused.column_name as `Kolom`,
          refused.value as `Isi`,
          concat_ws('; ', reasons.messages) as `Alasan`,
          concat_ws('; ', reasons.remedies) as `Perbaikan`,
          refused.first_run_id as `Ditolak oleh`,
          refused.released_by_run_id as `Diterima oleh`,
          refused.mended_by_file as `File perbaikan`
      from refused
      inner join reasons
          on refused.file_sha256 = reasons.file_sha256
          and refused.source_file = reasons.source_file
          and refused.sheet = reasons.sheet
          and refused.row_number = reasons.row_number
          and refused.part = reasons.part
      union all
      select
          '', file_path, '', null, '', '', '',
          substring_index(reason, '; ', 1),
          substr(reason, length(substring_index(reason, '; ', 1)) + 3),
          run_id, taken_in_by_run_id, if(taken_in_by_run_id is null, null, file_path)
      from unread
      where status = 'rejected' and (:with_released or taken_in_by_run_id is null)
      order by `File`, `Lembar`, `Baris`, `Bulan`
      """;

  /** Ways to hand the list over. */
  public enum Format {
    /** Aligned columns for a terminal. */
    TEXT,
    /** RFC 4180, formulas made harmless. */
    CSV,
    /** A workbook; every cell is text or a number, never a formula. */
    XLSX
  }

  private RefusedRows() {}

  /**
   * Writes the list of a sender.
   *
   * @param withReleased true: also rows that were accepted since
   */
  public static void write(
      Settings settings, String sender, boolean withReleased, Format format, PrintStream out)
      throws IOException {
    new LakeFiles(settings.lake())
        .requireReadable("The list of refused rows", List.of("quarantine", "ops"));
    Warehouse lake = Readers.open(settings, Optional.empty());
    refuseUnknownSender(lake, sender);
    QueryResult rows =
        SqlShell.result(lake.query(QUERY, Map.of("sender", sender, "with_released", withReleased)));
    switch (format) {
      case TEXT -> out.print(rows.list());
      case CSV -> out.print(rows.as(QueryResult.Format.CSV));
      case XLSX -> workbook(rows, out);
    }
  }

  private static void refuseUnknownSender(Warehouse lake, String sender) {
    List<String> senders =
        lake
            .query("select distinct sender from ops.files order by sender", Map.of())
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList();
    if (!senders.contains(sender)) {
      throw HandledException.usage(
          "No sender %s has delivered to this lake; name one of: %s."
              .formatted(sender, String.join(", ", senders)));
    }
  }

  private static void workbook(QueryResult rows, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Neraca", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Perlu diperbaiki");
      for (int c = 0; c < rows.columns().size(); c++) {
        sheet.value(0, c, rows.columns().get(c));
        sheet.style(0, c).bold().set();
        sheet.width(c, c < 4 ? 18 : 32);
      }
      for (int r = 0; r < rows.rows().size(); r++) {
        for (int c = 0; c < rows.columns().size(); c++) {
          Object value = rows.rows().get(r).get(c);
          if (value instanceof Number number) {
            sheet.value(r + 1, c, number);
          } else if (value != null) {
            sheet.value(r + 1, c, value.toString());
          }
        }
      }
      sheet.freezePane(0, 1);
    }
  }
}
