package id.neraca.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The two scripts of the page and the policy that lets these run, no other, and nothing be loaded:
 * even a name that slipped past escaping could not act.
 *
 * @param library ECharts
 * @param charts our own, which draws the charts
 */
public record Scripts(String library, String charts) {
  private static final String LIBRARY =
      "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

  static Scripts with(String charts) {
    try (InputStream in = Scripts.class.getResourceAsStream(LIBRARY)) {
      if (in == null) {
        throw new IllegalStateException(
            "Cannot render the report: %s is not on the class path. Is the ECharts webjar in the build?"
                .formatted(LIBRARY));
      }
      return new Scripts(new String(in.readAllBytes(), StandardCharsets.UTF_8), charts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Content-Security-Policy of the page. */
  public String policy() {
    return "default-src 'none'; style-src 'unsafe-inline'; script-src '%s' '%s'"
        .formatted(hash(library), hash(charts));
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
