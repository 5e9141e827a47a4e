package id.neraca;

import id.neraca.ingest.Pseudonyms;
import id.neraca.warehouse.LakeFiles;
import java.nio.file.Path;

/** The secret a lake's pseudonyms are made with: the lake remembers its fingerprint only. */
final class LakeKey {
  private static final String FINGERPRINT = "_neraca/key-fingerprint";

  private LakeKey() {}

  /** Refuses another key than the lake's; a lake that has none yet takes any. */
  static void check(LakeFiles lake, Path keyFile) {
    String fingerprint = fingerprint(keyFile);
    lake.read(FINGERPRINT)
        .filter(known -> !known.equals(fingerprint))
        .ifPresent(
            known -> {
              throw HandledException.failure(
                  "The key file %s is not the one this lake was built with (fingerprint %s, the lake's is %s). Use the lake's own key: with another one nobody's records would meet."
                      .formatted(keyFile, fingerprint, known));
            });
  }

  /** Lets a lake that has none remember this key. */
  static void remember(LakeFiles lake, Path keyFile) {
    if (!lake.exists(FINGERPRINT)) {
      lake.write(FINGERPRINT, fingerprint(keyFile));
    }
  }

  private static String fingerprint(Path keyFile) {
    return Pseudonyms.of(Pseudonyms.secret(keyFile)).fingerprint();
  }
}
