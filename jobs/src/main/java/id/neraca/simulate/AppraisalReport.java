package id.neraca.simulate;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * BKN's report of one period: a workbook in the first half of the periods, JSON in the second; and
 * the file of corrections that may follow it.
 */
final class AppraisalReport {
  private static final DateTimeFormatter WORKBOOK_DAY =
      DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);
  private static final DateTimeFormatter JSON_DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

  private final Scene scene;
  private final int period;
  private final YearMonth month;
  private final Ratings ratings;
  private final AppraisalForms forms;
  private final DirtPlan plan;
  private final boolean isWorkbook;
  private final String file;
  private final List<AppraisalRow> repeated = new ArrayList<>();
  private final List<Member> corrected = new ArrayList<>();

  AppraisalReport(Scene scene, int period) {
    this.scene = scene;
    this.period = period;
    month = scene.month(period);
    ratings = new Ratings(scene.options().seed(), scene.organisations());
    forms = new AppraisalForms(scene.options().seed(), ratings);
    plan = scene.options().dirt() ? DirtPlan.of(scene, period) : DirtPlan.none();
    isWorkbook = period < (scene.options().periods() + 1) / 2;
    file =
        isWorkbook
            ? "bkn/laporan-penilaian-" + month + ".xlsx"
            : "bkn/penilaian-" + month + ".json";
  }

  /** Path inside the drop. */
  String file() {
    return file;
  }

  void write() throws IOException {
    try (AppraisalWriter writer = open()) {
      for (Member member : scene.city().members()) {
        if (member.isActive() && (plan.isPlanted(member) || ratings.isReported(member, period))) {
          writeRows(writer, member);
        }
      }
      for (AppraisalRow row : repeated) {
        record(file, writer.write(row), Defect.REPEATED_ROW);
      }
    }
    if (!corrected.isEmpty()) {
      writeCorrections();
    }
  }

  private AppraisalWriter open() throws IOException {
    LocalDateTime extracted = month.plusMonths(1).atDay(5).atTime(8, 15);
    return isWorkbook
        ? new AppraisalWorkbook(scene.path(file), month, extracted)
        : new AppraisalJson(scene.path(file), extracted);
  }

  private void writeRows(AppraisalWriter writer, Member member) throws IOException {
    List<Post> posts = member.posts(month);
    for (Post post : posts) {
      AppraisalRow row =
          forms.row(member, post, period, month, isWorkbook ? WORKBOOK_DAY : JSON_DAY);
      if (plan.isPlanted(member)) {
        writeSpoilt(writer, member, row, plan.defect(member));
      } else {
        int number = writer.write(row);
        scene.truth().row(file, Outcome.ACCEPTED);
        if (scene.options().dirt() && posts.size() > 1) {
          scene.truth().defect(file, number, "transfer", Outcome.ACCEPTED, "");
        }
      }
    }
  }

  private void writeSpoilt(AppraisalWriter writer, Member member, AppraisalRow row, Defect defect)
      throws IOException {
    switch (defect) {
      case REPEATED_ROW -> {
        writer.write(row);
        scene.truth().row(file, Outcome.ACCEPTED);
        repeated.add(row);
      }
      case ACTING_POST -> {
        writer.write(row);
        scene.truth().row(file, Outcome.ACCEPTED);
        record(file, writer.write(forms.acting(row, member, month)), defect);
      }
      case CORRECTED_LATER -> {
        record(file, writer.write(row), defect);
        corrected.add(member);
      }
      default -> {
        defect.spoil(row, scene.city().nips());
        record(file, writer.write(row), defect);
      }
    }
  }

  private void writeCorrections() throws IOException {
    String corrections = "bkn/koreksi-penilaian-" + month + ".xlsx";
    LocalDateTime extracted = month.plusMonths(1).atDay(20).atTime(8, 15);
    try (AppraisalWriter writer =
        new AppraisalWorkbook(scene.path(corrections), month, extracted)) {
      for (Member member : corrected) {
        AppraisalRow row = forms.row(member, member.post(), period, month, WORKBOOK_DAY);
        forms.correct(row, member, month);
        int number = writer.write(row);
        scene.truth().row(corrections, Outcome.ACCEPTED);
        scene.truth().defect(corrections, number, "correction", Outcome.ACCEPTED, "");
      }
    }
  }

  private void record(String target, int row, Defect defect) throws IOException {
    scene.truth().row(target, defect.outcome());
    scene.truth().defect(target, row, defect.code(), defect.outcome(), defect.reason());
  }
}
