package redrose.console.people;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redrose.requests.postgres.DayCounts;

/** {@code count}: has the sums of past days made now, or made anew. */
@Command(
    name = "count",
    description = {
      "Counts the calls of the days that are over, for the service report and the paths. The"
          + " console does so by itself, a day after the other, while it runs.",
      "It may be broken off: a day that is counted stays so."
    },
    mixinStandardHelpOptions = true)
final class CountCommand implements Callable<Integer> {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Option(
      names = "--again",
      description =
          "take the sums away first and make them anew, but for days whose calls are all forgotten")
  private boolean again;

  @Option(names = "--json", description = "print one line of JSON")
  private boolean json;

  @Override
  public Integer call() {
    var counted =
        main.with(
            LIMIT,
            store -> {
              var days = new DayCounts(store);
              if (again) {
                days.forget();
              }
              var soFar = 0;
              while (days.next().isPresent()) {
                soFar++;
              }
              return soFar;
            });
    spec.commandLine()
        .getOut()
        .println(json ? "{\"days\":%d}".formatted(counted) : counted + " days have been counted.");
    return 0;
  }
}
