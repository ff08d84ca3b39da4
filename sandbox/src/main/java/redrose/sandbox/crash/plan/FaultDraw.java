package redrose.sandbox.crash.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/** What Stripe does to one call's requests: in many calls, nothing. */
record FaultDraw(RandomGenerator lots, long pence, LinkWish link) {
  /** Those that more often matter more often. */
  private static final List<String> OPERATIONS =
      List.of(
          "payment_intents.create",
          "payment_intents.create",
          "payment_intents.confirm",
          "payment_intents.confirm",
          "payment_intents.confirm",
          "payment_intents.capture",
          "payment_intents.capture",
          "payment_intents.capture",
          "payment_intents.cancel",
          "refunds.create",
          "refunds.create",
          "payment_intents.retrieve");

  private static final List<String> OF_LINKS =
      List.of("checkout.create", "checkout.expire", "checkout.expire", "checkout.retrieve");

  /** A request is sent three times at most, so so many faults are an answer that stays away. */
  private static final int ALL_TRIES = 3;

  /** What the gateway may hear of by an event before the answer is there. */
  private static final List<String> TOLD_BY_EVENTS =
      List.of(
          "payment_intents.create",
          "payment_intents.confirm",
          "payment_intents.capture",
          "refunds.create");

  private static final int EARLY_BY_MS = 400;
  private static final int MOST_DELAY_MS = 2_500;

  /**
   * Draws.
   *
   * @param events early ones come while the answer of the request that caused them is kept back
   */
  List<Fault> faults(EventFate events) {
    var faults = new ArrayList<>(faults());
    if (events == EventFate.EARLY) {
      TOLD_BY_EVENTS.forEach(operation -> faults.add(lateAnswer(operation)));
    }
    return faults;
  }

  private Fault lateAnswer(String operation) {
    return Fault.once(operation, FaultKind.DELAY_AFTER).delayMs(EARLY_BY_MS).amount(pence);
  }

  private List<Fault> faults() {
    return switch (lots.nextInt(8)) {
      case 0, 1, 2, 3 -> List.of(fault());
      case 4 -> List.of(fault(), fault());
      default -> List.of();
    };
  }

  private Fault fault() {
    var operations = link == LinkWish.NONE ? OPERATIONS : OF_LINKS;
    var operation = operations.get(lots.nextInt(operations.size()));
    return Fault.once(operation, kind(operation))
        .times(lots.nextInt(3) == 0 ? ALL_TRIES : 1)
        .delayMs(lots.nextInt(50, MOST_DELAY_MS))
        .amount(pence);
  }

  private FaultKind kind(String operation) {
    return switch (lots.nextInt(12)) {
      case 0, 1, 2 -> FaultKind.RESET_AFTER;
      case 3, 4 -> FaultKind.RESET_BEFORE;
      case 5, 6 -> FaultKind.ERROR_AFTER;
      case 7 -> FaultKind.ERROR_BEFORE;
      case 8 -> FaultKind.CONFLICT;
      case 9 -> FaultKind.RATE_LIMITED;
      case 10 -> FaultKind.DELAY_AFTER;
      default ->
          operation.equals("payment_intents.confirm")
              ? FaultKind.PROCESSING
              : FaultKind.DELAY_BEFORE;
    };
  }
}
