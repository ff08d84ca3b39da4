package redrose.sandbox.stripe;

/**
 * What can go wrong between a client and Stripe, by the moment at which it does.
 *
 * <p>A single reset may go unseen: Java's {@code HttpURLConnection}, which the SDK uses, sends a
 * POST once more of itself when a connection ends without an answer, unless the system property
 * {@code sun.net.http.retryPost} is {@code false}. Ask for resets until cleared, and look at the
 * ledger's request counts.
 */
public enum FaultKind {
  /** 429 before anything else: not executed, not kept under the idempotency key. */
  RATE_LIMITED(Stage.DOOR),
  /** 409, the key is in use by another request: not executed, not kept. */
  CONFLICT(Stage.DOOR),
  /** Waits, then executes. A client that gives up meanwhile does not stop it. */
  DELAY_BEFORE(Stage.BEFORE),
  /** Waits until released, then executes; never released, it is a black hole that did nothing. */
  HOLD_BEFORE(Stage.BEFORE),
  /** Closes the connection without executing. */
  RESET_BEFORE(Stage.BEFORE),
  /** A 5xx without executing, kept under the idempotency key and replayed. */
  ERROR_BEFORE(Stage.BEFORE),
  /** A confirmation that leaves the intent {@code processing} until settled. */
  PROCESSING(Stage.OUTCOME),
  /** Executes, then answers with a 5xx, kept under the idempotency key and replayed. */
  ERROR_AFTER(Stage.DONE),
  /** Executes at once, answers late. */
  DELAY_AFTER(Stage.ANSWER),
  /** Executes at once, answers when released; never released, it is a black hole that acted. */
  HOLD_AFTER(Stage.ANSWER),
  /** Executes, then closes the connection without an answer. */
  RESET_AFTER(Stage.ANSWER);

  /** The moments of a request at which a fault can strike. */
  public enum Stage {
    /** Before the idempotency layer. */
    DOOR,
    /** The key is taken and the parameters are valid; nothing is executed. */
    BEFORE,
    /** While executing: not a fault of the request, but of what it brings about. */
    OUTCOME,
    /** Executed, the answer not yet kept. */
    DONE,
    /** Any answer, a replayed one too, on its way out. */
    ANSWER
  }

  private final Stage stage;

  FaultKind(Stage stage) {
    this.stage = stage;
  }

  Stage stage() {
    return stage;
  }
}
