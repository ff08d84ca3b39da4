package redrose.ivr.frontdoor;

import java.time.Clock;
import java.util.Map;
import redrose.call.Call;
import redrose.call.Timeline;
import redrose.call.Utterance;
import redrose.ivr.journeys.CallRecord;

/** A call that is on the line now, as others than its own thread may know it. */
record LiveCall(CallRecord record, Timeline timeline, Clock clock) {
  private static final String DESK_ANSWERED = "desk_answered";

  /**
   * A person has picked up: they hear what is known, and then have the caller on the line.
   *
   * @param desk the person's own channel
   */
  void deskAnswered(Call desk, Utterance known) {
    record.deskPicksUp();
    desk.say(known);
    timeline.note(new Timeline.Event(clock.instant(), "whispered", Map.of("text", known.text())));
    record.speaks();
    timeline.note(new Timeline.Event(clock.instant(), DESK_ANSWERED, Map.of()));
  }
}
