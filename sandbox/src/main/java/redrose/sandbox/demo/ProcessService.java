package redrose.sandbox.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A service that is a process of its own, with its output in a log file. */
class ProcessService implements Service {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  private final String name;
  private final Set<String> needs;
  private final StateFolder state;
  private final ProcessPlan plan;
  private Process process;
  private boolean stopped;

  ProcessService(String name, Set<String> needs, StateFolder state, ProcessPlan plan) {
    this.name = name;
    this.needs = needs;
    this.state = state;
    this.plan = plan;
  }

  /**
   * How to start a process and when it is ready.
   *
   * @param command the program and its arguments
   * @param environment what is added to ours
   */
  record ProcessPlan(List<String> command, Map<String, String> environment, Readiness readiness) {}

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Set<String> needs() {
    return needs;
  }

  @Override
  public void start() throws Exception {
    Process started = launch();
    boolean came = Wait.until(START_LIMIT, () -> !started.isAlive() || isReady());
    if (!came || !started.isAlive()) {
      String reason = came ? LogTail.lastWords(state.log(name)) : "it is not ready after 90 s";
      throw new StartFailure(
          "%s did not start: %s (its log: %s)".formatted(name, reason, state.log(name)));
    }
  }

  private synchronized Process launch() throws IOException {
    if (stopped) {
      throw new StartFailure(name + " was stopped before it started");
    }
    // a session of its own: Ctrl-C in the terminal reaches the launcher only, which ends the parts
    // in their order
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(plan.command());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(state.log(name).toFile());
    builder.environment().putAll(plan.environment());
    builder.environment().put(Leftovers.MARK, state.dir().toString());
    process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private boolean isReady() {
    try {
      return plan.readiness().ask();
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Its process id, once it has started. */
  synchronized long pid() {
    return process.pid();
  }

  @Override
  public synchronized void watch(Consumer<String> tell) {
    var _ = process.onExit().thenRun(() -> tellOfItsEnd(tell));
  }

  private synchronized void tellOfItsEnd(Consumer<String> tell) {
    if (!stopped) {
      Path log = state.log(name);
      tell.accept("%s has ended: %s (its log: %s)".formatted(name, LogTail.lastWords(log), log));
    }
  }

  @Override
  public synchronized void stop() {
    stopped = true;
    if (process != null) {
      Ending.of(List.of(process.toHandle()), STOP_LIMIT);
    }
  }
}
