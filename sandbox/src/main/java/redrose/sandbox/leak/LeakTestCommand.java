package redrose.sandbox.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./redrose leak-test}: is a card anywhere that it may not be? */
@Command(
    name = "leak-test",
    description = {
      "Rings real calls with a card each that no other call has, most of which go wrong on purpose,"
          + " and seeks the cards in all that is left of them: logs, tables, files, packets,"
          + " sound, memory.",
      "Then changes one shipped line at a time, in a line of its own, and seeks again: each of"
          + " these controls must be found.",
      "Exit 0: nothing found, every control caught. docs/leak-test.md says more."
    },
    mixinStandardHelpOptions = true)
public final class LeakTestCommand implements Callable<Integer> {
  /** Which controls are tried. */
  enum Controls {
    NONE,
    OWN,
    ALL
  }

  @Option(
      names = "--calls",
      defaultValue = "13",
      description = "how many calls; 13 go wrong in every way once (default: ${DEFAULT-VALUE})")
  private int calls;

  @Option(
      names = "--at-once",
      defaultValue = "2",
      description = "how many at the same time (default: ${DEFAULT-VALUE})")
  private int atOnce;

  @Option(
      names = "--controls",
      defaultValue = "ALL",
      description =
          "none, own (our own lines, Asterisk's log and events) or all (also how keys come to"
              + " Asterisk; default)")
  private Controls controls;

  @Option(names = "--keep", description = "keep what was scanned in .redrose/leak")
  private boolean keep;

  @Option(names = "--json", description = "print one last line, a JSON object")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (calls < 1 || atOnce < 1) {
      throw new ParameterException(spec.commandLine(), "--calls and --at-once begin at 1.");
    }
    var began = System.nanoTime();
    var all = LeakCall.values();
    var planned = IntStream.range(0, calls).mapToObj(i -> all[i % all.length]).toList();
    var report = new LeakReport(calls, round(ControlSet.NONE, planned));
    for (var set : sets()) report.add(set, round(set, set.calls()));
    report.sentences().forEach(System.out::println);
    if (json) System.out.println(report.json((System.nanoTime() - began) / 1e9));
    return report.isGood() ? 0 : 1;
  }

  private List<ControlSet> sets() {
    var sets = new ArrayList<ControlSet>();
    if (controls != Controls.NONE) sets.add(new OwnControls());
    if (controls == Controls.ALL) sets.addAll(List.of(WireControls.values()));
    return sets;
  }

  private Round.Result round(ControlSet set, List<LeakCall> calls)
      throws IOException, SQLException, InterruptedException {
    System.err.println("A line: " + set.name());
    var folder =
        stateDir().resolve("leak").resolve(set.name().toLowerCase(Locale.ROOT).replace(' ', '-'));
    var round = new Round(root(), folder, set, line -> System.err.println("  " + line));
    var result = round.run(calls, atOnce);
    if (!keep) round.delete();
    return result;
  }

  private static Path root() {
    return Path.of(System.getenv().getOrDefault("REDROSE_ROOT", ".")).toAbsolutePath().normalize();
  }

  private static Path stateDir() throws IOException {
    var said = System.getenv("REDROSE_STATE");
    return Files.createDirectories(said == null ? root().resolve(".redrose") : Path.of(said))
        .toAbsolutePath();
  }
}
