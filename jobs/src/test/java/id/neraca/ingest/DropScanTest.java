package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.warehouse.NightState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    Intake intake = Intake.of(DropScan.scan(folder.resolve("drop").toUri()), NightState.empty());

    assertThat(intake.toRead()).extracting(Delivery::path).containsExactly("030501/own.csv");
    assertThat(intake.receptions())
        .extracting(reception -> reception.delivery().path(), Intake.Reception::status)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple("030501/file.csv", "rejected"),
            org.assertj.core.api.Assertions.tuple("030501/folder", "rejected"),
            org.assertj.core.api.Assertions.tuple("030501/lost.csv", "rejected"));
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
}
