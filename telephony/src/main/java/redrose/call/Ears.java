package redrose.call;

import java.util.List;
import java.util.Optional;

/** What may listen to a caller while a question is put. Without it, answers come by keys alone. */
@FunctionalInterface
public interface Ears {
  /** Nothing listens. */
  Ears NONE = (grammar, prompt, entry) -> Optional.empty();

  /**
   * Makes ready to put a question and to listen meanwhile; empty where that is not possible now, as
   * when too many are listened to already. Close what is returned.
   *
   * @param grammar what may be said, and the keys that it stands for
   * @param prompt the question, played one after the other
   * @param entry what is keyed instead: its first timer is how long to wait behind the question for
   *     a word or key; its keys are taken to the last one, as on the way back to AGI one could be
   *     lost
   */
  Optional<Ear> open(Grammar<String> grammar, List<Utterance> prompt, Entry entry);

  /** One question that is listened to. Used by the call's own thread only. */
  interface Ear extends AutoCloseable {
    /**
     * What Asterisk's application {@code AudioSocket} is given, so that it brings the call: {@code
     * UUID,HOST:PORT}.
     */
    String socket();

    /**
     * What came of it. To be asked once Asterisk has given the call back; waits a moment at most.
     */
    Hearing hearing();

    /** The parts of the question that were played, in order; none that was not begun. */
    List<Played> played();

    @Override
    void close();
  }

  /**
   * How much of something was played.
   *
   * @param heardMs so much of it, in milliseconds
   * @param isWhole whether that was all
   */
  record Played(long heardMs, boolean isWhole) {}
}
