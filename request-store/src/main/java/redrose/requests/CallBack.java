package redrose.requests;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A caller's wish to be rung back by an adviser.
 *
 * @param interactionId the call on which they asked
 * @param language BCP 47
 * @param desk whose advisers ring back, by its name
 * @param matter the journey that they were on; empty where they asked at once
 * @param reference the bill or report that they had confirmed; never anything of a card
 * @param tries how often it was rung
 * @param dueAt from when on it is rung
 */
public record CallBack(
    UUID id,
    UUID interactionId,
    TelephoneNumber number,
    String language,
    String desk,
    Optional<String> matter,
    Optional<String> reference,
    CallBackState state,
    int tries,
    Instant dueAt) {
  /** It is rung so often, and then given up. */
  public static final int MOST_TRIES = 3;

  public CallBack {
    Objects.requireNonNull(number);
  }

  /** A new one. */
  public static CallBack of(
      UUID interactionId,
      TelephoneNumber number,
      String language,
      String desk,
      Optional<String> matter,
      Optional<String> reference,
      Instant dueAt) {
    return new CallBack(
        Uuid7.next(),
        interactionId,
        number,
        language,
        desk,
        matter,
        reference,
        CallBackState.WAITING,
        0,
        dueAt);
  }
}
