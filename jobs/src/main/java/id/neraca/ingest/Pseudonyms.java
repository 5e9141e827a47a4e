package id.neraca.ingest;

import id.neraca.CannotOpen;
import id.neraca.HandledException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Pseudonyms by HMAC-SHA256 (RFC 2104) over {@code kind:value}. A NIP can be enumerated, so a plain
 * hash would be reversible; the secret lies outside the lake. Not thread-safe.
 */
public final class Pseudonyms {
  private static final int SHORTEST_SECRET = 16;

  private static final Pattern NOT_NIP = Pattern.compile("[\\s\\p{Z}\\p{Cf}.\\-'`’\"=]");

  private final Mac mac;

  private Pseudonyms(byte[] secret) {
    try {
      this.mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Pseudonyms under a secret. */
  public static Pseudonyms of(byte[] secret) {
    return new Pseudonyms(secret);
  }

  /** Reads the secret: the bytes of the file without blanks at its ends; at least 16 of them. */
  public static byte[] secret(Path keyFile) {
    if (keyFile == null) {
      throw HandledException.usage(
          "No key file: pseudonyms need a secret. Make one once with `openssl rand -hex 32 >"
              + " neraca.key && chmod 600 neraca.key`, keep it outside the lake, and name it with"
              + " --key-file.");
    }
    try {
      byte[] bytes =
          Files.readString(keyFile, StandardCharsets.ISO_8859_1)
              .strip()
              .getBytes(StandardCharsets.ISO_8859_1);
      if (bytes.length < SHORTEST_SECRET) {
        throw HandledException.usage(
            "The key file %s holds %d bytes; a secret needs at least %d. Make one with `openssl rand -hex 32`."
                .formatted(keyFile, bytes.length, SHORTEST_SECRET));
      }
      return bytes;
    } catch (IOException e) {
      throw HandledException.usage(
          "Cannot read the key file %s: %s. Name the file with the secret of this lake with --key-file."
              .formatted(keyFile, CannotOpen.reason(e)));
    }
  }

  /** What a lake remembers of its secret. */
  public String fingerprint() {
    return of("fingerprint", "neraca").substring(0, 16);
  }

  /**
   * Pseudonym of a NIP without the blanks, dots, dashes and quotes it is written with; null for one
   * of which nothing else is left.
   */
  public String ofNip(String nip) {
    String digits = isDigits(nip) ? nip : NOT_NIP.matcher(nip).replaceAll("");
    return digits.isEmpty() ? null : of("nip", digits);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * Pseudonym of a value; null for one without content. Case, outer blanks and invisible marks do
   * not count.
   */
  public String of(String kind, String value) {
    String text = bare(value).toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.equals("-")) {
      return null;
    }
    byte[] hash = mac.doFinal((kind + ":" + text).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash);
  }

  private static String bare(String value) {
    int from = 0;
    int to = value.length();
    while (from < to && isBlank(value.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(value.charAt(to - 1))) {
      to--;
    }
    return value.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c == ' '
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
