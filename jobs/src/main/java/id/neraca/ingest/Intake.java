package id.neraca.ingest;

import id.neraca.warehouse.NightState;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The new deliveries of one night and what became of each. */
public final class Intake {
  /**
   * What became of a file at the door.
   *
   * @param status read, rejected or already_delivered
   * @param feed null: not recognised
   * @param reason null: nothing to say
   */
  public record Reception(
      Delivery delivery,
      String status,
      String feed,
      long rows,
      int forbiddenColumns,
      String reason) {}

  private final List<Delivery> toRead = new ArrayList<>();
  private final Map<String, Reception> receptions = new LinkedHashMap<>();

  private Intake() {}

  /**
   * Sorts what lies in the drop into new, already delivered, and impossible. Of files of the same
   * bytes the one delivered first is read: its data were drawn no later, whatever the names.
   *
   * @param senders folders that mean a sender, {@link id.neraca.warehouse.Senders}
   */
  public static Intake of(List<Delivery> drop, NightState before, Set<String> senders) {
    Intake intake = new Intake();
    Map<String, String> known = new HashMap<>(before.knownFiles());
    for (Delivery delivery : unseen(drop, before)) {
      if (Files.isSymbolicLink(delivery.file())) {
        intake.reject(delivery, "Tautan (symlink) tidak diikuti; kirim file aslinya");
      } else if (delivery.sender().isEmpty()) {
        intake.reject(
            delivery, "File tidak berada di folder pengirim; letakkan di drop/<pengirim>/");
      } else if (!senders.contains(delivery.sender())) {
        intake.reject(
            delivery,
            "Folder pengirim \"%s\" tidak dikenal; letakkan di folder bkn, siasn, atau kode unit"
                    .formatted(delivery.sender())
                + " (misalnya 030501)");
      } else if (delivery.sha256().isEmpty()) {
        intake.reject(delivery, "File tidak dapat dibaca dari disk; periksa izin file");
      } else if (known.containsKey(delivery.sha256())) {
        intake.receive(
            new Reception(
                delivery,
                "already_delivered",
                null,
                0,
                0,
                "Isi sama dengan " + known.get(delivery.sha256())));
      } else {
        known.put(delivery.sha256(), delivery.path());
        intake.toRead.add(delivery);
      }
    }
    return intake;
  }

  /** True if the drop holds what no night has seen. */
  public static boolean hasNews(List<Delivery> drop, NightState before) {
    return !unseen(drop, before).isEmpty();
  }

  private static List<Delivery> unseen(List<Delivery> drop, NightState before) {
    return drop.stream()
        .filter(delivery -> !before.seenPaths().contains(delivery.identity()))
        .sorted(Comparator.comparing(Delivery::deliveredAt).thenComparing(Delivery::path))
        .toList();
  }

  /** Size of the files to be read. */
  public long bytes() {
    return toRead.stream().mapToLong(Delivery::bytes).sum();
  }

  /** Files to be read. */
  public List<Delivery> toRead() {
    return toRead;
  }

  /** What became of each new file. */
  public List<Reception> receptions() {
    return List.copyOf(receptions.values());
  }

  void accept(Delivery delivery, String feed, long rows, int forbiddenColumns, List<String> notes) {
    List<String> said = new ArrayList<>(notes);
    if (rows == 0) {
      said.add("Tidak ada baris data");
    }
    receive(
        new Reception(
            delivery,
            "read",
            feed,
            rows,
            forbiddenColumns,
            said.isEmpty() ? null : String.join("; ", said)));
  }

  void reject(Delivery delivery, String reason) {
    receive(new Reception(delivery, "rejected", null, 0, 0, reason));
  }

  long rowsRead() {
    return receptions.values().stream().mapToLong(Reception::rows).sum();
  }

  private void receive(Reception reception) {
    receptions.put(reception.delivery().path(), reception);
  }
}
