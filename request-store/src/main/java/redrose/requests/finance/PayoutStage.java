package redrose.requests.finance;

/** How far a payout has come with us. */
public enum PayoutStage {
  /** The bank does not have it yet, or the provider says that it failed. */
  NOT_ARRIVED,

  /** Its movements are not what it amounts to: some have not been read, or are wrong. */
  DOES_NOT_ADD_UP,

  /** It adds up, and movements of it have no home yet. */
  HAS_SUSPENSE,

  /** Somebody can prepare it. */
  READY,

  /** It waits for a second person. */
  PREPARED,

  /** Two people have signed for all of it. */
  SIGNED_OFF,

  /** It was signed off, and movements have come since. */
  NEW_SINCE_SIGN_OFF
}
