package redrose.sandbox.stripe;

import io.vertx.core.Vertx;
import java.util.Map;
import java.util.function.Consumer;

/** The account and the faults of now; a reset puts new ones in their place. */
final class World {
  private final Vertx vertx;
  private final SimulatorOptions options;
  private final Consumer<Map<String, Object>> onEvent;
  private Account account;
  private Faults faults;
  private Desk desk;

  World(Vertx vertx, SimulatorOptions options, Consumer<Map<String, Object>> onEvent) {
    this.vertx = vertx;
    this.options = options;
    this.onEvent = onEvent;
    reset();
  }

  void reset() {
    if (faults != null) {
      faults.release();
    }
    account = new Account(options, onEvent);
    faults = new Faults();
    desk = new Desk(vertx, account, faults);
  }

  Account account() {
    return account;
  }

  Faults faults() {
    return faults;
  }

  Desk desk() {
    return desk;
  }
}
