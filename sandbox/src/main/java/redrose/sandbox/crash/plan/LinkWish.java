package redrose.sandbox.crash.plan;

/** What a caller who did not pay by card does with a link to pay by. */
public enum LinkWish {
  /** Asks for none. */
  NONE,
  /** Is sent one and lets it be, until its time is over. */
  LEFT,
  /** Pays by it. */
  PAID,
  /** Is declined there, and lets it be. */
  DECLINED,
  /** Rings again and pays by telephone. */
  RINGS_AGAIN,
  /** Pays by it while somebody of the household rings again to pay by telephone. */
  BOTH;

  /** Whether somebody goes to the page. */
  public boolean isTried() {
    return this == PAID || this == DECLINED || this == BOTH;
  }

  /** Whether somebody rings again about the bill. */
  public boolean isRungAbout() {
    return this == RINGS_AGAIN || this == BOTH;
  }
}
