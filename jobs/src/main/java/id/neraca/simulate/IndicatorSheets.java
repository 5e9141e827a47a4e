package id.neraca.simulate;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;

/**
 * The indicators of the people of each unit. Every unit has a form of its own: one row per person,
 * month and indicator each quarter, or months as columns once a year.
 */
final class IndicatorSheets {
  static final int FORMS = 8;

  private static final int DEFECTS_IN_FILE = 3;

  private final Scene scene;
  private final IndicatorResults results;
  private final Planting planting;

  IndicatorSheets(Scene scene) {
    this.scene = scene;
    this.results = new IndicatorResults(scene.options().seed());
    this.planting = Planting.of(scene, IndicatorDefects.of(scene.city().nips()), DEFECTS_IN_FILE);
  }

  /** The files of the units that send every quarter. */
  void writeQuarter(Span quarter) throws IOException {
    for (Office office : scene.city().offices()) {
      if (!isWide(office)) {
        new LongIndicators(scene, planting, results, office).write(quarter);
      }
    }
  }

  /** The files of the units that send every year. */
  void writeYear(Span year) throws IOException {
    for (Office office : scene.city().offices()) {
      if (isWide(office)) {
        new WideIndicators(scene, planting, results, office).write(year);
      }
    }
  }

  /** Members of a unit who worked there at the end of a period: the others have no results. */
  static List<Member> workers(Scene scene, Office office, int period) {
    YearMonth month = scene.month(period);
    return scene.city().members().stream()
        .filter(member -> member.worked(period))
        .filter(member -> isIn(member.lastPost(month), office))
        .toList();
  }

  static boolean isIn(Post post, Office office) {
    return post != null && post.team().office() == office;
  }

  private static boolean isWide(Office office) {
    return List.of(0, 2, 7).contains(office.index() % FORMS);
  }
}
