package id.neraca.simulate;

import java.nio.file.Path;
import java.time.YearMonth;

/** What everything that writes a file of the drop works with. */
record Scene(
    Path drop,
    Simulation.Options options,
    City city,
    OrganisationPerformance organisations,
    Truth truth) {

  /** Month of a period; periods count from 0. */
  YearMonth month(int period) {
    return options.firstPeriod().plusMonths(period);
  }

  Path path(String file) {
    return drop.resolve(file);
  }
}
