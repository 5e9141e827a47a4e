package id.neraca.warehouse;

import java.util.Set;

/** Writes the manifest: this commit is the publication. */
public final class Publish implements Step {
  @Override
  public String name() {
    return "publish";
  }

  @Override
  public Set<TableName> writes() {
    return Set.of(TableName.of("ops.publications"));
  }

  @Override
  public long run(Night night) {
    night.published(new Manifest(night.warehouse()).publish(night.run()));
    night.warehouse().files().permit("published", true);
    return 1;
  }
}
