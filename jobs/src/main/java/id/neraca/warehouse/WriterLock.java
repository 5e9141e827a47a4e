package id.neraca.warehouse;

import id.neraca.HandledException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/**
 * One writer at a time. On a local disk the operating system holds the lock and frees it when the
 * process dies; elsewhere a marker file stands for it, which a killed night leaves behind and the
 * message says how to remove.
 */
public final class WriterLock implements AutoCloseable {
  private static final String NAME = "_neraca/lock";

  private final LakeFiles files;
  private final FileChannel channel;

  private WriterLock(LakeFiles files, FileChannel channel) {
    this.files = files;
    this.channel = channel;
  }

  /** Takes the lock or fails with exit code 3. */
  @SuppressWarnings("resource")
  public static WriterLock take(LakeFiles files, String runId) {
    if (!files.isLocal()) {
      files
          .read(NAME)
          .ifPresent(
              owner -> {
                throw HandledException.locked(
                    "Another run (%s) holds the lock _neraca/lock of this lake; wait, or delete that file if the run was killed."
                        .formatted(owner));
              });
      files.write(NAME, runId);
      return new WriterLock(files, null);
    }
    try {
      files.create();
      Files.createDirectories(files.local("_neraca"));
      FileChannel channel =
          FileChannel.open(files.local(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = null;
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException e) {
        // held by this very process
      }
      if (lock == null) {
        channel.close();
        throw HandledException.locked(
            "Another run holds the lock of the lake %s; wait until it ends."
                .formatted(files.local("")));
      }
      return new WriterLock(files, channel);
    } catch (IOException | UnsupportedOperationException e) {
      throw HandledException.failure(
          "Cannot write to the lake %s: %s. Check that the folder may be written to."
              .formatted(files.local(""), e.getMessage()),
          e);
    }
  }

  @Override
  public void close() throws IOException {
    if (channel == null) {
      files.delete(NAME);
    } else {
      channel.close();
    }
  }
}
