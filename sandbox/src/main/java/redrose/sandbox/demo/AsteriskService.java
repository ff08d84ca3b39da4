package redrose.sandbox.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Asterisk that answers: found or fetched, configured from dialplans/, started. */
final class AsteriskService extends ProcessService {
  private static final Pattern VERSION = Pattern.compile("(?m)^ASTERISK_VERSION=(.+)$");

  private final Path root;
  private final StateFolder state;
  private final Ports ports;
  private final Trial trial;
  private String version = "unknown";

  AsteriskService(Path root, StateFolder state, Ports ports, Trial trial) {
    super("asterisk", Set.of(), state, plan(root, state, ports));
    this.root = root;
    this.state = state;
    this.ports = ports;
    this.trial = trial;
  }

  private static ProcessPlan plan(Path root, StateFolder state, Ports ports) {
    List<String> run =
        List.of(
            root.resolve("docker/asterisk/run").toString(),
            "--config",
            configuration(state).toString(),
            "--var",
            state.asterisk().resolve("var").toString(),
            "--bind",
            state.audio().toString());
    return new ProcessPlan(run, Map.of(), Readiness.sip(ports.of(Port.SIP)));
  }

  private static Path configuration(StateFolder state) {
    return state.asterisk().resolve("etc");
  }

  /** Such as {@code 22.10.1}; known once it has started. */
  String version() {
    return version;
  }

  @Override
  public void start() throws Exception {
    Matcher fact =
        VERSION.matcher(run(List.of(root.resolve("docker/asterisk/provide").toString())));
    if (fact.find()) {
      version = fact.group(1);
    }
    run(
        List.of(
            root.resolve("dialplans/render").toString(),
            "--profile",
            "sandbox",
            "--out",
            configuration(state).toString(),
            "--set",
            "AUDIO_DIR=" + state.audio(),
            "--set",
            "SIP_PORT=" + ports.of(Port.SIP),
            "--set",
            "DESK_PORT=" + ports.of(Port.DESK),
            "--set",
            "IVR_AGI=127.0.0.1:" + ports.of(Port.IVR),
            "--set",
            "CARD_AGI=127.0.0.1:" + ports.of(Port.CARDS)));
    trial.configured(configuration(state));
    super.start();
  }

  /** Runs a script that tells a person on stderr how it goes; returns what it says on stdout. */
  private static String run(List<String> command) throws IOException, InterruptedException {
    Process script =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    script.getOutputStream().close();
    String facts = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (script.waitFor() != 0) {
      throw new StartFailure("Asterisk cannot be started; the line above says why.");
    }
    return facts;
  }
}
