package id.neraca.report;

import id.neraca.warehouse.Night;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableName;
import java.util.Set;

/** Renders the leadership report of the publication just made. */
public final class RenderReport implements Step {
  @Override
  public String name() {
    return "render report";
  }

  @Override
  public Set<TableName> writes() {
    return Set.of();
  }

  /** Renders a publication again. */
  public static String again(id.neraca.Settings settings, java.util.Optional<String> publication) {
    return settings.lake() + publication.orElse("");
  }

  @Override
  public long run(Night night) {
    return 0;
  }
}
