package id.neraca.warehouse;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
    Manifest manifest = new Manifest(warehouse);
    Map<TableName, Long> versions = manifest.newest();
    night.published(manifest.publish(night.run(), versions));
    open(warehouse, versions);
    return 1;
  }

  /** Opens the files of the current publication, which a killed night may have left closed. */
  static void openCurrent(Warehouse warehouse) {
    open(warehouse, new Manifest(warehouse).currentVersions());
  }

  /** Each version is a table written anew as a whole: its files are those its commit added. */
  private static void open(Warehouse warehouse, Map<TableName, Long> versions) {
    Set<Path> files = new HashSet<>();
    versions.forEach(
        (table, version) ->
            warehouse.commit(table, version).map(CommitFile::filesAdded).orElse(List.of()).stream()
                .flatMap(file -> Stream.of(file, "." + file + ".crc")) // Hadoop's checksums
                .forEach(file -> files.add(Path.of(table.folder(), file))));
    warehouse.files().open("published", files::contains);
  }

  /**
   * True for the folders and logs of published tables, through which readers find the version that
   * was published.
   *
   * @param path inside the lake
   */
  public static boolean tellsNoRows(Path path) {
    return !path.getFileName().toString().contains(".parquet")
        || path.getParent().endsWith("_delta_log");
  }
}
