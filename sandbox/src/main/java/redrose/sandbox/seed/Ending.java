package redrose.sandbox.seed;

import java.util.random.RandomGenerator;

/** How calls end, each as often as one would expect of a day. */
enum Ending {
  PAID("pay", "PAID", 34),
  DECLINED("pay", "PAYMENT_DECLINED", 3),
  LEFT_WHILE_PAYING("pay", "ABANDONED", 9),
  PUT_THROUGH("adviser", "TRANSFERRED", 21),
  NOBODY_THERE("adviser", "NOT_CONNECTED", 3),
  TOLD("payment-status", "COMPLETED", 6),
  LEFT_AT_ONCE(null, "ABANDONED", 12),
  LOST_IN_THE_MENU(null, "NOT_UNDERSTOOD", 5),
  SILENT(null, "SILENT", 5),
  UNSETTLED("pay", "PAYMENT_UNSETTLED", 1),
  OURS("pay", "FAILED", 1);

  private static final int ALL;

  static {
    var sum = 0;
    for (var ending : values()) {
      sum += ending.ofHundred;
    }
    ALL = sum;
  }

  final String journey;
  final String outcome;
  private final int ofHundred;

  Ending(String journey, String outcome, int ofHundred) {
    this.journey = journey;
    this.outcome = outcome;
    this.ofHundred = ofHundred;
  }

  /** Whether a bill was agreed on. */
  boolean hasBill() {
    return "pay".equals(journey);
  }

  static Ending draw(RandomGenerator random) {
    var left = random.nextInt(ALL);
    for (var ending : values()) {
      left -= ending.ofHundred;
      if (left < 0) {
        return ending;
      }
    }
    throw new IllegalStateException("the shares add up to " + ALL);
  }
}
