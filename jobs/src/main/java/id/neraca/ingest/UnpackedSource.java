package id.neraca.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Rows of a file that lies packed in another one: written to a temporary file that only its owner
 * may read, and deleted on close.
 */
final class UnpackedSource implements RowSource {
  private final Path copy;
  private final RowSource source;

  private UnpackedSource(Path copy, RowSource source) {
    this.copy = copy;
    this.source = source;
  }

  /** Unpacks the stream, closes it, and opens what it held. */
  static UnpackedSource open(InputStream packed) throws IOException {
    Path copy = Files.createTempFile("neraca-", ".unpacked");
    try {
      try (InputStream in = packed;
          OutputStream out = Files.newOutputStream(copy)) {
        in.transferTo(out);
      }
      return new UnpackedSource(copy, Sources.openFile(Bytes.of(copy)));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  @Override
  public SourceRow next() throws IOException {
    return source.next();
  }

  @Override
  public boolean saysNoData() {
    return source.saysNoData();
  }

  @Override
  public List<String> notes() {
    return source.notes();
  }

  @Override
  public void close() throws IOException {
    try {
      source.close();
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
