package redrose.sandbox.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redrose.ivr.listening.SpeechModel;
import redrose.sandbox.speech.load.Capacity;
import redrose.sandbox.speech.load.Recognisers;
import redrose.sandbox.speech.load.Said;
import redrose.sandbox.speech.load.Spoken;
import redrose.sandbox.speech.load.Step;

/** {@code bench speech}: how many answers are listened to at once, and what that costs. */
@Command(
    name = "speech",
    description = {
      "Has more and more callers answer at once, in real time, over the line's own sound server,"
          + " until one is lost or an answer comes late; and measures a recogniser's memory.",
      "Callers and line share this machine. Nothing asserts what comes out."
    },
    mixinStandardHelpOptions = true)
final class SpeechBenchCommand implements Callable<Integer> {
  private static final int[] CALLS = {5, 10, 20, 40, 60, 80, 120, 160, 240, 320, 480};

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print one line of JSON at the end.")
  private boolean json;

  @Option(names = "--seconds", description = "How long each step lasts.")
  private int seconds = 20;

  @Option(names = "--limit", description = "Milliseconds from the last word to the answer (p95).")
  private int limitMs = 600;

  @Option(names = "--model", description = "A Vosk model's folder.")
  private Path folder = Path.of(System.getenv().getOrDefault("REDROSE_ROOT", "."), "speech-model");

  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    var figures = new LinkedHashMap<String, Object>();
    long began = System.nanoTime();
    try (var model = SpeechModel.load(folder)) {
      long loadMs = (System.nanoTime() - began) / 1_000_000;
      figures.put("loadMs", loadMs);
      tell(out, "loading, with the trial in a process of its own: %d ms".formatted(loadMs));
      var said = Spoken.strings(1);
      long kib = Recognisers.kibEach(model, said, () -> ProcessStatus.residentKib(ownPid()));
      figures.put("recogniserKib", kib);
      tell(out, "a recogniser at work: %d KiB".formatted(kib));
      figures.put("steps", steps(out, model, said));
    }
    if (json) {
      tell(out, new ObjectMapper().writeValueAsString(figures));
    }
    return 0;
  }

  private List<Step> steps(PrintWriter out, SpeechModel model, List<Said<?>> said) {
    var steps = new ArrayList<Step>();
    try (var capacity = new Capacity(model, said)) {
      capacity.step(CALLS[0], seconds / 2); // compiles what the first step would wait for
      for (int calls : CALLS) {
        var step = capacity.step(calls, seconds);
        steps.add(step);
        tell(
            out,
            "%4d at once: last word to answer p50 %d ms, p95 %d ms; first sound to silence p50 %d ms, p95 %d ms; %d of %d lost; %.2f cores"
                .formatted(
                    step.calls(),
                    step.takenAfterMs().p50(),
                    step.takenAfterMs().p95(),
                    step.stoppedAfterMs().p50(),
                    step.stoppedAfterMs().p95(),
                    step.lost(),
                    step.answers(),
                    step.cores()));
        if (step.lost() > 0 || step.takenAfterMs().p95() > limitMs) {
          break;
        }
      }
    }
    return steps;
  }

  private static long ownPid() {
    return ProcessHandle.current().pid();
  }

  private static void tell(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
