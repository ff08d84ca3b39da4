package redrose.sandbox.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redrose.requests.postgres.RoleMatrix;
import redrose.sandbox.demo.ProcessService.ProcessPlan;

/** Our own processes, with the environment that each wants (docs/operations.md lists it). */
final class Processes {
  /** What the simulator lets in; it protects nothing. */
  private static final String STRIPE_KEY = "sk_test_redrose_sandbox";

  private final Path root;
  private final StateFolder state;
  private final Ports ports;
  private final DatabaseService database;
  private final Trial trial;

  Processes(Path root, StateFolder state, Ports ports, DatabaseService database, Trial trial) {
    this.trial = trial;
    this.root = root;
    this.state = state;
    this.ports = ports;
    this.database = database;
  }

  Service stripeSimulator() {
    List<String> command =
        JavaProcess.command(
            root.resolve("sandbox"),
            trial,
            "stripe-simulator",
            "redrose.sandbox.stripe.StripeSimulator",
            "--port",
            Integer.toString(ports.of(Port.STRIPE)));
    Readiness ready = Readiness.http(ports.of(Port.STRIPE), "/_sandbox/ledger");
    ProcessPlan plan = new ProcessPlan(command, Map.of("REDROSE_SIMULATOR_KEY", STRIPE_KEY), ready);
    return new ProcessService("stripe-simulator", Set.of(), state, plan);
  }

  Service paymentGateway() {
    Map<String, String> environment = common(RoleMatrix.GATEWAY, Port.GATEWAY_HEALTH);
    environment.put("REDROSE_CARD_AGI_HOST", "127.0.0.1");
    environment.put("REDROSE_CARD_AGI_PORT", Integer.toString(ports.of(Port.CARDS)));
    environment.put("REDROSE_STRIPE_URL", stripeUrl());
    environment.put(
        "REDROSE_STRIPE_KEY_FILE", state.secrets().holding("stripe-key", STRIPE_KEY).toString());
    return own(
        "payment-gateway",
        Set.of(database.name(), "stripe-simulator"),
        "redrose.gateway.Main",
        environment,
        Port.GATEWAY_HEALTH);
  }

  Service ivrCore() {
    Map<String, String> environment = common(RoleMatrix.IVR, Port.IVR_HEALTH);
    environment.put("REDROSE_JOURNAL_DIR", state.journal().toString());
    environment.put("REDROSE_AGI_HOST", "127.0.0.1");
    environment.put("REDROSE_AGI_PORT", Integer.toString(ports.of(Port.IVR)));
    return own(
        "ivr-core", Set.of(database.name()), "redrose.ivr.Main", environment, Port.IVR_HEALTH);
  }

  String stripeUrl() {
    return "http://127.0.0.1:" + ports.of(Port.STRIPE);
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
