package redrose.ivr.frontdoor;

import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.call.Utterance;

/** Makes the audio of what can be said to any caller, before one needs it. */
public final class Rehearsal {
  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

  private volatile boolean over;

  private Rehearsal() {}

  /**
   * Makes it in the background; a call that is sooner makes its own.
   *
   * @param first what has to be there before calls may come
   * @param then what is made after that
   */
  public static Rehearsal start(Stream<Utterance> first, Stream<Utterance> then) {
    var rehearsal = new Rehearsal();
    Thread.ofPlatform().daemon().name("rehearsal").start(() -> rehearsal.make(first, then));
    return rehearsal;
  }

  /** Whether the first are made, or can only be made as calls need them. */
  public boolean isOver() {
    return over;
  }

  private void make(Stream<Utterance> first, Stream<Utterance> then) {
    make(first);
    over = true;
    make(then);
  }

  private static void make(Stream<Utterance> utterances) {
    try {
      long count = utterances.peek(Utterance::sounds).count();
      LOG.info("{} prompts are ready", count);
    } catch (RuntimeException e) {
      LOG.error("Prompts could not all be made beforehand; callers may wait for them", e);
    }
  }
}
