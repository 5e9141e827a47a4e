package id.neraca.ingest;

/** A file that never was a table: empty, a letter, a picture. Alone it is refused. */
final class NoTableException extends UnreadableFileException {
  private static final long serialVersionUID = 1;

  NoTableException(String message) {
    super(message);
  }
}
