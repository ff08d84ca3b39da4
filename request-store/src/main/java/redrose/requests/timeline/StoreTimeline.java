package redrose.requests.timeline;

import java.time.Duration;
import java.util.UUID;
import redrose.call.Timeline;
import redrose.requests.Interaction;

/**
 * The timeline of one interaction in the store. Noting never waits; nothing that was noted is sure
 * to be kept until a flush says so.
 */
public final class StoreTimeline implements Timeline {
  private final UUID interactionId;
  private final Recorder recorder;

  StoreTimeline(UUID interactionId, Recorder recorder) {
    this.interactionId = interactionId;
    this.recorder = recorder;
  }

  @Override
  public void note(Event event) {
    recorder.note(interactionId, event);
  }

  /** Writes the interaction as it stands now; to be called again whenever it has changed. */
  public void save(Interaction interaction) {
    if (!interaction.id().equals(interactionId)) {
      throw new IllegalArgumentException("this timeline is of interaction " + interactionId);
    }
    recorder.save(interaction);
  }

  /**
   * Waits until all that was noted and saved before is committed: before a payment request, which
   * needs its interaction in the store, and at the end of a call.
   *
   * @return whether it was, within the limit
   */
  public boolean flush(Duration limit) {
    return recorder.flush(limit);
  }
}
