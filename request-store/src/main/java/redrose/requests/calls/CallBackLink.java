package redrose.requests.calls;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import redrose.requests.CallBackState;

/**
 * A call and the call-back that it asked for, or that it is.
 *
 * @param askedOn the call on which somebody asked to be rung back
 * @param tries how often they were rung
 * @param dueAt from when on they are rung, or were at the last try
 * @param made a call that was made for it and picked up; empty where there is none
 */
public record CallBackLink(
    CallBackState state, UUID askedOn, int tries, Instant dueAt, Optional<Made> made) {
  /**
   * A call that was made.
   *
   * @param tries which try it was, from 1
   */
  public record Made(UUID call, int tries) {}
}
