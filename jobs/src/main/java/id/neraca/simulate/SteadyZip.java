package id.neraca.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook again without what the clock and chance put into it: the times of its zip
 * entries, the moment of creation in its properties, the order of its merged cells.
 */
final class SteadyZip {
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private SteadyZip() {}

  static void copy(Path workbook, Path target) throws IOException {
    try (ZipFile in = new ZipFile(workbook.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry steady = new ZipEntry(entry.getName());
        steady.setTimeLocal(TIME);
        out.putNextEntry(steady);
        try (InputStream content = in.getInputStream(entry)) {
          if (entry.getName().equals("docProps/core.xml")) {
            String properties = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            out.write(withoutClock(properties).getBytes(StandardCharsets.UTF_8));
          } else if (entry.getName().startsWith("xl/worksheets/")) {
            SteadySheet.copy(content, out);
          } else {
            content.transferTo(out);
          }
        }
        out.closeEntry();
      }
    }
  }

  private static String withoutClock(String properties) {
    return properties.replaceAll(
        "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)", "$12000-01-01T00:00:00Z$2");
  }
}
