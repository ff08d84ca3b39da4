package redrose.ivr.keeping;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import redrose.requests.CallBack;
import redrose.requests.postgres.CallBacks;

/** {@code call-backs}: who wants to be rung back. */
@Command(
    name = "call-backs",
    description = "Who wants to be rung back by an adviser, and how each got on.",
    mixinStandardHelpOptions = true)
final class CallBacksCommand implements Runnable {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int MOST = 200;
  private static final int LONGEST_NAME = 80;
  private static final int NOTHING_TO_CANCEL = 1;

  @ParentCommand private KeepingCommand keeping;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which command: list or cancel.");
  }

  @Command(
      name = "list",
      description = "Those that wait or ring, the newest first.",
      mixinStandardHelpOptions = true)
  int list(
      @Option(names = "--all", description = "those that are over, too") boolean all,
      @Mixin Output out) {
    var found = keeping.with(LIMIT, database -> new CallBacks(database).list(all, MOST));
    out.print(
        found.isEmpty()
            ? "Nobody waits to be rung back."
            : found.stream().map(CallBacksCommand::sentence).collect(Collectors.joining("\n")),
        Map.of("call_backs", objects(found)));
    return 0;
  }

  @Command(
      name = "cancel",
      description = "Takes one back, so that it is not rung (again).",
      mixinStandardHelpOptions = true)
  int cancel(
      @Parameters(paramLabel = "ID") UUID id,
      @Option(
              names = "--by",
              paramLabel = "NAME",
              description = "who does this (default: who is logged in)")
          String by,
      @Mixin Output out) {
    var name = by == null ? System.getProperty("user.name") : by;
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new ParameterException(
          spec.commandLine(), "--by is a name of 1 to %d characters.".formatted(LONGEST_NAME));
    }
    boolean done = keeping.with(LIMIT, database -> new CallBacks(database).cancel(id, name));
    out.print(
        done
            ? "It is cancelled: " + id + "."
            : "There is no call-back " + id + " that waits or rings: see the list.",
        Map.of("id", id.toString(), "cancelled", done));
    return done ? 0 : NOTHING_TO_CANCEL;
  }

  private static List<Map<String, Object>> objects(List<CallBack> callBacks) {
    return callBacks.stream().map(CallBacksCommand::object).toList();
  }

  private static Map<String, Object> object(CallBack one) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", one.id().toString());
    object.put("call", one.interactionId().toString());
    object.put("number", one.number().masked());
    object.put("language", one.language());
    object.put("desk", one.desk());
    object.put("matter", one.matter().orElse(null));
    object.put("reference", one.reference().orElse(null));
    object.put("state", one.state().name());
    object.put("tries", one.tries());
    object.put("due_at", one.dueAt().toString());
    return object;
  }

  private static String sentence(CallBack one) {
    return "%s  %s  %-9s  %d tries  due %s  %s%s"
        .formatted(
            one.id(),
            one.number().masked(),
            one.state(),
            one.tries(),
            one.dueAt(),
            one.desk(),
            one.matter().map(matter -> ", about " + matter).orElse(""));
  }
}
