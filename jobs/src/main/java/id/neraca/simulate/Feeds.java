package id.neraca.simulate;

import java.io.IOException;
import java.time.Month;
import java.time.YearMonth;

/** Lets the city live period by period, and writes each file when its time has come. */
final class Feeds {
  private static final int MONTHS_OF_QUARTER = 3;

  private final Scene scene;
  private final int periods;
  private final CityEvents events;
  private final EmployeeExtract employees;
  private final SkpReport skp;
  private final HistoryReport history;
  private final IndicatorSheets indicators;
  private final ServiceReport services;
  private final OrganisationReport organisations;

  Feeds(Scene scene) {
    this.scene = scene;
    this.periods = scene.options().periods();
    this.events = new CityEvents(scene.city(), scene.options().seed());
    this.employees = new EmployeeExtract(scene);
    this.skp = new SkpReport(scene);
    this.history = new HistoryReport(scene);
    this.indicators = new IndicatorSheets(scene);
    this.services = new ServiceReport(scene);
    this.organisations = new OrganisationReport(scene);
  }

  void write() throws IOException {
    history.writePast();
    for (int period = 0; period < periods; period++) {
      begin(period);
      new AppraisalReport(scene, period).write();
      end(period);
    }
    if (scene.options().dirt()) {
      new StrayFiles(scene).write(new AppraisalReport(scene, 0).file());
    }
  }

  private void begin(int period) throws IOException {
    YearMonth month = scene.month(period);
    if (period % MONTHS_OF_QUARTER == 0) {
      if (period > 0) {
        events.turnQuarter(month);
      }
      employees.write(month.atDay(1));
    }
    if (period % MONTHS_OF_QUARTER == MONTHS_OF_QUARTER - 1 && period + 1 < periods) {
      events.transfer(month);
    }
    if (isFirstOfYear(period)) {
      new PeriodCalendar(scene).write(month.getYear());
      if (period > 0) {
        history.writeYear(month.getYear() - 1);
      }
    }
    scene.city().members().forEach(member -> member.live(period));
  }

  private void end(int period) throws IOException {
    YearMonth month = scene.month(period);
    if (isFirstOfYear(period)) {
      skp.writeEarly(month);
    }
    if (period % MONTHS_OF_QUARTER == MONTHS_OF_QUARTER - 1 || period + 1 == periods) {
      Span quarter = Span.quarterUpTo(period);
      indicators.writeQuarter(quarter);
      services.writeQuarter(quarter);
    }
    if (month.getMonth() == Month.DECEMBER || period + 1 == periods) {
      Span year = Span.yearUpTo(scene, period);
      indicators.writeYear(year);
      services.writeYear(year);
      organisations.write(year);
      if (year.last() > year.first()) {
        skp.writeLate(month);
      }
    }
  }

  private boolean isFirstOfYear(int period) {
    return period == 0 || scene.month(period).getMonth() == Month.JANUARY;
  }
}
