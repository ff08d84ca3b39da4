package redrose.call;

import java.util.List;

/** What came of listening to an answer. */
public sealed interface Hearing {
  /**
   * The caller spoke, and it makes sense.
   *
   * @param values keys that it stands for: one, or several where it can't be told which
   * @param confidence that these were meant, 0 to 1
   * @param isSure whether that is enough; otherwise the caller is asked "did you say …?"
   */
  record Said(List<String> values, double confidence, boolean isSure) implements Hearing {
    public Said {
      values = List.copyOf(values);
    }
  }

  /**
   * The caller pressed keys.
   *
   * @param keys in order; what follows comes by AGI
   */
  record Pressed(HeldKeys keys) implements Hearing {
    /** Stands behind keys that were followed by none for as long as ends an entry. */
    public static final char PAUSE = ' ';
  }

  /** The caller spoke, and it makes no sense. */
  record NotUnderstood() implements Hearing {}

  /** The caller neither spoke nor pressed. */
  record Silent() implements Hearing {}

  /**
   * Listening failed, or the connection was lost: the question goes on by keys. Whether the caller
   * is still there is AGI's to tell.
   */
  record Lost() implements Hearing {}
}
