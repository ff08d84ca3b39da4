package redrose.sandbox.phone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One Asterisk of ours. It ends with {@link #close}, and with the JVM however that ends: the shell
 * around it reads from a pipe that only this JVM keeps open.
 */
final class AsteriskProcess implements AutoCloseable {
  private static final String UNTIL_THE_PIPE_CLOSES =
      """
      exec 3<&0
      "$@" </dev/null 3<&- &
      child=$!
      { read -r _; kill "$child"; } <&3 >/dev/null 2>&1 &
      watcher=$!
      wait "$child"
      status=$?
      kill "$watcher" 2>/dev/null
      exit $status
      """;

  private static final int STOP_LIMIT_MS = 10_000;

  private final Process shell;
  private final Path log;

  /**
   * Starts it and returns at once.
   *
   * @param root the project's root folder, which holds {@code docker/asterisk/run}
   * @param configuration the folder of its {@code .conf} files
   * @param work what it writes goes here, and its log
   * @param seen folders that it must see at their own paths
   */
  AsteriskProcess(Path root, Path configuration, Path work, List<Path> seen) throws IOException {
    log = work.resolve("asterisk.log");
    var var = Files.createDirectories(work.resolve("var"));
    var command = new ArrayList<>(List.of("sh", "-c", UNTIL_THE_PIPE_CLOSES, "asterisk"));
    command.add(root.resolve("docker/asterisk/run").toString());
    command.addAll(List.of("--config", configuration.toString(), "--var", var.toString()));
    seen.forEach(folder -> command.addAll(List.of("--bind", folder.toString())));
    shell =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Where Asterisk's own messages go. */
  Path log() {
    return log;
  }

  /** Waits a little; says whether the process is still there. */
  boolean livesAfter(long waitMs) throws IOException {
    try {
      return !shell.waitFor(waitMs, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while Asterisk started or stopped", e);
    }
  }

  @Override
  public void close() throws IOException {
    var all = shell.descendants().toList();
    shell.getOutputStream().close();
    if (livesAfter(STOP_LIMIT_MS)) {
      all.forEach(ProcessHandle::destroyForcibly);
      throw new IOException("Asterisk had to be killed; see " + log);
    }
  }
}
