package redrose.ivr.journeys.adviser;

import java.util.Optional;
import java.util.UUID;
import redrose.requests.CallBack;

/** Where call-backs are kept. Each may wait for the store, within its limits. */
public interface CallBackBook {
  /** Whether somebody rings what is kept here. */
  boolean isOpen();

  /**
   * Keeps one.
   *
   * @return not where its number is to be rung back already
   * @throws redrose.requests.StoreFailure where it could not be committed
   */
  boolean ask(CallBack wanted);

  /**
   * Somebody picked up when it was rung.
   *
   * @param tries which try it was, from 1
   * @param interactionId their call
   * @return empty where it is not rung any more
   */
  Optional<CallBack> pickedUp(UUID id, int tries, UUID interactionId);

  /** They want to talk now, so it is not rung again. */
  boolean reached(UUID id);

  /** They want no call any more. */
  boolean cancel(UUID id);
}
