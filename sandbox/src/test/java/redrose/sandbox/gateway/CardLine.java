package redrose.sandbox.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import redrose.gateway.Config;
import redrose.gateway.Gateway;
import redrose.health.Settings;
import redrose.requests.HandoverToken;
import redrose.requests.PaymentRequest;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.LinkOrders;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;
import redrose.sandbox.stripe.SimulatorControl;

/**
 * The card desk as it is in production (its process's own wiring, PostgreSQL under its own roles,
 * the Stripe SDK), with the simulator behind it and callers on the wire.
 */
final class CardLine implements AutoCloseable {
  static final long AMOUNT_PENCE = AgreedBills.AMOUNT_PENCE;

  /** A good card, its date and its code, and a yes. */
  static final String CARD = "42424242" + "42424242" + "#1239#123#";

  static final String YES = "1 ";
  private static final AtomicInteger BILLS = new AtomicInteger();

  final Simulator simulator = new Simulator();
  final TestDatabase database;
  final Oracle oracle;
  private final Database ivr;
  private final Path folder;
  private final Map<String, String> settings;
  private Gateway gateway;

  CardLine(Path folder) {
    this(folder, Map.of());
  }

  /** A line with settings of its own. */
  CardLine(Path folder, Map<String, String> settings) {
    this(folder, settings, TestDatabase.fresh());
  }

  /** A line with a store of its own. */
  CardLine(Path folder, Map<String, String> settings, TestDatabase database) {
    this.folder = folder;
    this.settings = settings;
    this.database = database;
    ivr = database.open(RoleMatrix.IVR);
    oracle = new Oracle(database, simulator);
    gateway = new Gateway(config());
  }

  /**
   * A line that charges cards by another provider.
   *
   * @param settings what the gateway is told of it
   * @param money the ledger that the records have to agree with
   */
  CardLine(Path folder, Map<String, String> settings, SimulatorControl money) {
    this.folder = folder;
    this.settings = settings;
    database = TestDatabase.fresh();
    ivr = database.open(RoleMatrix.IVR);
    oracle = new Oracle(database, money);
    gateway = new Gateway(config());
  }

  /** Hands a caller over as ivr-core does, and stays until the desk gives the channel back. */
  WireCaller caller(String keys) {
    return handOver(WireCaller.pressing(keys));
  }

  WireCaller handOver(WireCaller caller) {
    var request = newRequest();
    return bring(caller, token(request), request.asteriskUniqueId());
  }

  WireCaller bring(WireCaller caller, HandoverToken token, String uniqueId) {
    return caller.connect(gateway.port(), "card?token=" + token.value(), uniqueId);
  }

  int port() {
    return gateway.port();
  }

  int healthPort() {
    return gateway.healthPort();
  }

  int webhookPort() {
    return gateway.webhookPort();
  }

  /** A request for a bill of its own. */
  PaymentRequest newRequest() {
    return request("bill-" + BILLS.incrementAndGet());
  }

  PaymentRequest request(String reference) {
    return agreed().request(reference);
  }

  HandoverToken token(PaymentRequest request) {
    return agreed().token(request);
  }

  private AgreedBills agreed() {
    return agreedBy("+447700900001");
  }

  /** What somebody agrees to pay who rings from this number; null to withhold it. */
  AgreedBills agreedBy(String caller) {
    return new AgreedBills(ivr, caller);
  }

  /** The texts about a request's payment: template, and whether the call has time to tell first. */
  List<String> texts(PaymentRequest request) {
    return oracle.rows(
        "SELECT template || CASE WHEN due_at > created_at THEN ' later' ELSE '' END"
            + " FROM notification WHERE interaction_id = '"
            + request.interactionId()
            + "'");
  }

  /** Asks for a link to pay a request, as ivr-core does. */
  void order(PaymentRequest request) {
    new LinkOrders(ivr).order(request.id());
  }

  /** A round of the reconciler. */
  void reconcile() {
    gateway.reconciler().round();
  }

  /** Runs the reconciler until nothing is unsettled, and asks the oracle. */
  void settle() {
    for (int rounds = 0; rounds < 400 && !oracle.isSettled(); rounds++) {
      gateway.reconciler().round();
      pauseMs(50);
    }
    oracle.moneyAndRecordsAgree();
  }

  /** Waits until the call's own worker has settled everything, and asks the oracle. */
  void settleByItself() {
    for (int polls = 0; polls < 400 && !oracle.isSettled(); polls++) {
      pauseMs(50);
    }
    oracle.moneyAndRecordsAgree();
  }

  /** As if the process had been started anew. */
  void restart() {
    gateway.close();
    gateway = new Gateway(config());
  }

  Config config() {
    return Config.from(Settings.of(environment()));
  }

  Map<String, String> environment() {
    var role = RoleMatrix.GATEWAY;
    var variables = new HashMap<String, String>();
    variables.put("REDROSE_DB_URL", database.url());
    variables.put("REDROSE_DB_USER", role);
    variables.put("REDROSE_DB_PASSWORD_FILE", file("password", TestDatabase.password(role)));
    variables.put("REDROSE_STRIPE_URL", simulator.stripe.url());
    variables.put("REDROSE_STRIPE_KEY_FILE", file("key", Simulator.KEY));
    variables.put("REDROSE_AUDIO_DIR", folder.toString());
    variables.put("REDROSE_LANGUAGES", "en");
    variables.put("REDROSE_CARD_AGI_PORT", "0");
    variables.put("REDROSE_HEALTH_PORT", "0");
    variables.put("REDROSE_LEASE_SECONDS", "1");
    variables.put("REDROSE_RECONCILE_SECONDS", "3600");
    variables.put("REDROSE_DRAIN_SECONDS", "30");
    // every caller here tries the same few cards
    variables.put("REDROSE_LIMIT_CALLER", "0");
    variables.put("REDROSE_LIMIT_WITHHELD", "0");
    variables.put("REDROSE_LIMIT_CARD", "0");
    variables.putAll(settings);
    return variables;
  }

  private String file(String name, String secret) {
    try {
      return Files.writeString(folder.resolve(name), secret).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pauseMs(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    gateway.close();
    ivr.close();
    simulator.close();
  }
}
