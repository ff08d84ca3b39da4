package redrose.requests.timeline;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import redrose.call.Timeline;
import redrose.requests.Interaction;

/** What waits for the writer, in the order in which it was noted. */
sealed interface Item {
  /** An interaction as it stood then. */
  record Saved(Interaction interaction) implements Item {}

  /** An event, the {@code seq}th of this process. */
  record Noted(UUID interactionId, String process, long seq, Timeline.Event event)
      implements Item {}

  /** Somebody who wants to know when everything before is committed. */
  record Flush(CountDownLatch done) implements Item {}

  /** The process is about to end. */
  record Stop() implements Item {}
}
