package redrose.ivr.frontdoor;

import java.time.Clock;
import java.util.Map;
import redrose.call.Timeline;
import redrose.ivr.journeys.CallRecord;
import redrose.requests.InteractionOutcome;

/** A call that is on the line now, as others than its own thread may know it. */
record LiveCall(CallRecord record, Timeline timeline, Clock clock) {
  private static final String DESK_ANSWERED = "desk_answered";

  /** The caller has a person on the line. */
  void deskAnswered() {
    record.outcome(InteractionOutcome.TRANSFERRED);
    timeline.note(new Timeline.Event(clock.instant(), DESK_ANSWERED, Map.of()));
  }
}
