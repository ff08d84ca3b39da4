package redrose.sandbox.speech;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import redrose.ivr.listening.ListeningPool;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.SpeechModelInvalid;
import redrose.sandbox.speech.caller.CallerVoice;
import redrose.sandbox.speech.caller.Voices;
import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.file.FileFloors;
import redrose.sandbox.speech.file.FileTrial;
import redrose.sandbox.speech.file.ResultsJson;
import redrose.sandbox.speech.file.ResultsText;
import redrose.sandbox.speech.file.Thresholds;
import redrose.sandbox.speech.line.LineFloors;
import redrose.sandbox.speech.line.LineResults;
import redrose.sandbox.speech.line.LineText;
import redrose.sandbox.speech.line.LineTrial;
import redrose.sandbox.speech.line.Plans;
import redrose.sandbox.speech.load.NoiseHour;
import redrose.sandbox.speech.sound.Condition;

/** {@code ./redrose speech-test}: how well callers are understood. */
@Command(
    name = "speech-test",
    description = {
      "Rings with synthesised callers over two Asterisks: each answers questions of"
          + " every kind by voice, in noise, and by keys where that fails. Says what they have in"
          + " the end, and how quick the line was.",
      "Then has more answers recognised without a telephone, for every voice, noise and kind.",
      "Exit 0 if callers were understood as well as they have to be, 1 if not; docs/speech.md says",
      "what the figures mean."
    },
    mixinStandardHelpOptions = true)
public final class SpeechTestCommand implements Callable<Integer> {
  private static final int NOT_HELD = 1;

  @Option(
      names = "--calls",
      defaultValue = "40",
      description = "how many callers ring (default: ${DEFAULT-VALUE})")
  private int calls;

  @Option(
      names = "--at-once",
      description = "so many of them at a time (default: as many as a line listens to)")
  private int atOnce = ListeningPool.usualMostAtOnce();

  @Option(
      names = "--questions",
      defaultValue = "8",
      description =
          "questions a call; also, without a telephone, questions of each kind, voice and noise"
              + " (default: ${DEFAULT-VALUE})")
  private int questions;

  @Option(
      names = "--noise-minutes",
      defaultValue = "20",
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

  @Option(names = "--json", description = "print one last line, a JSON object")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (calls < 1 || questions < 1 || atOnce < 1 || noiseMinutes < 0) {
      throw new ParameterException(
          spec.commandLine(),
          "--calls, --questions and --at-once begin at 1, --noise-minutes at 0 (no noise alone).");
    }
    requireVoices();
    try (var model = load()) {
      var test = new FileTrial(model, seed);
      if (thresholds) {
        Thresholds.measure(test, questions).lines().forEach(this::tell);
        return 0;
      }
      return measure(model, test);
    }
  }

  private int measure(SpeechModel model, FileTrial test)
      throws IOException, InterruptedException, SpeechModelInvalid {
    var figures = new LinkedHashMap<String, Object>();
    List<Floor> floors = new ArrayList<>();
    var results = ring(model, test);
    figures.put("calls", results);
    figures.put("fixedShapeMs", results.inQuiet().takenAfterMs(false));
    figures.put("openEndMs", results.inQuiet().takenAfterMs(true));
    figures.put("promptStoppedMs", results.inQuiet().stoppedAfterMs());
    figures.put("misheardMs", results.misheardAfterMs());
    floors.addAll(LineFloors.of(results));
    floors.addAll(LineFloors.ofTimes(results));
    figures.put("answers", listen(test));
    figures.put("hours", listenToNoise(model, test));
    note("What has to be held");
    floors.addAll(FileFloors.of(FileFloors.listen(test)));
    floors.stream().map(Floor::toString).forEach(this::tell);
    figures.put("floors", floors);
    if (json) {
      tell(new ObjectMapper().writeValueAsString(figures));
    }
    return floors.stream().allMatch(Floor::isHeld) ? 0 : NOT_HELD;
  }

  private void requireVoices() throws IOException {
    var missing =
        Stream.concat(Voices.tested().stream(), Voices.ofTheCrowd().stream())
            .filter(voice -> !voice.isThere())
            .map(CallerVoice::wanting)
            .distinct()
            .toList();
    if (missing.contains("espeak-ng")) {
      throw new IOException("The callers' voices are not there: apt-get install espeak-ng flite.");
    }
    missing.forEach(
        program -> note("Without " + program + ": its voice is left out (apt-get install it)."));
  }

  private static SpeechModel load() throws IOException {
    try {
      var named = System.getenv("VOSK_MODEL");
      return SpeechModel.load(named == null ? root().resolve("speech-model") : Path.of(named));
    } catch (SpeechModelInvalid e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private LineResults ring(SpeechModel model, FileTrial test)
      throws IOException, InterruptedException {
    var state = Files.createDirectories(state().resolve("speech-test"));
    var voices = Voices.tested().stream().filter(CallerVoice::isThere).toList();
    var plans = Plans.of(calls, questions, voices, Condition.all(), seed);
    var line = new LineTrial(root(), state, model, test.channel(), seed, atOnce, this::note);
    var results = line.run(plans);
    new LineText(results).lines().forEach(this::tell);
    return results;
  }

  private List<Map<String, Object>> listen(FileTrial test)
      throws IOException, InterruptedException {
    note("Answers without a telephone");
    List<FileTrial.Part> parts = new ArrayList<>();
    for (var kind : Kind.values()) {
      parts.add(
          new FileTrial.Part(
              test.corpus().tasks(kind, questions), Voices.tested(), Condition.all()));
    }
    var results = test.run(parts);
    new ResultsText(results).lines().forEach(this::tell);
    return new ResultsJson(results).cells();
  }

  private List<NoiseHour.Hour> listenToNoise(SpeechModel model, FileTrial test) {
    List<NoiseHour.Hour> hours = new ArrayList<>();
    var asked =
        Stream.of(Kind.values()).flatMap(kind -> test.corpus().tasks(kind, 4).stream()).toList();
    try (var noise = new NoiseHour(model, test.channel(), seed)) {
      for (var condition : noiseMinutes == 0 ? List.<Condition>of() : Condition.all()) {
        var hour = noise.listen(condition, asked, noiseMinutes);
        hours.add(hour);
        tell(
            "an hour of %s: %.0f times a question fell silent, %.0f answers taken or asked about, %.0f of them sure (%d minutes, %d lost)"
                .formatted(
                    hour.noise(),
                    hour.interruptions(),
                    hour.answers(),
                    hour.sure(),
                    hour.minutes(),
                    hour.lost()));
      }
    }
    return hours;
  }

  private static Path root() {
    return Path.of(System.getenv().getOrDefault("REDROSE_ROOT", ".")).toAbsolutePath().normalize();
  }

  private static Path state() {
    return Path.of(System.getenv().getOrDefault("REDROSE_STATE", ".redrose")).toAbsolutePath();
  }

  private void tell(String line) {
    print(spec.commandLine().getOut(), line);
  }

  private void note(String line) {
    print(spec.commandLine().getErr(), line);
  }

  private static void print(PrintWriter where, String line) {
    where.println(line);
    where.flush();
  }
}
