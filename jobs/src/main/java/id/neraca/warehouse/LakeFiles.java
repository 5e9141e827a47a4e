package id.neraca.warehouse;

import id.neraca.HandledException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The lake's own small files beside its tables, on a local disk or any file system Hadoop knows.
 */
public final class LakeFiles {
  private final URI lake;
  private final FileSystem fileSystem;

  /** Opens the place of the lake; it need not exist yet. */
  public LakeFiles(URI lake) {
    this.lake = lake;
    try {
      Configuration configuration = new Configuration();
      LocalDisk.HADOOP_SETTINGS.forEach(configuration::set);
      FileSystem opened = FileSystem.get(lake, configuration);
      this.fileSystem = opened instanceof LocalFileSystem local ? local.getRawFileSystem() : opened;
    } catch (IOException | UnsupportedOperationException e) {
      throw HandledException.failure(
          "Cannot open the lake %s: %s. Check --lake.".formatted(lake, e.getMessage()), e);
    }
  }

  /** True on a local disk, where locks and permissions are the operating system's. */
  public boolean isLocal() {
    return "file".equals(lake.getScheme());
  }

  /** Location of a table's data. */
  public String location(TableName table) {
    return lake.toString().replaceAll("/+$", "") + "/" + table.folder();
  }

  /** Location of a file of the lake, for people: a plain path on a local disk. */
  public String location(String name) {
    return isLocal() ? local(name).toString() : lake.toString().replaceAll("/+$", "") + "/" + name;
  }

  /** A path inside the lake on a local disk. */
  public java.nio.file.Path local(String name) {
    return java.nio.file.Path.of(lake).resolve(name);
  }

  /**
   * Makes the folder of the lake on a local disk, and those above it. Anyone may enter a new one,
   * since the layers say who reads what; one that is there stays as it is.
   */
  void create() throws IOException {
    create(local("").toAbsolutePath());
  }

  private static void create(java.nio.file.Path folder) throws IOException {
    if (!Files.exists(folder)) {
      create(folder.getParent());
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** True if the lake has a file or folder of this name. */
  public boolean exists(String name) {
    try {
      return fileSystem.exists(path(name));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * Refuses what this account may not do, as far as a local disk tells.
   *
   * @param what the beginning of a sentence: what is refused
   * @param layers folders of the lake that it reads, "" for the lake; one that is not there is no
   *     obstacle
   */
  public void requireReadable(String what, List<String> layers) {
    for (String layer : layers) {
      if (isLocal() && Files.exists(local(layer)) && !Files.isReadable(local(layer))) {
        throw HandledException.failure(
            "%s needs the right to read %s; ask the owner of the lake."
                .formatted(what, location(layer)));
      }
    }
  }

  /** Bytes of all files of a folder. */
  long bytes(String folder) {
    try {
      return exists(folder) ? fileSystem.getContentSummary(path(folder)).getLength() : 0;
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /** Text of a small file; empty if there is none. */
  public Optional<String> read(String name) {
    if (!exists(name)) {
      return Optional.empty();
    }
    try (InputStream in = fileSystem.open(path(name))) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * Replaces a small file: on a local disk in one move; elsewhere a reader may for a moment find
   * none.
   */
  public void write(String name, String text) {
    Path temporary = path(name + ".tmp");
    try {
      fileSystem.mkdirs(path(name).getParent());
      try (OutputStream out = fileSystem.create(temporary, true)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      if (isLocal()) {
        Files.move(
            local(name + ".tmp"), local(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      } else {
        fileSystem.delete(path(name), false);
        fileSystem.rename(temporary, path(name));
      }
    } catch (IOException e) {
      throw HandledException.failure(
          "Cannot write %s in the lake %s: %s. Check that the folder exists and may be written to."
              .formatted(name, lake, e.getMessage()),
          e);
    }
  }

  /** Deletes a small file if it is there. */
  public void delete(String name) {
    try {
      fileSystem.delete(path(name), false);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** Closes a folder of the lake to everyone but its owner (local disks only). */
  public void close(String folder) {
    if (isLocal() && Files.exists(local(folder))) {
      try {
        Files.setPosixFilePermissions(local(folder), PosixFilePermissions.fromString("rwx------"));
      } catch (IOException | UnsupportedOperationException e) {
        throw notPermitted(local(folder), e);
      }
    }
  }

  /**
   * Opens to readers what of a folder of the lake is theirs, and leaves the rest as it is (local
   * disks only). A file that another process removes meanwhile is no obstacle.
   *
   * @param isTheirs by the path inside the lake, of folders too
   */
  public void open(String folder, Predicate<java.nio.file.Path> isTheirs) {
    if (isLocal() && Files.exists(local(folder))) {
      try {
        Files.walkFileTree(local(folder), new Opening(local(""), isTheirs));
      } catch (IOException | UnsupportedOperationException e) {
        throw notPermitted(local(folder), e);
      }
    }
  }

  private static HandledException notPermitted(java.nio.file.Path path, Exception e) {
    return HandledException.failure(
        "Cannot set the permissions of %s: %s. Run the night as the owner of the lake."
            .formatted(path, e.getMessage()),
        e);
  }

  private Path path(String name) {
    return new Path(new Path(lake), name);
  }

  private HandledException unreadable(String name, IOException e) {
    return HandledException.failure(
        "Cannot read %s in the lake %s: %s. Check the lake's path and permissions."
            .formatted(name, lake, e.getMessage()),
        e);
  }
}
