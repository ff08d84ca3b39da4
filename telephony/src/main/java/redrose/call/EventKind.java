package redrose.call;

/**
 * The kinds of event that {@link Call} itself notes. A journey's own milestones have kinds of their
 * own.
 */
public final class EventKind {
  /** The line was answered. */
  public static final String LINE_ANSWERED = "line_answered";

  /** A prompt was played: {@code prompt, text, heardMs, stoppedByKey, stoppedByVoice}. */
  public static final String SAID = "said";

  /** A prompt could not be played: {@code prompt}. */
  public static final String UNPLAYABLE = "unplayable";

  /** A question or menu was put: {@code question, attempt, mistake}. */
  public static final String ASKED = "asked";

  /**
   * An entry was taken, refused, cleared or not made: {@code question, outcome, keys | keyCount,
   * mistake}.
   */
  public static final String KEYED = "keyed";

  /**
   * A spoken answer was understood, unsure, refused or not understood: {@code question, outcome,
   * confidence, readings}. The readings are the values that hold, likeliest first, with | between.
   */
  public static final String HEARD = "heard";

  /** A question or menu ended: {@code question, outcome, how (key, voice)}. */
  public static final String ANSWERED = "answered";

  /** The caller was put through: {@code desk, result}. */
  public static final String CONNECTED = "connected";

  /** The channel was lent to another process and came back: {@code to, returned}. */
  public static final String LENT = "lent";

  /**
   * What the caller said was recorded: {@code question, end (key, silence_or_limit, hang_up)};
   * nothing of what it was.
   */
  public static final String RECORDED = "recorded";

  /** From here on the call goes at another pace: {@code slower, patient}. */
  public static final String PACED = "paced";

  private EventKind() {}
}
