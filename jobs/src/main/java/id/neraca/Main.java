package id.neraca;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code neraca COMMAND}: the only reader of the clock. */
@Command(
    name = "neraca",
    description = "Analytics warehouse of Kota Denpasar's appraisal of its civil servants.",
    versionProvider = Main.Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done or nothing to do, 1 handled failure, 2 unexpected error, 3 another run"
          + " holds the lock, 64 wrong usage.",
      "neraca test (installs what is missing and runs all checks) and neraca bench (times reading)"
          + " are done by the launcher."
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setOut(out);
    System.setErr(err);
    int code = run(Clock.system(Run.ZONE), args);
    out.flush();
    tellLauncher(code);
    System.exit(code);
  }

  /**
   * The launcher's class archive is written after this program ends and may fail by itself; the
   * exit code must not suffer.
   */
  private static void tellLauncher(int code) {
    String file = System.getProperty("neraca.exit-code-file");
    if (file != null) {
      try {
        Files.writeString(Path.of(file), Integer.toString(code));
      } catch (IOException e) {
        System.err.println("Cannot write the exit code for the launcher: " + e.getMessage());
      }
    }
  }

  /** Runs a command and returns its exit code. */
  static int run(Clock clock, String... args) {
    CommandLine commands = new CommandLine(new Main());
    Map<String, Supplier<Object>> known = commands(clock);
    String first = args.length == 0 ? "" : args[0];
    known.forEach(
        (name, command) -> {
          if (name.equals(first) || !known.containsKey(first)) {
            commands.addSubcommand(command.get());
          }
        });
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.registerConverter(LocalDate.class, Main::day);
    commands.registerConverter(YearMonth.class, Main::month);
    commands.setParameterExceptionHandler(Main::wrongUsage);
    commands.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
    return commands.execute(args);
  }

  /** By name, so that only the one that is called need be described to the parser. */
  private static Map<String, Supplier<Object>> commands(Clock clock) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("demo", () -> new DemoCommand(clock));
    commands.put("nightly", () -> new NightlyCommand(clock));
    commands.put("status", StatusCommand::new);
    commands.put("sql", SqlCommand::new);
    commands.put("report", ReportCommand::new);
    commands.put("quarantine", QuarantineCommand::new);
    commands.put("explain", () -> new ExplainCommand(clock));
    commands.put("simulate", SimulateCommand::new);
    commands.put("rater-effects", RaterEffectsCommand::new);
    return commands;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "No command given.");
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'%s' is no day of the calendar; write YYYY-MM-DD, for example 2026-03-31."
              .formatted(text));
    }
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'%s' is no month of the calendar; write YYYY-MM, for example 2026-03.".formatted(text));
    }
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command
        .getErr()
        .println(
            e.getMessage() + " See `" + command.getCommandSpec().qualifiedName() + " --help`.");
    return 64;
  }

  private static int failed(Exception e, CommandLine command) {
    if (e instanceof HandledException handled) {
      command.getErr().println(handled.getMessage());
      return handled.exitCode();
    }
    if (isBeingStopped()) {
      // what it stumbled over is Spark, which was stopped at the same time
      command
          .getErr()
          .println(
              "Stopped by a signal. A night so stopped leaves no half publication; the next takes up what is left.");
      return 2;
    }
    e.printStackTrace(command.getErr());
    command
        .getErr()
        .println(
            "Unexpected error: "
                + e.getMessage()
                + " This is a fault of Neraca; the lines above tell where.");
    return 2;
  }

  private static boolean isBeingStopped() {
    Thread hook = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException stopping) {
      return true;
    }
  }

  /** Version of the program. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"neraca " + (version == null ? "(not packaged)" : version)};
    }
  }
}
