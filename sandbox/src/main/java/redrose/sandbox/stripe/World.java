package redrose.sandbox.stripe;

import io.vertx.core.Vertx;

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

  Account account() {
    return account;
  }

  Webhooks webhooks() {
    return webhooks;
  }

  Faults faults() {
    return account.faults;
  }

  /** Lets every intent that is processing come to its end. */
  void settle() {
    var moves = new IntentMoves(account);
    account.intents.values().stream()
        .filter(intent -> intent.status == IntentStatus.PROCESSING)
        .toList()
        .forEach(moves::settle);
  }

  Desk desk() {
    return desk;
  }
}
