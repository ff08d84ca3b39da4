package redrose.sandbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.io.file.PathUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redrose.prompts.Language;
import redrose.prompts.PayPrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;

/** {@code bench prompts}: how long a caller waits for a sentence that nobody has heard yet. */
@Command(
    name = "prompts",
    description = {
      "Times sentences with an amount that was never said before, from the journey's asking for",
      "one until its file can be played. Nothing asserts the figures."
    },
    mixinStandardHelpOptions = true)
final class PromptsBenchCommand implements Callable<Integer> {
  private static final double TARGET_MS = 150;
  private static final long FIRST_PENCE = 1_234_56;
  private static final long STEP_PENCE = 7_13;

  @Spec private CommandSpec spec;

  @Option(names = "--sentences", description = "How many; ${DEFAULT-VALUE} if not given.")
  private int sentences = 300;

  @Override
  public Integer call() throws IOException {
    var folder = Files.createTempDirectory("redrose-prompts");
    try (var voice = Voice.open(folder, Language.EN)) {
      print(times(voice));
    } finally {
      PathUtils.deleteDirectory(folder);
    }
    return 0;
  }

  private List<Double> times(Voice voice) {
    var timesMs = new ArrayList<Double>();
    for (int i = 0; i < Math.max(2, sentences); i++) {
      long before = System.nanoTime();
      var _ =
          voice.say(PayPrompts.PAY_PAID, new Value.Money(FIRST_PENCE + i * STEP_PENCE)).sounds();
      timesMs.add((System.nanoTime() - before) / 1e6);
    }
    return timesMs;
  }

  private void print(List<Double> timesMs) {
    var out = spec.commandLine().getOut();
    var later = timesMs.stream().skip(1).sorted().toList();
    out.printf("%-48s %8s   %s%n", "a sentence that was never said before", "ms", "target");
    line("the process's very first, nothing warmed up", timesMs.getFirst());
    line("p50 of the others", later.get(later.size() / 2));
    line("p95 of the others", later.get(later.size() * 95 / 100));
    line("the slowest of the others", later.getLast());
    out.flush();
  }

  private void line(String name, double foundMs) {
    spec.commandLine()
        .getOut()
        .printf(
            "%-48s %8.1f   < %.0f%s%n",
            name, foundMs, TARGET_MS, foundMs < TARGET_MS ? "" : "   missed");
  }
}
