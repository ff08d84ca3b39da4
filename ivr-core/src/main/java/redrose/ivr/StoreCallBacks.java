package redrose.ivr;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import redrose.ivr.journeys.adviser.CallBackBook;
import redrose.requests.CallBack;
import redrose.requests.StoreFailure;
import redrose.requests.postgres.CallBackWork;
import redrose.requests.postgres.CallBacks;
import redrose.requests.postgres.Database;
import redrose.requests.timeline.Recorder;

/** The request store as calls about call-backs see it. */
final class StoreCallBacks implements CallBackBook {
  private static final Duration FLUSH_LIMIT = Duration.ofSeconds(5);
  private static final String CALLER = "caller";

  private final CallBacks callBacks;
  private final CallBackWork work;
  private final Recorder recorder;
  private final boolean isOpen;

  /**
   * @param isOpen whether somebody rings
   */
  StoreCallBacks(Database database, CallBackWork work, Recorder recorder, boolean isOpen) {
    this.callBacks = new CallBacks(database);
    this.work = work;
    this.recorder = recorder;
    this.isOpen = isOpen;
  }

  @Override
  public boolean isOpen() {
    return isOpen;
  }

  /** A call-back refers to its interaction, so that one has to be in the store first. */
  @Override
  public boolean ask(CallBack wanted) {
    flush();
    return callBacks.ask(wanted);
  }

  @Override
  public Optional<CallBack> pickedUp(UUID id, int tries, UUID interactionId) {
    flush();
    return work.pickedUp(id, tries, interactionId);
  }

  @Override
  public boolean reached(UUID id) {
    return work.reached(id);
  }

  @Override
  public boolean cancel(UUID id) {
    return callBacks.cancel(id, CALLER);
  }

  private void flush() {
    if (!recorder.flush(FLUSH_LIMIT)) {
      throw new StoreFailure("the call's record could not be written", false, null);
    }
  }
}
