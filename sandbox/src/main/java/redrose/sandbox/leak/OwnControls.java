package redrose.sandbox.leak;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Lines of our own code, and of Asterisk's log and event settings. */
final class OwnControls implements ControlSet {
  private static final Patch SECRETS_ARE_NOTED =
      new Patch(
          "telephony",
          "redrose/call/Asking.java",
          "if (question instanceof OpenQuestion<?>) {",
          "if (keys.length() > 0) {");
  private static final Patch THE_LAST_NET_IS_OFF =
      new Patch(
          "request-store",
          "redrose/requests/postgres/Json.java",
          "    CardScrubber.scrub(text)\n        .replaceAll(LONG_RUN, CardScrubber.MASK)\n",
          "    text\n");
  private static final Patch KEYS_ARE_LOGGED =
      new Patch(
          "telephony",
          "redrose/call/KeyCollector.java",
          "keys.add(key);",
          "keys.add(key); org.slf4j.LoggerFactory.getLogger(Call.class).trace(\"key {}\", key);");
  private static final Patch THE_CARD_IS_PRINTED =
      new Patch(
          "payment-gateway",
          "redrose/gateway/stripe/TokeniseCard.java",
          "var details =",
          "System.err.println(card.number().lendToProvider()); var details =");
  private static final Patch THE_GATEWAY_KEEPS_IT =
      new Patch(
          "payment-gateway",
          "redrose/gateway/stripe/TokeniseCard.java",
          "var params =",
          "System.setProperty(\"kept\", card.number().lendToProvider()); var params =");
  private static final Patch IVR_KEEPS_IT =
      new Patch(
          "ivr-core",
          "redrose/ivr/journeys/pay/ReferenceMistakes.java",
          "var digits = keys.copy();",
          "var digits = keys.copy(); System.setProperty(\"kept\", new String(digits));");

  private static final Patch MISTAKES_ARE_NOTED =
      new Patch(
          "telephony",
          "redrose/call/Asking.java",
          "details.put(\"mistake\", mistake.name());",
          "details.put(\"mistake\", mistake.name()); details.put(\"keys\", keys.asText());");

  /** What goes to the store passes a net that would hide what the first change lets out. */
  private static final String NET =
      "; Json.java: what looks like a card is written as it is"
          + "; V1__first_call.sql: interaction_event takes long numbers";

  /** Without this the database refuses the number, and its files have the code alone. */
  private static final String LONG_NUMBERS_ARE_TAKEN =
      "ALTER TABLE interaction_event DROP CONSTRAINT interaction_event_details_check";

  private static final Control FASTAGI =
      new Control(
          "ivr-fastagi",
          Place.PACKETS,
          "none: a caller keys a card where the reference belongs, which this leg can't help",
          finding -> finding.where().startsWith(Leg.IVR_AGI.fileName()));

  private static final List<Control> CONTROLS =
      List.of(
          noted("tables", Place.TABLES),
          noted("write-ahead-log", Place.DATABASE_FILES),
          new Control(
              "postgresql-leg",
              Place.PACKETS,
              text(SECRETS_ARE_NOTED) + NET,
              finding -> finding.where().startsWith(Leg.POSTGRESQL.fileName())),
          new Control("journal", Place.JOURNAL, text(MISTAKES_ARE_NOTED) + NET, _ -> true),
          new Control(
              "log-of-keys",
              Place.PROCESS_LOGS,
              text(KEYS_ARE_LOGGED),
              finding -> finding.form().equals("key by key")),
          new Control(
              "log-of-the-card",
              Place.PROCESS_LOGS,
              text(THE_CARD_IS_PRINTED),
              finding -> finding.form().equals("plain")),
          new Control("gateway-heap", Place.GATEWAY_HEAP, text(THE_GATEWAY_KEEPS_IT), _ -> true),
          new Control("ivr-heap", Place.IVR_HEAP, text(IVR_KEEPS_IT), _ -> true),
          new Control("ivr-core-dump", Place.IVR_CORE, text(IVR_KEEPS_IT), _ -> true),
          FASTAGI,
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
              _ -> true));

  private final int managerPort = ThreadLocalRandom.current().nextInt(20_000, 32_000);

  private static Control noted(String name, Place place) {
    return new Control(name, place, text(SECRETS_ARE_NOTED) + NET, _ -> true);
  }

  private static String text(Patch patch) {
    return patch.source() + ": " + patch.shipped() + " → " + patch.changed();
  }

  @Override
  public String name() {
    return "our own lines";
  }

  @Override
  public List<Control> controls() {
    return CONTROLS;
  }

  @Override
  public List<LeakCall> calls() {
    return List.of(LeakCall.PAID, LeakCall.KEYED_AS_A_REFERENCE);
  }

  @Override
  public List<Patch> patches(String process) {
    return switch (process) {
      case "payment-gateway" ->
          List.of(
              SECRETS_ARE_NOTED,
              THE_LAST_NET_IS_OFF,
              KEYS_ARE_LOGGED,
              THE_CARD_IS_PRINTED,
              THE_GATEWAY_KEEPS_IT);
      case "ivr-core" -> List.of(IVR_KEEPS_IT, MISTAKES_ARE_NOTED, THE_LAST_NET_IS_OFF);
      default -> List.of();
    };
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
    AsteriskControls.managerInterface(configuration, managerPort);
  }

  @Override
  public int managerPort() {
    return managerPort;
  }
}
