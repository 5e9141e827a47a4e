package id.neraca.warehouse;

import java.util.HashSet;
import java.util.Set;

/**
 * Writes the manifest: this commit is the publication. From then on readers may open its files;
 * those of a night that published nothing stay closed to them.
 */
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
    Warehouse warehouse = night.warehouse();
    night.published(new Manifest(warehouse).publish(night.run()));
    Set<String> files = files(warehouse);
    warehouse.files().open("published", name -> isLog(name) || files.contains(name));
    return 1;
  }

  /**
   * True for what readers of any publication go through: the folders and logs of published tables,
   * which tell nothing of their rows.
   *
   * @param name path inside the lake
   */
  public static boolean isLog(String name) {
    return !name.endsWith(".parquet") || name.contains("/_delta_log/");
  }

  /** The published files of tonight: each table is written anew as a whole. */
  private static Set<String> files(Warehouse warehouse) {
    Set<String> files = new HashSet<>();
    for (TableFile table : warehouse.sql().tables()) {
      if (table.name().layer().equals("published")) {
        CommitFile.filesAdded(warehouse.lastCommit(table.name()))
            .forEach(file -> files.add(table.name().folder() + "/" + file));
      }
    }
    return files;
  }
}
