package id.neraca.simulate;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** BKN's report of one period, and the file of corrections that may follow it. */
final class AppraisalReport {
  private final Scene scene;
  private final int period;
  private final YearMonth month;
  private final Ratings ratings;
  private final AppraisalForms forms;
  private final DirtPlan plan;
  private final AppraisalFile report;
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
    report = AppraisalFile.ofPeriod(period, month);
    file = report.name();
  }

  /** Path inside the drop. */
  String file() {
    return file;
  }

  void write() throws IOException {
    try (TableWriter writer = report.open(scene.drop(), month, AppraisalFile.drawn(month))) {
      for (Member member : scene.city().members()) {
        if (plan.isPlanted(member) || isReported(member)) {
          writeRows(writer, member);
        }
      }
      for (AppraisalRow row : repeated) {
        record(file, writer.write(row.toTableRow()), Defect.REPEATED_ROW);
      }
    }
    if (!corrected.isEmpty()) {
      writeCorrections();
    }
  }

  private boolean isReported(Member member) {
    return member.isActive()
        && Skps.isMade(scene.options().seed(), member, month.getYear())
        && ratings.isReported(member, period);
  }

  private void writeRows(TableWriter writer, Member member) throws IOException {
    List<Post> posts = member.posts(month);
    for (Post post : posts) {
      AppraisalRow row = forms.row(member, post, period, month, report.day());
      if (plan.isPlanted(member)) {
        writeSpoilt(writer, member, row, plan.defect(member));
      } else {
        int number = writer.write(row.toTableRow());
        scene.truth().row(file, Outcome.ACCEPTED);
        if (scene.options().dirt() && posts.size() > 1) {
          scene.truth().defect(file, number, "transfer", Outcome.ACCEPTED, "");
        }
      }
    }
  }

  private void writeSpoilt(TableWriter writer, Member member, AppraisalRow row, Defect defect)
      throws IOException {
    switch (defect) {
      case REPEATED_ROW -> {
        writer.write(row.toTableRow());
        scene.truth().row(file, Outcome.ACCEPTED);
        repeated.add(row);
      }
      case ACTING_POST -> {
        writer.write(row.toTableRow());
        scene.truth().row(file, Outcome.ACCEPTED);
        record(file, writer.write(forms.acting(row, member, month).toTableRow()), defect);
      }
      case CORRECTED_LATER -> {
        record(file, writer.write(row.toTableRow()), defect);
        corrected.add(member);
      }
      case SWAPPED_NIPS -> {
        row.put(AppraisalColumn.NIP, plan.partner(member).person().nip());
        record(file, writer.write(row.toTableRow()), defect);
      }
      default -> {
        defect.spoil(row, scene.city().nips());
        record(file, writer.write(row.toTableRow()), defect);
      }
    }
  }

  private void writeCorrections() throws IOException {
    AppraisalFile form = AppraisalFile.ofCorrections(month);
    String corrections = form.name();
    LocalDateTime extracted = month.plusMonths(1).atDay(20).atTime(8, 15);
    try (TableWriter writer = form.open(scene.drop(), month, extracted)) {
      for (Member member : corrected) {
        AppraisalRow row = forms.row(member, member.post(), period, month, form.day());
        forms.correct(row, member, month);
        int number = writer.write(row.toTableRow());
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
