package redrose.sandbox.leak;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import redrose.sandbox.demo.SandboxProvider;
import redrose.sandbox.ports.FreePorts;

/** Lines of our own code, and of Asterisk's log, event and interface settings. */
final class OwnControls implements ControlSet {
  /** Without this the database refuses the number, and its files have the code alone. */
  private static final String LONG_NUMBERS_ARE_TAKEN =
      "ALTER TABLE interaction_event DROP CONSTRAINT interaction_event_details_check";

  private final OwnPatches patches;
  private final int managerPort = FreePorts.one();
  private final int restPort = FreePorts.one();

  OwnControls(SandboxProvider provider) {
    patches = new OwnPatches(provider);
  }

  @Override
  public String name() {
    return "our own lines";
  }

  @Override
  public List<Control> controls() {
    return List.of(
        noted("tables", Place.TABLES, _ -> true),
        noted("write-ahead-log", Place.DATABASE_FILES, in -> in.where().contains("pg_wal")),
        noted("postgresql-leg", Place.PACKETS, on(Leg.POSTGRESQL)),
        new Control(
            "journal",
            Place.JOURNAL,
            text(OwnPatches.MISTAKES_ARE_NOTED) + OwnPatches.NET,
            _ -> true),
        new Control(
            "log-of-keys",
            Place.PROCESS_LOGS,
            text(OwnPatches.KEYS_ARE_LOGGED),
            finding -> finding.form().equals("key by key")),
        new Control(
            "log-of-the-card",
            Place.PROCESS_LOGS,
            text(patches.theCardIsPrinted()),
            finding -> finding.form().equals("plain")),
        new Control(
            "gateway-heap", Place.GATEWAY_HEAP, text(patches.theGatewayKeepsIt()), _ -> true),
        new Control("ivr-heap", Place.IVR_HEAP, text(OwnPatches.IVR_KEEPS_IT), _ -> true),
        new Control("ivr-core-dump", Place.IVR_CORE, text(OwnPatches.IVR_KEEPS_IT), _ -> true),
        new Control(
            "ivr-audiosocket",
            Place.PACKETS,
            "none: a caller keys a card where the reference belongs, which this leg can't help",
            finding -> finding.where().startsWith(Leg.IVR_AUDIOSOCKET.fileName())),
        new Control(
            "asterisk-log",
            Place.ASTERISK,
            "logger.conf: messages.log has the level dtmf, too",
            finding -> finding.where().endsWith("messages.log")),
        new Control(
            "asterisk-event-records",
            Place.ASTERISK,
            "cel.conf: enable = yes, of all events",
            finding -> finding.where().endsWith("Master.csv")),
        new Control(
            "asterisk-manager",
            Place.MANAGER_INTERFACE,
            "manager.conf: enabled = yes; stasis.conf: nothing is declined",
            _ -> true),
        new Control(
            "asterisk-rest",
            Place.REST_INTERFACE,
            "http.conf, ari.conf: enabled = yes; modules.conf: res_ari; stasis.conf: nothing is"
                + " declined",
            _ -> true));
  }

  private static Control noted(String name, Place place, Predicate<Finding> proof) {
    return new Control(name, place, text(OwnPatches.SECRETS_ARE_NOTED) + OwnPatches.NET, proof);
  }

  private static Predicate<Finding> on(Leg leg) {
    return finding -> finding.where().startsWith(leg.fileName());
  }

  private static String text(Patch patch) {
    return patch.source() + ": " + patch.shipped() + " → " + patch.changed();
  }

  @Override
  public List<LeakCall> calls() {
    return List.of(LeakCall.PAID, LeakCall.KEYED_AS_A_REFERENCE);
  }

  @Override
  public List<Patch> patches(String process) {
    return patches.of(process);
  }

  @Override
  public void migrated(Connection owner) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute(LONG_NUMBERS_ARE_TAKEN);
    }
  }

  @Override
  public void configure(Path configuration, Evidence evidence) {
    AsteriskControls.keysInTheLog(configuration);
    AsteriskControls.eventRecords(configuration, evidence.asteriskVar().resolve("log"));
    AsteriskControls.interfaces(configuration, managerPort, restPort);
  }

  @Override
  public int managerPort() {
    return managerPort;
  }

  @Override
  public int restPort() {
    return restPort;
  }
}
