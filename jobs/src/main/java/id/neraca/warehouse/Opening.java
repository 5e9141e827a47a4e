package id.neraca.warehouse;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;

/** Lets everyone read what is theirs of the files it visits; those that vanish are passed over. */
final class Opening extends SimpleFileVisitor<Path> {
  private final Path lake;
  private final Predicate<Path> isTheirs;

  Opening(Path lake, Predicate<Path> isTheirs) {
    this.lake = lake;
    this.isTheirs = isTheirs;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) throws IOException {
    return permit(folder, "rwxr-xr-x");
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
    return permit(file, "rw-r--r--");
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
    return passOver(e);
  }

  /** The folder was listed as far as it went. */
  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
    return e == null ? FileVisitResult.CONTINUE : passOver(e);
  }

  private FileVisitResult permit(Path path, String mode) throws IOException {
    if (isTheirs.test(lake.relativize(path))) {
      try {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
      } catch (NoSuchFileException e) {
        return passOver(e);
      }
    }
    return FileVisitResult.CONTINUE;
  }

  private static FileVisitResult passOver(IOException e) throws IOException {
    if (e instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw e;
  }
}
