package redrose.sandbox.speech.caller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import redrose.prompts.audio.Polish;
import redrose.prompts.audio.WavFile;

/** A synthesiser that is a program of its own and writes a WAV file. */
record Synthesiser(String name, String program, Function<Path, List<String>> options)
    implements CallerVoice {
  private static final long LIMIT_SECONDS = 60;

  /**
   * A voice of espeak-ng.
   *
   * @param voice accent and variant, {@code en-gb+m8}
   */
  static CallerVoice espeak(String voice) {
    return new Synthesiser(
        voice, "espeak-ng", file -> List.of("-v", voice, "-a", "60", "-w", file.toString()));
  }

  /** A voice of flite. */
  static CallerVoice flite(String voice) {
    return new Synthesiser(
        "flite " + voice, "flite", file -> List.of("-voice", voice, "-o", file.toString(), "-t"));
  }

  @Override
  public boolean isThere() {
    return List.of(System.getenv("PATH").split(":", -1)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Override
  public String wanting() {
    return program;
  }

  @Override
  public short[] say(String words) throws IOException, InterruptedException {
    var file = Files.createTempFile("caller", ".wav");
    try {
      run(file, words);
      return Polish.trim(WavFile.toTelephone(Files.readAllBytes(file)));
    } finally {
      Files.delete(file);
    }
  }

  private void run(Path file, String words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(program));
    command.addAll(options.apply(file));
    command.add(words);
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("%s did not say “%s”".formatted(name, words));
    }
  }
}
