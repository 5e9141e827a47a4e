package id.neraca.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.FileUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeFilesTest {
  @TempDir Path folder;

  @Test
  void aNewLakeCanBeEnteredByReaders() throws IOException {
    Path lake = folder.resolve("a/lake");
    new LakeFiles(lake.toUri()).create();
    assertThat(permissions(lake)).isEqualTo("rwxr-xr-x");
    assertThat(permissions(lake.getParent())).isEqualTo("rwxr-xr-x");
  }

  @Test
  void aFolderThatIsThereKeepsThePermissionsItsOwnerGave() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
    new LakeFiles(folder.toUri()).create();
    assertThat(permissions(folder)).isEqualTo("rwxr-x---");
  }

  @Test
  void whatIsTheirsIsOpenedAndTheRestStays() throws IOException {
    closed("ops/nights/open.txt");
    closed("ops/access_log/closed.txt");
    new LakeFiles(folder.toUri()).open("ops", path -> !path.startsWith("ops/access_log"));
    assertThat(permissions(folder.resolve("ops/nights/open.txt"))).isEqualTo("rw-r--r--");
    assertThat(permissions(folder.resolve("ops/access_log/closed.txt"))).isEqualTo("rw-------");
  }

  @Test
  void aFileThatAnotherProcessRemovesMeanwhileIsNoObstacle() throws IOException {
    closed("ops/a.txt");
    closed("ops/b/c.txt");
    new LakeFiles(folder.toUri()).open("ops", this::isTheirsAndGone);
    assertThat(folder.resolve("ops/a.txt")).doesNotExist();
    assertThat(folder.resolve("ops/b")).doesNotExist();
  }

  /** All are theirs; those below ops are removed at the moment they were seen. */
  private boolean isTheirsAndGone(Path path) {
    return path.getNameCount() == 1 || FileUtil.fullyDelete(folder.resolve(path).toFile());
  }

  private void closed(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
