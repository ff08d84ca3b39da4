package redrose.requests;

/** How an interaction ended: one answer each, so that a day's outcomes add up to its calls. */
public enum InteractionOutcome {
  /** The caller got what they rang for, without an adviser and without paying. */
  COMPLETED,

  /** The caller paid, and was told so. */
  PAID,

  /** The card was declined and the caller left without paying. */
  PAYMENT_DECLINED,

  /** The caller was told "we are checking": the provider had not said what became of the money. */
  PAYMENT_UNSETTLED,

  /** The caller was put through to a person. */
  TRANSFERRED,

  /** The tries were used up with entries that we did not understand or could not accept. */
  NOT_UNDERSTOOD,

  /** The tries were used up without a key being pressed or a word being heard. */
  SILENT,

  /** The caller hung up before the end. */
  ABANDONED,

  /** Something of ours failed. */
  FAILED,

  /** Nobody at the desk that they wanted could be reached. */
  NOT_CONNECTED
}
