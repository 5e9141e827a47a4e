package id.neraca.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
