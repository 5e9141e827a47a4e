package id.neraca.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder {@code sql/}, as packaged with the program: the whole warehouse in text. */
public final class SqlFolder {
  private static final List<String> TABLE_LAYERS =
      List.of("reference", "bronze", "silver", "quarantine", "gold", "published", "ops");

  private static final Pattern TABLE =
      Pattern.compile("\\b(?:" + String.join("|", TABLE_LAYERS) + ")\\.\\w+");

  private final List<SqlFile> files;

  private SqlFolder(List<SqlFile> files) {
    this.files = files;
  }

  /** Reads the packaged folder. */
  public static SqlFolder packaged() {
    try {
      URI uri = SqlFolder.class.getResource("/sql").toURI();
      if (!uri.getScheme().equals("jar")) {
        return new SqlFolder(read(Path.of(uri)));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return new SqlFolder(read(jar.getPath("/sql")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All files directly in a folder, by name. */
  public List<SqlFile> in(String folder) {
    return files.stream().filter(file -> file.folder().equals(folder)).toList();
  }

  /** All tables and views, layer by layer. */
  public List<TableFile> tables() {
    return TABLE_LAYERS.stream().flatMap(layer -> in(layer).stream()).map(TableFile::of).toList();
  }

  /** One table's file. */
  public TableFile table(TableName name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No file sql/" + name.layer() + "/" + name.table() + ".sql"));
  }

  private Optional<TableFile> find(TableName name) {
    return in(name.layer()).stream()
        .filter(file -> file.name().equals(name.table()))
        .findFirst()
        .map(TableFile::of);
  }

  /** The tables that a statement names, those behind its views too, without asking Spark. */
  public Set<TableName> behind(String statement) {
    Set<TableName> named = new TreeSet<>();
    addNamed(statement, named);
    named.removeIf(name -> table(name).isView());
    return named;
  }

  private void addNamed(String statement, Set<TableName> named) {
    for (Matcher found = TABLE.matcher(statement); found.find(); ) {
      TableName name = TableName.of(found.group());
      Optional<TableFile> file = find(name);
      if (file.isPresent() && named.add(name) && file.get().isView()) {
        addNamed(file.get().contract(), named);
      }
    }
  }

  /**
   * Hash of the SQL that decides what derived tables hold: another version means they are rebuilt.
   * Checks and explanations decide nothing; what Java decides is not in it.
   */
  public String version() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (SqlFile file : files) {
        if (file.folder().equals("explain") || file.folder().startsWith("checks/")) {
          continue;
        }
        digest.update((file.path() + "\n" + file.text()).getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<SqlFile> read(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".sql"))
          .map(
              path ->
                  new SqlFile(folder.relativize(path).toString().replace('\\', '/'), text(path)))
          .sorted((a, b) -> a.path().compareTo(b.path()))
          .toList();
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
