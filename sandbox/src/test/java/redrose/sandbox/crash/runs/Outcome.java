package redrose.sandbox.crash.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine;
import redrose.sandbox.crash.CrashTestCommand;

/** What {@code ./redrose crash-test --json} printed, and how it ended. */
record Outcome(int exitCode, String said, String lastLine, JsonNode json) {
  static final Path ROOT = Path.of(System.getProperty("redrose.root"));

  static Outcome of(Path state, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exitCode =
        new CommandLine(new CrashTestCommand(ROOT, state))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(
                Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray(String[]::new));
    var lastLine = out.toString().strip();
    return new Outcome(exitCode, err.toString(), lastLine, json(lastLine, err.toString()));
  }

  private static JsonNode json(String line, String said) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON was printed: " + line + "\n" + said, e);
    }
  }

  long figure(String name) {
    return json.path(name).asLong(-1);
  }
}
