package id.neraca.simulate;

import com.google.common.hash.Hashing;
import id.neraca.ingest.DeliveredRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a simulation wrote into a folder.
 *
 * @param root has drop and truth
 * @param scratch a folder to copy files to
 */
record SimulatedDrop(Path root, Path scratch) {
  /** Lines of a truth table under their headings. */
  List<Map<String, String>> truth(String name) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(root.resolve("truth").resolve(name)));
    Pattern split = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    String[] names = split.split(lines.remove(0), -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines) {
      String[] cells = split.split(line, -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  List<String> truth(String name, String column) throws IOException {
    return truth(name).stream().map(row -> row.get(column)).toList();
  }

  /** Rows of a file of the drop, as a night reads them. */
  List<DeliveredRows.Row> rows(String file) throws IOException {
    return DeliveredRows.of(root.resolve("drop").resolve(file), scratch);
  }

  /** Rows of all readable files of a feed. */
  List<DeliveredRows.Row> rowsOf(String feed) throws IOException {
    List<DeliveredRows.Row> rows = new ArrayList<>();
    for (Map<String, String> file : truth("files.csv")) {
      if (!List.of("rejected", "already_delivered").contains(file.get("status"))) {
        rows(file.get("file")).stream().filter(row -> row.feed().equals(feed)).forEach(rows::add);
      }
    }
    return rows;
  }

  /** Hash of the bytes of each file. */
  static Map<String, String> hashes(Path root) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Path path : files(root)) {
      hashes.put(name(root, path), Hashing.sha256().hashBytes(Files.readAllBytes(path)).toString());
    }
    return hashes;
  }

  /**
   * Text of each file, unpacked, for another version of a library may pack the same content
   * otherwise; of Parquet its rows, of a truncated file that it is.
   */
  static Map<String, List<String>> contents(Path root, Path scratch) throws IOException {
    Map<String, List<String>> contents = new TreeMap<>();
    for (Path path : files(root)) {
      contents.put(name(root, path), content(path, scratch));
    }
    return contents;
  }

  private static List<String> content(Path path, Path scratch) throws IOException {
    String file = path.getFileName().toString();
    if (file.equals("rusak.xlsx")) {
      return List.of("truncated");
    }
    if (file.endsWith(".xlsx") || file.endsWith(".zip")) {
      return parts(path);
    }
    if (file.endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
        return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    if (file.endsWith(".parquet")) {
      return DeliveredRows.of(path, scratch).stream().map(row -> row.cells().toString()).toList();
    }
    return List.of(Files.readString(path));
  }

  private static List<String> parts(Path archive) throws IOException {
    List<String> parts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.add(entry.getName() + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  static List<Path> files(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }

  private static String name(Path root, Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }
}
