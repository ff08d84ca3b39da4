package redrose.sandbox.phone.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import redrose.sandbox.phone.Phone;
import redrose.sandbox.phone.PhoneSettings;
import redrose.sandbox.phone.RunEnvironment;
import redrose.sandbox.record.CallRecord;

/** {@code ./redrose call FILE}: a scripted caller rings what is up. */
@Command(
    name = "call",
    description = {
      "Plays a scripted caller against what ./redrose up started, over real SIP and RTP, and says"
          + " whether what was heard is what the record says was played.",
      "sandbox/calls/README.md says how scripts are written."
    },
    mixinStandardHelpOptions = true)
public final class CallCommand implements Callable<Integer> {
  private static final Duration RECORD_LIMIT = Duration.ofSeconds(30);

  @Parameters(paramLabel = "FILE", description = "the script, such as sandbox/calls/pay.call")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "a value for the script, before its own")
  private Map<String, String> values = new HashMap<>();

  @Option(
      names = "--phone-port",
      paramLabel = "PORT",
      defaultValue = "5080",
      description = "where a script that is rung listens (default: ${DEFAULT-VALUE})")
  private int phonePort;

  @Option(
      names = "--desk-port",
      paramLabel = "PORT",
      defaultValue = "5081",
      description = "where one that is rung at a desk does (default: ${DEFAULT-VALUE})")
  private int deskPort;

  @Option(names = "--json", description = "print one last line, a JSON object")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    var script = CallScriptParser.read(file, values);
    var environment = RunEnvironment.ofWhatIsUp();
    var calls = Files.createDirectories(RunEnvironment.stateDir().resolve("calls"));
    var settings = PhoneSettings.free(root(), RunEnvironment.stateDir().resolve("phone"));
    CallReport report;
    try (var phone = Phone.start(listeningWhereItIsRung(script, settings))) {
      var transcript = new Transcript(System.out::println);
      var runner = new CallScriptRunner(phone, environment.sip().toString(), transcript);
      var sounds = script.known(environment.audioDir(), root());
      report = runner.play(script, sounds, calls.resolve(script.name() + ".wav"));
    }
    if (script.rung() == CallScript.Rung.AT_A_DESK) { // the record is the caller's
      report.failure().ifPresent(System.out::println);
      return report.failure().isEmpty() ? 0 : 1;
    }
    var verdict = verdict(script, report, environment);
    verdict.sentences().forEach(System.out::println);
    if (json) System.out.println(verdict.json());
    return verdict.isGood() ? 0 : 1;
  }

  private PhoneSettings listeningWhereItIsRung(CallScript script, PhoneSettings usual) {
    return switch (script.rung()) {
      case NOT -> usual;
      case AT_HOME -> usual.rungAt(phonePort);
      case AT_A_DESK -> usual.rungAt(deskPort);
    };
  }

  private static Verdict verdict(CallScript script, CallReport report, RunEnvironment environment)
      throws IOException, SQLException, InterruptedException {
    var record = CallRecord.await(environment, script.caller(), report.rangAt(), RECORD_LIMIT);
    return Verdict.on(script, report, record);
  }

  private static Path root() {
    return Path.of(System.getenv().getOrDefault("REDROSE_ROOT", "."));
  }
}
