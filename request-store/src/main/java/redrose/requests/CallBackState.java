package redrose.requests;

/** How a call-back stands. */
public enum CallBackState {
  /** It is rung when it is due. */
  WAITING,
  /** It is being rung. */
  RINGING,
  /** They picked up and were put through. */
  REACHED,
  /** Nobody picked up, as often as is tried. */
  GIVEN_UP,
  /** They, or staff, took it back. */
  CANCELLED
}
