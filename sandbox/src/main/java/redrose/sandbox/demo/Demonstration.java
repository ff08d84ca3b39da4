package redrose.sandbox.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import redrose.sandbox.phone.Phone;
import redrose.sandbox.phone.PhoneSettings;
import redrose.sandbox.phone.RunEnvironment;
import redrose.sandbox.phone.ear.PromptSounds;
import redrose.sandbox.phone.script.CallReport;
import redrose.sandbox.phone.script.CallScript;
import redrose.sandbox.phone.script.CallScriptParser;
import redrose.sandbox.phone.script.CallScriptRunner;
import redrose.sandbox.phone.script.Transcript;
import redrose.sandbox.phone.script.Verdict;
import redrose.sandbox.record.CallRecord;
import redrose.sandbox.record.MoneyCheck;
import redrose.sandbox.record.RecordText;

/** Rings a running stack, pays a bill, and shows what is left of it. */
final class Demonstration {
  private static final Duration RECORD_LIMIT = Duration.ofSeconds(30);

  private final Path root;
  private final Path stateDir;
  private final RunEnvironment environment;
  private final Consumer<String> out;

  Demonstration(Path root, Path stateDir, RunEnvironment environment, Consumer<String> out) {
    this.root = root;
    this.stateDir = stateDir;
    this.environment = environment;
    this.out = out;
  }

  /**
   * What came of it.
   *
   * @param faults what is not as it should be, each in a sentence
   */
  record Outcome(Verdict verdict, List<String> faults) {
    boolean isGood() {
      return faults.isEmpty();
    }
  }

  Outcome run() throws IOException, SQLException, InterruptedException {
    CallScript script = CallScriptParser.read(root.resolve("sandbox/calls/pay.call"), Map.of());
    out.accept("\nThe call, as the caller hears it:");
    CallReport report = ring(script);
    CallRecord record =
        CallRecord.await(environment, script.caller(), report.rangAt(), RECORD_LIMIT);
    out.accept("\nThe record in the request store:");
    out.accept(RecordText.timeline(record.interaction()));
    out.accept("The money:");
    out.accept(RecordText.money(record));
    Outcome outcome = judge(Verdict.on(script, report, record));
    out.accept(
        outcome.isGood()
            ? "AGREE: what was heard, the record, the payment and the simulator's money."
            : "DISAGREE:\n  " + String.join("\n  ", outcome.faults()));
    return outcome;
  }

  private CallReport ring(CallScript script) throws IOException, InterruptedException {
    Path recordings = Files.createDirectories(stateDir.resolve("calls"));
    try (Phone phone = Phone.start(PhoneSettings.free(root, stateDir.resolve("phone")))) {
      return new CallScriptRunner(phone, environment.sip().toString(), new Transcript(out))
          .play(
              script,
              new PromptSounds(environment.audioDir()),
              recordings.resolve(script.name() + ".wav"));
    }
  }

  private static Outcome judge(Verdict verdict) {
    List<String> faults = new ArrayList<>(verdict.complaints());
    faults.addAll(verdict.disagreements());
    faults.addAll(MoneyCheck.disagreements(verdict.record()));
    return new Outcome(verdict, faults);
  }
}
