package redrose.sandbox.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redrose.requests.postgres.RoleMatrix;
import redrose.sandbox.demo.ProcessService.ProcessPlan;

/** Our own processes, with the environment that each wants (docs/operations.md lists it). */
final class Processes {
  private final Path root;
  private final StateFolder state;
  private final Ports ports;
  private final DatabaseService database;
  private final SandboxProvider provider;
  private final Trial trial;

  Processes(StackOptions options, StateFolder state, DatabaseService database) {
    this.provider = options.provider();
    this.trial = options.trial();
    this.root = options.root();
    this.state = state;
    this.ports = options.ports();
    this.database = database;
  }

  Service simulator() {
    List<String> command =
        JavaProcess.command(
            root.resolve("sandbox"),
            trial,
            provider.part,
            provider.mainClass,
            "--port",
            Integer.toString(ports.of(Port.STRIPE)),
            "--state",
            state.account(provider.part).toString());
    Readiness ready = Readiness.http(ports.of(Port.STRIPE), "/_sandbox/ledger");
    Map<String, String> environment = new HashMap<>();
    environment.put("REDROSE_SIMULATOR_KEY", provider.key);
    if (provider.sendsEvents()) {
      command = new ArrayList<>(command);
      command.add("--webhook-url");
      command.add("http://127.0.0.1:" + ports.of(Port.WEBHOOKS) + "/webhooks");
      environment.put("REDROSE_SIMULATOR_WEBHOOK_SECRET", SandboxProvider.WEBHOOK_SECRET);
    }
    ProcessPlan plan = new ProcessPlan(command, environment, ready);
    return new ProcessService(provider.part, Set.of(), state, plan);
  }

  Service paymentGateway() {
    Map<String, String> environment = common(RoleMatrix.GATEWAY, Port.GATEWAY_HEALTH);
    environment.put("REDROSE_JOURNAL_DIR", state.journal().toString());
    // every scripted caller tries the same few cards
    environment.put("REDROSE_LIMIT_CALLER", "0");
    environment.put("REDROSE_LIMIT_WITHHELD", "0");
    environment.put("REDROSE_LIMIT_CARD", "0");
    environment.put("REDROSE_CARD_AGI_HOST", "127.0.0.1");
    environment.put("REDROSE_CARD_AGI_PORT", Integer.toString(ports.of(Port.CARDS)));
    environment.putAll(
        provider.settings(
            simulatorUrl(), state.secrets().holding(provider.option() + "-key", provider.key)));
    if (provider.sendsEvents()) {
      environment.put("REDROSE_WEBHOOK_PORT", Integer.toString(ports.of(Port.WEBHOOKS)));
      environment.put(
          "REDROSE_WEBHOOK_SECRET_FILE",
          state.secrets().holding("webhook-secret", SandboxProvider.WEBHOOK_SECRET).toString());
      environment.put("REDROSE_PAY_LINK_URL", linkUrl());
    }
    return own(
        "payment-gateway",
        Set.of(database.name(), provider.part),
        "redrose.gateway.Main",
        environment,
        Port.GATEWAY_HEALTH);
  }

  Service ivrCore() {
    Map<String, String> environment = common(RoleMatrix.IVR, Port.IVR_HEALTH);
    environment.put("REDROSE_JOURNAL_DIR", state.journal().toString());
    if (provider.sendsEvents()) {
      environment.put("REDROSE_PAY_LINK_URL", linkUrl());
    }
    environment.put("REDROSE_TEXTS_DIR", state.texts().toString());
    environment.put("REDROSE_BILLS_FILE", SampleBills.write(state.bills()).toString());
    environment.put("REDROSE_CALL_FILES_DIR", state.callFiles().toString());
    environment.put(
        "REDROSE_CALL_BACK_CHANNEL", "PJSIP/caller/sip:{number}@127.0.0.1:" + ports.of(Port.PHONE));
    environment.put("REDROSE_AGI_HOST", "127.0.0.1");
    environment.put("REDROSE_AGI_PORT", Integer.toString(ports.of(Port.IVR)));
    environment.put("REDROSE_AUDIOSOCKET_PORT", Integer.toString(ports.of(Port.LISTENING)));
    return own(
        "ivr-core", Set.of(database.name()), "redrose.ivr.Main", environment, Port.IVR_HEALTH);
  }

  Service console() {
    Map<String, String> environment = common(RoleMatrix.CONSOLE, Port.CONSOLE_HEALTH);
    environment.put("REDROSE_CONSOLE_PORT", Integer.toString(ports.of(Port.CONSOLE)));
    environment.put("REDROSE_DIRECTORY", directory());
    return own(
        "console",
        Set.of(database.name()),
        "redrose.console.Main",
        environment,
        Port.CONSOLE_HEALTH);
  }

  Service open311() {
    Map<String, String> environment = common(RoleMatrix.OPEN311, Port.OPEN311_HEALTH);
    environment.put("REDROSE_OPEN311_PORT", Integer.toString(ports.of(Port.OPEN311)));
    environment.put("REDROSE_DIRECTORY", directory());
    return own(
        "reports",
        Set.of(database.name()),
        "redrose.reports.Main",
        environment,
        Port.OPEN311_HEALTH);
  }

  /** The council's own, or the one that comes with Redrose. */
  private String directory() {
    return System.getenv()
        .getOrDefault(
            "REDROSE_DIRECTORY",
            root.resolve("directory/src/main/resources/directory.yaml").toString());
  }

  /** Where those who were sent a link reach the gateway. */
  private String linkUrl() {
    return "http://127.0.0.1:" + ports.of(Port.WEBHOOKS);
  }

  private URI simulatorUrl() {
    return URI.create("http://127.0.0.1:" + ports.of(Port.STRIPE));
  }

  private Map<String, String> common(String role, Port health) {
    Map<String, String> environment = new HashMap<>();
    environment.put("REDROSE_DB_URL", database.url());
    environment.put("REDROSE_DB_USER", role);
    environment.put("REDROSE_DB_PASSWORD_FILE", database.passwordFile(role).toString());
    environment.put("REDROSE_HEALTH_PORT", Integer.toString(ports.of(health)));
    environment.put("REDROSE_AUDIO_DIR", state.audio().toString());
    return environment;
  }

  private Service own(
      String module,
      Set<String> needs,
      String mainClass,
      Map<String, String> environment,
      Port health) {
    List<String> command = JavaProcess.command(root.resolve(module), trial, module, mainClass);
    environment.putAll(trial.environment(module));
    Readiness ready = Readiness.http(ports.of(health), "/ready");
    return new ProcessService(module, needs, state, new ProcessPlan(command, environment, ready));
  }
}
