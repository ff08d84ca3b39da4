package redrose.ivr.journeys.access;

import java.util.Optional;
import java.util.UUID;
import redrose.requests.AccessNeeds;

/** Remembers how a number's caller wants to be led, as long as they want that. */
public interface AccessMemory {
  /** What is remembered; empty where nothing is. */
  Optional<AccessNeeds> needs(String callerNumber);

  /**
   * Remembers it.
   *
   * @param interactionId the call on which they agreed
   */
  void remember(String callerNumber, AccessNeeds needs, UUID interactionId);

  /** Forgets it. */
  void forget(String callerNumber);
}
