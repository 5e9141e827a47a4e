package id.neraca.ingest;

import java.io.IOException;

/** A file that cannot be taken in. The message is for its sender, in Indonesian. */
class UnreadableFileException extends IOException {
  private static final long serialVersionUID = 1;

  UnreadableFileException(String message) {
    super(message);
  }

  UnreadableFileException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Something in the file that its reader stumbled over. */
  static UnreadableFileException because(Exception e) {
    return new UnreadableFileException(
        "File tidak dapat dibaca (" + e.getClass().getSimpleName() + "); kirim ulang", e);
  }
}
