package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.neraca.warehouse.NightState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropScanTest {
  @TempDir Path folder;

  @Test
  void linkIsListedAndNeverFollowed() throws IOException {
    Path others = Files.createDirectories(folder.resolve("elsewhere"));
    Path secret = Files.writeString(others.resolve("secret.csv"), "nip;nama");
    Path sender = Files.createDirectories(folder.resolve("drop/030501"));
    Files.writeString(sender.resolve("own.csv"), "nip;nama");
    Files.createSymbolicLink(sender.resolve("file.csv"), secret);
    Files.createSymbolicLink(sender.resolve("folder"), others);
    Files.createSymbolicLink(sender.resolve("lost.csv"), folder.resolve("nowhere"));

    Intake intake = intake();

    assertThat(intake.toRead()).extracting(Delivery::path).containsExactly("030501/own.csv");
    assertThat(intake.receptions())
        .extracting(reception -> reception.delivery().path(), Intake.Reception::status)
        .containsExactlyInAnyOrder(
            tuple("030501/file.csv", "rejected"),
            tuple("030501/folder", "rejected"),
            tuple("030501/lost.csv", "rejected"));
    assertThat(intake.receptions())
        .allSatisfy(reception -> assertThat(reception.reason()).startsWith("Tautan"));
  }

  @Test
  void dropMayItselfBeALink() throws IOException {
    Path sender = Files.createDirectories(folder.resolve("disk/030501"));
    Files.writeString(sender.resolve("own.csv"), "nip;nama");
    Path drop = Files.createSymbolicLink(folder.resolve("drop"), folder.resolve("disk"));

    assertThat(DropScan.scan(drop.toUri()))
        .extracting(Delivery::path)
        .containsExactly("030501/own.csv");
  }

  @Test
  void folderThatMeansNoSenderIsRefusedAndOneInCapitalsIsNot() throws IOException {
    deliver("dinas lingkungan/data.csv", "a");
    deliver("Dinasx/data.csv", "a");
    deliver("data.csv", "a");
    deliver("BKN/data.csv", "a");

    Intake intake = intake();

    assertThat(intake.toRead())
        .singleElement()
        .satisfies(
            delivery -> {
              assertThat(delivery.path()).isEqualTo("BKN/data.csv");
              assertThat(delivery.sender()).isEqualTo("bkn");
            });
    assertThat(intake.receptions())
        .extracting(
            reception -> reception.delivery().path(),
            Intake.Reception::status,
            Intake.Reception::reason)
        .containsExactlyInAnyOrder(
            tuple(
                "data.csv",
                "rejected",
                "File tidak berada di folder pengirim; letakkan di drop/<pengirim>/"),
            tuple("Dinasx/data.csv", "rejected", unknown("dinasx")),
            tuple("dinas lingkungan/data.csv", "rejected", unknown("dinas lingkungan")));
  }

  @Test
  void ofFilesOfTheSameBytesTheOneDeliveredFirstIsReadWhateverItsName() throws IOException {
    deliver("030501/b.csv", "same", 1);
    deliver("030501/a.csv", "same", 2);
    deliver("bkn/c.csv", "same", 3);

    Intake intake = intake();

    assertThat(intake.toRead()).extracting(Delivery::path).containsExactly("030501/b.csv");
    assertThat(intake.receptions())
        .extracting(reception -> reception.delivery().path(), Intake.Reception::status)
        .containsExactly(
            tuple("030501/a.csv", "already_delivered"), tuple("bkn/c.csv", "already_delivered"));
  }

  private void deliver(String path, String text) throws IOException {
    deliver(path, text, 0);
  }

  private void deliver(String path, String text, int hour) throws IOException {
    Path file = folder.resolve("drop").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.parse("2026-03-01T00:00:00Z").plusSeconds(3600L * hour)));
  }

  private Intake intake() {
    return Intake.of(
        DropScan.scan(folder.resolve("drop").toUri()), NightState.empty(), Set.of("bkn", "030501"));
  }

  private static String unknown(String sender) {
    return "Folder pengirim \"%s\" tidak dikenal; letakkan di folder bkn, siasn, atau kode unit (misalnya 030501)"
        .formatted(sender);
  }
}
