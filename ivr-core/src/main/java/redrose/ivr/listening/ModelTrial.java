package redrose.ivr.listening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vosk.LibVosk;
import org.vosk.Model;
import org.vosk.Recognizer;

/**
 * Tries a model in a process of its own. A broken model ends the process that listens with it (a
 * failed assertion in Kaldi is an abort), and with it every call; so another one goes first.
 */
final class ModelTrial {
  /** Published models are up to some gigabytes. */
  private static final long LIMIT_SECONDS = 180;

  private static final int QUIET = -1;
  private static final int TENTHS_OF_SECOND = 10;

  private ModelTrial() {}

  /** The process: a second of silence is listened to, and it ends with 0. */
  public static void main(String[] arguments) throws IOException {
    LibVosk.vosk_set_log_level(QUIET);
    try (var model = new Model(arguments[0]);
        var recognizer =
            new Recognizer(model, ModelFolder.SAMPLES_PER_SECOND, "[\"yes\", \"no\", \"[unk]\"]")) {
      var silence = new byte[2 * ModelFolder.SAMPLES_PER_SECOND / TENTHS_OF_SECOND];
      for (int tenth = 0; tenth < TENTHS_OF_SECOND; tenth++) {
        recognizer.acceptWaveForm(silence, silence.length);
      }
      recognizer.getFinalResult();
    }
  }

  /**
   * Whether a model can be listened with.
   *
   * @throws SpeechModelInvalid where it can't
   */
  static void run(Path folder) throws SpeechModelInvalid {
    Process trial = null;
    try {
      trial = start(folder);
      if (!trial.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw broken(folder, "trying it took longer than %d s".formatted(LIMIT_SECONDS));
      }
      if (trial.exitValue() != 0) {
        throw broken(folder, "trying it failed with exit code " + trial.exitValue());
      }
    } catch (IOException e) {
      throw new SpeechModelInvalid("The speech model in " + folder + " could not be tried.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SpeechModelInvalid("Trying the speech model in " + folder + " was stopped.", e);
    } finally {
      if (trial != null) {
        trial.destroyForcibly();
      }
    }
  }

  private static Process start(Path folder) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            List.of(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-cp",
                System.getProperty("java.class.path"),
                ModelTrial.class.getName(),
                folder.toAbsolutePath().toString()))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static SpeechModelInvalid broken(Path folder, String why) {
    return new SpeechModelInvalid(
        "The speech model in %s is broken (%s): fetch it again or name another."
            .formatted(folder, why));
  }
}
