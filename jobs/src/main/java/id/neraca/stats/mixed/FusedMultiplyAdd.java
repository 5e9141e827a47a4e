package id.neraca.stats.mixed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * x y + z in one instruction where the machine has it. Where it does not (virtual machines may hide
 * it), Java's own {@link Math#fma} takes a thousand times as long, so this multiplies and adds.
 */
final class FusedMultiplyAdd {
  private static final boolean HAS_INSTRUCTION = hasInstruction();

  private FusedMultiplyAdd() {}

  static double of(double x, double y, double z) {
    return HAS_INSTRUCTION ? Math.fma(x, y, z) : x * y + z;
  }

  private static boolean hasInstruction() {
    if (System.getProperty("os.arch").equals("aarch64")) {
      return true;
    }
    try {
      return Arrays.asList(Files.readString(Path.of("/proc/cpuinfo")).split("\\s")).contains("fma");
    } catch (IOException e) {
      return false;
    }
  }
}
