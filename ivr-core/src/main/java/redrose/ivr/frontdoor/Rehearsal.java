package redrose.ivr.frontdoor;

import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.call.Utterance;

/** Makes the audio of what can be said to any caller, before one needs it. */
public final class Rehearsal {
  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

  private Rehearsal() {}

  /** Makes it in the background; a call that is sooner makes its own. */
  public static void start(Stream<Utterance> utterances) {
    Thread.ofPlatform().daemon().name("rehearsal").start(() -> make(utterances));
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
