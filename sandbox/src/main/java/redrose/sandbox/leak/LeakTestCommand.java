package redrose.sandbox.leak;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import redrose.sandbox.demo.SandboxProvider;
import redrose.sandbox.demo.StartFailure;

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
  private static final int MOST_CALLS = 10_000;
  private static final int MOST_AT_ONCE = 100;
  private static final int MOST_LINES = 10;

  /** Which controls are tried. */
  enum Controls {
    NONE,
    OWN,
    ALL
  }

  @Option(
      names = "--calls",
      defaultValue = "14",
      description = "how many calls; 14 are every kind once (default: ${DEFAULT-VALUE})")
  private int calls;

  @Option(
      names = "--kinds",
      split = ",",
      paramLabel = "KIND",
      description = "of the kinds of call none but these, by turns, such as paid,assisted")
  private List<LeakCall> kinds = List.copyOf(LeakCall.PLANNED);

  @Option(
      names = "--at-once",
      defaultValue = "2",
      description = "how many on a line at the same time (default: ${DEFAULT-VALUE})")
  private int atOnce;

  @Option(
      names = "--lines",
      defaultValue = "2",
      description = "how many lines at the same time (default: ${DEFAULT-VALUE})")
  private int lines;

  @Option(
      names = "--controls",
      defaultValue = "ALL",
      description =
          "none, own (our own lines, Asterisk's log, events and interfaces) or all (also how keys"
              + " come to Asterisk; default)")
  private Controls controls;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "CONTROL",
      description = "of the controls none but these")
  private Set<String> only = Set.of();

  @Option(
      names = "--provider",
      defaultValue = "STRIPE",
      description = "whose simulator charges the cards: stripe or govukpay (default: stripe)")
  private SandboxProvider provider;

  @Option(
      names = "--no-memory",
      description =
          "leave out heaps and cores, which take longest, and the controls that are found there")
  private boolean noMemory;

  @Option(names = "--keep", description = "keep what was scanned in .redrose/leak")
  private boolean keep;

  @Option(names = "--json", description = "print one last line, a JSON object")
  private boolean json;

  @Spec private CommandSpec spec;

  private final Path root;
  private final Path state;
  private final long beganNs = System.nanoTime();

  /** As {@code ./redrose} starts it: the folders are in the environment. */
  public LeakTestCommand() {
    this(
        Path.of(System.getenv().getOrDefault("REDROSE_ROOT", ".")),
        Path.of(System.getenv().getOrDefault("REDROSE_STATE", ".redrose")));
  }

  /** In other folders. */
  public LeakTestCommand(Path root, Path state) {
    this.root = root.toAbsolutePath().normalize();
    this.state = state.toAbsolutePath().normalize().resolve("leak");
  }

  @Override
  public Integer call() throws Exception {
    var sets = sets();
    requireSense(sets);
    var report = play(sets);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    report.sentences().forEach((json ? err : out)::println);
    if (json) out.println(report.json(elapsedSeconds()));
    out.flush();
    err.flush();
    return report.isGood() ? 0 : 1;
  }

  /** Whatever would play nothing, or less than it says, is refused. */
  private void requireSense(List<ControlSet> sets) {
    require(calls >= 1 && calls <= MOST_CALLS, "Give 1 to 10000 --calls.");
    require(atOnce >= 1 && atOnce <= MOST_AT_ONCE, "Give 1 to 100 as --at-once.");
    require(lines >= 1 && lines <= MOST_LINES, "Give 1 to 10 --lines.");
    require(
        !kinds.isEmpty() && LeakCall.PLANNED.containsAll(kinds),
        "--kinds chooses among these: " + kindNames() + ".");
    var names =
        sets.stream()
            .flatMap(set -> set.controls().stream())
            .filter(control -> !noMemory || !control.place().isMemory())
            .map(Control::name)
            .toList();
    require(
        names.containsAll(only),
        names.isEmpty()
            ? "Leave --only out: no controls are tried here."
            : "--only chooses among these: " + String.join(", ", names) + ".");
  }

  private void require(boolean isSo, String otherwise) {
    if (!isSo) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  private static String kindNames() {
    return LeakCall.PLANNED.stream()
        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private LeakReport play(List<ControlSet> sets)
      throws IOException, SQLException, InterruptedException {
    var planned = IntStream.range(0, calls).mapToObj(i -> kinds.get(i % kinds.size())).toList();
    var results = new LinkedHashMap<ControlSet, Future<Round.Result>>();
    try (var threads = Executors.newFixedThreadPool(lines)) {
      results.put(ControlSet.NONE, threads.submit(() -> round(ControlSet.NONE, planned)));
      for (var set : sets) {
        if (tried(set).isEmpty()) continue;
        results.put(set, threads.submit(() -> round(set, set.calls())));
      }
    }
    var report = new LeakReport(calls, result(results.remove(ControlSet.NONE)));
    for (var one : results.entrySet()) report.add(tried(one.getKey()), controlled(one.getValue()));
    return report;
  }

  /**
   * A line that does not compile or start catches nothing, and takes nothing from what the others
   * found.
   */
  private static Round.Result controlled(Future<Round.Result> round)
      throws SQLException, InterruptedException {
    try {
      return result(round);
    } catch (StartFailure | IOException e) {
      return Round.Result.notPlayed(e.getMessage());
    }
  }

  private List<Control> tried(ControlSet set) {
    return set.controls().stream()
        .filter(control -> !noMemory || !control.place().isMemory())
        .filter(control -> only.isEmpty() || only.contains(control.name()))
        .toList();
  }

  private static Round.Result result(Future<Round.Result> round)
      throws IOException, SQLException, InterruptedException {
    try {
      return round.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw cause;
        case SQLException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        default -> throw new IllegalStateException("A line broke", e.getCause());
      }
    }
  }

  private List<ControlSet> sets() {
    var sets = new ArrayList<ControlSet>();
    if (controls != Controls.NONE) sets.add(new OwnControls(provider));
    if (controls == Controls.ALL) sets.addAll(List.of(WireControls.values()));
    return sets;
  }

  private Round.Result round(ControlSet set, List<LeakCall> calls)
      throws IOException, SQLException, InterruptedException {
    var folder =
        Files.createDirectories(state)
            .resolve(set.name().toLowerCase(Locale.ROOT).replace(' ', '-'));
    var round = new Round(root, folder, set, provider, !noMemory, line -> tell(set, line));
    tell(set, "begins");
    var result = round.run(calls, atOnce);
    if (!keep) round.delete();
    tell(set, "is over");
    return result;
  }

  private void tell(ControlSet set, String line) {
    var err = spec.commandLine().getErr();
    err.println("%4.0f s  %-14s %s".formatted(elapsedSeconds(), set.name(), line));
    err.flush();
  }

  private double elapsedSeconds() {
    return (System.nanoTime() - beganNs) / 1e9;
  }
}
