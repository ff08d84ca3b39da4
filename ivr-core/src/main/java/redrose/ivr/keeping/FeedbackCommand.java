package redrose.ivr.keeping;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redrose.ivr.live.LiveSettings;
import redrose.requests.postgres.FeedbackRows;
import redrose.requests.postgres.FeedbackRows.Count;

/**
 * {@code feedback}: whether callers are asked what they thought of their call, and what they say.
 */
@Command(
    name = "feedback",
    description = {
      "Has callers who were helped asked one question at the end, from 1, very bad, to 5, very"
          + " good; calls know within seconds.",
      "",
      "  ./redrose feedback on",
      "  ./redrose feedback show --days 7"
    },
    mixinStandardHelpOptions = true)
final class FeedbackCommand implements Runnable {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int MOST_DAYS = 3_650;

  @ParentCommand private KeepingCommand keeping;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which command: on, off or show.");
  }

  @Command(name = "on", description = "Has them asked.", mixinStandardHelpOptions = true)
  int on(@Mixin Changing changing, @Mixin Output out) {
    changing.change(keeping, LiveSettings.FEEDBACK, Optional.of("{\"ask\":true}"));
    out.print("Callers who were helped are asked now.", Map.of("ask", true));
    return 0;
  }

  @Command(name = "off", description = "Has nobody asked.", mixinStandardHelpOptions = true)
  int off(@Mixin Changing changing, @Mixin Output out) {
    changing.change(keeping, LiveSettings.FEEDBACK, Optional.empty());
    out.print("Nobody is asked.", Map.of("ask", false));
    return 0;
  }

  @Command(name = "show", description = "What they said.", mixinStandardHelpOptions = true)
  int show(
      @Option(
              names = "--days",
              defaultValue = "28",
              description = "of so many days (default: ${DEFAULT-VALUE})")
          int days,
      @Mixin Output out) {
    if (days < 1 || days > MOST_DAYS) {
      throw new ParameterException(
          spec.commandLine(), "Set --days to 1 to %d.".formatted(MOST_DAYS));
    }
    var counts = keeping.with(LIMIT, database -> new FeedbackRows(database).counts(days));
    Map<String, Object> object = new LinkedHashMap<>();
    counts.forEach(count -> object.put(String.valueOf(count.score()), count.calls()));
    out.print(counts.isEmpty() ? "Nobody has said anything." : lines(counts), object);
    return 0;
  }

  private static String lines(List<Count> counts) {
    return counts.stream()
        .map(count -> "%d: %d calls".formatted(count.score(), count.calls()))
        .collect(Collectors.joining("\n"));
  }
}
