package redrose.sandbox.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench agi}: what a call costs our FastAGI server, beside the limits and the rival. */
@Command(
    name = "agi",
    description = {
      "Compares the FastAGI server with a bare Vert.x one and with Asterisk-Java's.",
      "Ratios hold on any machine; nothing asserts them."
    },
    mixinStandardHelpOptions = true)
final class AgiBenchCommand implements Callable<Integer> {
  /** Sockets are not all that a process has open. */
  private static final int OTHER_FILES = 200;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print one line of JSON instead of the table.")
  private boolean json;

  @Option(names = "--calls", description = "Calls that come and go, a measurement.")
  private int calls = 8_000;

  @Option(names = "--held", description = "Calls held at once.")
  private int held = 10_000;

  @Option(names = "--rounds", description = "Rounds; the median counts.")
  private int rounds = 3;

  @Override
  public Integer call() throws JsonProcessingException {
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    int holdable = (int) Math.min(held, ProcessStatus.openFilesLimit() - OTHER_FILES);
    if (holdable < held) {
      err.printf(
          "A process may open only %d files here, so %d calls are held, not %d: raise `ulimit"
              + " -Hn`.%n",
          ProcessStatus.openFilesLimit(), holdable, held);
    }
    var bench =
        new AgiBench(
            calls,
            holdable,
            rounds,
            line -> {
              err.println(line);
              err.flush();
            });
    var samples = bench.run();
    if (json) {
      out.println(
          new ObjectMapper()
              .writeValueAsString(
                  Map.of("figures", bench.figures(), "medians", samples.medians())));
    } else {
      print(out, bench.figures(), samples);
    }
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, List<Figure> figures, Samples samples) {
    out.printf("%n%-48s %8s   %s%n", "what", "found", "target");
    for (var figure : figures) {
      out.printf(
          "%-48s %8.2f   %s %.2f%s%n",
          figure.name(),
          figure.value(),
          figure.atMost() ? "≤" : "≥",
          figure.target(),
          figure.met() ? "" : "   missed");
    }
    out.printf("%nMedians behind them (ms of CPU a call, calls/s, KiB a call, µs):%n");
    samples.medians().forEach((name, value) -> out.printf("  %-32s %10.2f%n", name, value));
  }
}
