package redrose.sandbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redrose.sandbox.bench.ConsolePagesToTime.Page;
import redrose.sandbox.phone.RunEnvironment;

/** {@code bench console}: how long the console's pages take, over what is in the store. */
@Command(
    name = "console",
    description = {
      "Times the console's pages of what ./redrose up started, one after the other, from the"
          + " request to the last byte.",
      "A past for it: ./redrose seed --interactions 10000000 --steps-days 35, then ./redrose count."
    },
    mixinStandardHelpOptions = true)
final class ConsoleBenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--rounds", description = "How often each; ${DEFAULT-VALUE} if not given.")
  private int rounds = 20;

  @Option(names = "--json", description = "One line of JSON: milliseconds by page.")
  private boolean json;

  private final List<String> found = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var pages = new ConsolePagesToTime(LocalDate.now(ZoneId.of("Europe/London")));
    var up = RunEnvironment.ofWhatIsUp();
    time(up, "supervisor", pages.ofSupervisors());
    time(up, "finance", pages.ofFinance());
    if (json) {
      spec.commandLine().getOut().println("{" + String.join(",", found) + "}");
    }
    return 0;
  }

  private void time(RunEnvironment up, String person, Map<String, Page> pages)
      throws IOException, InterruptedException {
    var password =
        Files.readString(RunEnvironment.stateDir().resolve("secrets/console-" + person)).strip();
    try (var visitor = ConsoleVisitor.signIn(up.console(), person, password)) {
      for (var page : pages.entrySet()) {
        var link = page.getValue().link();
        var html = time(visitor, page.getKey(), page.getValue());
        if (!link.isEmpty()) {
          var next = ConsoleVisitor.find(Pattern.compile(link), html);
          if (next.isPresent()) {
            time(
                visitor,
                page.getKey() + ", and on from it",
                new Page(next.get(), page.getValue().targetMs(), ""));
          }
        }
      }
    }
  }

  private void missing(String name, IOException why) {
    found.add("\"%s\":null".formatted(name));
    spec.commandLine().getErr().printf("%-48s missed: %s%n", name, why.getMessage());
  }

  private String time(ConsoleVisitor visitor, String name, Page page) throws InterruptedException {
    var timesMs = new ArrayList<Double>();
    var html = "";
    for (var round = 0; round < Math.max(1, rounds) + 1; round++) {
      var before = System.nanoTime();
      try {
        html = visitor.get(page.path());
      } catch (IOException e) {
        missing(name, e);
        return "";
      }
      timesMs.add((System.nanoTime() - before) / 1e6);
    }
    var first = timesMs.removeFirst();
    timesMs.sort(null);
    var p50 = timesMs.get(timesMs.size() / 2);
    var p95 = timesMs.get((timesMs.size() * 95 + 99) / 100 - 1);
    found.add("\"%s\":[%.1f,%.1f,%.1f]".formatted(name, first, p50, p95));
    if (!json) {
      var out = spec.commandLine().getOut();
      out.printf(
          "%-48s first %7.1f  p50 %7.1f  p95 %7.1f ms  < %.0f%s%n",
          name, first, p50, p95, page.targetMs(), p95 < page.targetMs() ? "" : "   missed");
      out.flush();
    }
    return html;
  }
}
