package redrose.sandbox.stripe;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;

/** The account and the faults of now; a reset puts new ones in their place. */
final class World {
  private final Vertx vertx;
  private final SimulatorOptions options;
  private final Webhooks webhooks;
  private Account account;
  private Desk desk;

  World(Vertx vertx, SimulatorOptions options) {
    this.vertx = vertx;
    this.options = options;
    this.webhooks = new Webhooks(vertx, options);
    reset();
  }

  void reset() {
    if (account != null) {
      account.faults.release(null);
    }
    account = new Account(options, webhooks::happened);
    desk = new Desk(vertx, account);
  }

  /** Forgets everything. */
  void clear() {
    account.memory.clear();
    reset();
  }

  /** Sets how far behind its clock stands. */
  void standBehind(Duration behind) {
    account.clock.behind(behind);
    account.memory.keep(account.clock);
  }

  /** The captured charge of an intent, by its name or one that its client gave it. */
  Optional<Charge> charge(String name) {
    return account.intents.values().stream()
        .filter(intent -> intent.id.equals(name) || intent.metadata.containsValue(name))
        .map(intent -> intent.latestCharge)
        .filter(charge -> charge != null && charge.captured)
        .findFirst();
  }

  /** The open dispute of a charge. */
  Optional<Dispute> dispute(Charge charge) {
    return account.disputes.values().stream()
        .filter(dispute -> dispute.charge == charge && dispute.isOpen())
        .findFirst();
  }

  Account account() {
    return account;
  }

  Webhooks webhooks() {
    return webhooks;
  }

  Faults faults() {
    return account.faults;
  }

  /** Lets every intent that is processing, and every refund, come to its end. */
  void settle() {
    var moves = new IntentMoves(account);
    account.intents.values().stream()
        .filter(intent -> intent.status == IntentStatus.PROCESSING)
        .toList()
        .forEach(moves::settle);
    new RefundMoves(account).settle();
  }

  Desk desk() {
    return desk;
  }
}
