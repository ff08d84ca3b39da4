package redrose.ivr.journeys.access;

import redrose.requests.Interaction;

/**
 * Relay UK: somebody who can't hear or speak on the telephone types, and an assistant speaks for
 * them. They dial {@value #PREFIX} before the number (Ofcom, General Conditions of Entitlement, C5:
 * text relay). Every turn takes as long as typing takes.
 */
public final class RelayUk {
  private static final String PREFIX = "18001";

  private RelayUk() {}

  /** Whether a call came that way, where the carrier says so by the number that was dialled. */
  public static boolean isUsed(Interaction call) {
    return call.calledNumber().filter(RelayUk::isUsed).isPresent();
  }

  /**
   * The same.
   *
   * @param calledNumber as it was dialled; empty where nobody says
   */
  public static boolean isUsed(String calledNumber) {
    return calledNumber.startsWith(PREFIX);
  }
}
