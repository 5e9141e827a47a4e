package id.neraca.warehouse;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may deliver: the folders of the drop that mean a sender. */
public final class Senders {
  private Senders() {}

  /** The senders of {@code reference.senders}. */
  public static Set<String> of(Warehouse warehouse) {
    return warehouse
        .query("select sender from reference.senders", Map.of())
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .collect(Collectors.toSet());
  }
}
