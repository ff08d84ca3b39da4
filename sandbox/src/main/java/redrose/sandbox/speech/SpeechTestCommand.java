package redrose.sandbox.speech;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redrose.ivr.listening.SpeechModel;
import redrose.sandbox.speech.caller.Voices;
import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.file.FileTest;
import redrose.sandbox.speech.file.NoiseAlone;
import redrose.sandbox.speech.file.ResultsText;
import redrose.sandbox.speech.file.Thresholds;
import redrose.sandbox.speech.sound.Condition;

/** {@code ./redrose speech-test}: how well callers are understood. */
@Command(
    name = "speech-test",
    description = "Rings with synthesised callers and says how well they are understood.",
    mixinStandardHelpOptions = true)
public final class SpeechTestCommand implements Callable<Integer> {
  @Option(
      names = "--questions",
      defaultValue = "40",
      description =
          "questions of each kind that each voice is asked in each noise, without a telephone"
              + " (default: ${DEFAULT-VALUE})")
  private int questions;

  @Option(
      names = "--noise-minutes",
      defaultValue = "10",
      description = "minutes of each noise alone (default: ${DEFAULT-VALUE})")
  private int noiseMinutes;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "what is said in what noise follows from it (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--thresholds",
      description = "instead, what thresholds of confidence let through, by development voices")
  private boolean thresholds;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    try (var model = SpeechModel.load(model())) {
      var test = new FileTest(model, seed);
      if (thresholds) {
        Thresholds.measure(test, questions).lines().forEach(this::tell);
        return 0;
      }
      List<FileTest.Part> parts = new ArrayList<>();
      for (var kind : Kind.values()) {
        parts.add(
            new FileTest.Part(
                test.corpus().tasks(kind, questions), Voices.tested(), Condition.all()));
      }
      new ResultsText(test.run(parts)).lines().forEach(this::tell);
      listenToNoise(model, test);
      return 0;
    }
  }

  private void listenToNoise(SpeechModel model, FileTest test) throws Exception {
    var noise = new NoiseAlone(model, test.channel(), seed);
    var asked =
        Stream.of(Kind.values()).flatMap(kind -> test.corpus().tasks(kind, 4).stream()).toList();
    for (var condition : Condition.all()) {
      var hour = noise.listen(condition, asked, noiseMinutes * 60_000);
      tell(
          "an hour of %s: %.0f prompts stopped, %.0f answers taken or asked about"
              .formatted(condition.label(), hour.bargeIns(), hour.answers()));
    }
  }

  private static Path model() {
    var named = System.getenv("VOSK_MODEL");
    return named == null
        ? Path.of(System.getenv().getOrDefault("REDROSE_ROOT", "."), "speech-model")
        : Path.of(named);
  }

  private void tell(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
