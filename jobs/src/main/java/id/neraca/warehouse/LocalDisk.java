package id.neraca.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system without its native library: there, each permission set and each link
 * looked up starts a process, more than a thousand in a night. Files are the owner's alone.
 */
public final class LocalDisk extends LocalFileSystem {
  /** Hadoop settings that put this class and the log store that needs no links in place. */
  static final Map<String, String> HADOOP_SETTINGS =
      Map.of("fs.file.impl", LocalDisk.class.getName(), "fs.permissions.umask-mode", "077");

  /** Spark settings that go with it. */
  static final Map<String, String> SPARK_SETTINGS =
      Map.of(
          "spark.delta.logStore.file.impl",
          "io.delta.storage.LocalLogStore",
          "spark.sql.streaming.checkpointFileManagerClass",
          "org.apache.spark.sql.execution.streaming.checkpointing.FileSystemBasedCheckpointFileManager");

  /** Called by Hadoop. */
  public LocalDisk() {
    super(new Raw());
  }

  private static final class Raw extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      String mode = permission.toString();
      Files.setPosixFilePermissions(
          pathToFile(path).toPath(), PosixFilePermissions.fromString(mode.substring(0, 9)));
    }
  }
}
