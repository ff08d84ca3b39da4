package redrose.sandbox.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import redrose.sandbox.demo.Ports;
import redrose.sandbox.demo.Stack;
import redrose.sandbox.demo.StackOptions;
import redrose.sandbox.demo.Trial;

/** The whole line, started once for all tests of this JVM and ended with it. */
final class RunningStack {
  /** The project's folder. */
  static final Path ROOT = Path.of(System.getProperty("redrose.root"));

  /** What the run leaves, for a look after a failure. */
  static final Path STATE = ROOT.resolve("sandbox/target/calls");

  private static Stack stack;

  private RunningStack() {}

  static synchronized Stack get() {
    if (stack == null) {
      try {
        Files.createDirectories(STATE);
        stack =
            Stack.start(
                new StackOptions(
                    ROOT, STATE, Ports.free(), true, new TwoLanguages(), System.out::println));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return stack;
  }

  /** Most scripts are English, one is Polish; each language's name costs every call a second. */
  private static final class TwoLanguages implements Trial {
    @Override
    public Map<String, String> environment(String process) {
      return Map.of("REDROSE_LANGUAGES", "en,pl");
    }
  }
}
