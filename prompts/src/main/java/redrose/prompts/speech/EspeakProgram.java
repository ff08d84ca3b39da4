package redrose.prompts.speech;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The program {@code espeak-ng}: whether it is installed, and running it. It gets its arguments as
 * a list and text on its standard input, so no shell reads what a caller hears, and no list of
 * processes shows it. Its environment is empty.
 *
 * @param version as in {@code 1.51}
 * @param voices the languages that it speaks, by tag; asked for another it would speak English
 */
record EspeakProgram(String version, Set<String> voices) {
  private static final String NAME = "espeak-ng";
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** A minute and a half of speech at its 22,050 samples a second. */
  private static final int MOST_BYTES = 4 << 20;

  private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+)+");
  private static final Pattern VOICE = Pattern.compile("^ *[0-9]+ +([a-z]{2,3})(-[^ ]*)? .*");

  /** The one on the PATH, looked for at each call; empty where there is none that runs. */
  static Optional<EspeakProgram> find() {
    try {
      var said = text(run(List.of("--version"), ""));
      var version = VERSION.matcher(said);
      return version.find()
          ? Optional.of(new EspeakProgram(version.group(), listVoices()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Set<String> listVoices() throws IOException {
    return text(run(List.of("--voices"), ""))
        .lines()
        .map(VOICE::matcher)
        .filter(line -> line.matches())
        .map(line -> line.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Runs it to its end, within ten seconds.
   *
   * @param input what it reads
   * @return what it wrote to its standard output
   * @throws IOException if it can't be started, fails, is too slow or writes too much
   */
  static byte[] run(List<String> arguments, String input) throws IOException {
    var builder = new ProcessBuilder(NAME);
    builder.command().addAll(arguments);
    builder.environment().keySet().retainAll(Set.of("PATH", "ESPEAK_DATA_PATH"));
    var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var guard =
        CompletableFuture.runAsync(
            process::destroyForcibly,
            CompletableFuture.delayedExecutor(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
    try {
      return talk(process, input);
    } finally {
      guard.cancel(false);
      process.destroyForcibly();
    }
  }

  private static byte[] talk(Process process, String input) throws IOException {
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    var output = process.getInputStream().readNBytes(MOST_BYTES);
    try {
      if (!process.waitFor(LIMIT) || process.exitValue() != 0) {
        throw new IOException(NAME + " did not end well");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return output;
  }

  private static String text(byte[] output) {
    return new String(output, StandardCharsets.UTF_8);
  }
}
