package redrose.ivr.journeys.adviser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redrose.call.Call;
import redrose.call.Utterance;
import redrose.ivr.directory.StaffedDesk;
import redrose.ivr.live.OpenDesks;
import redrose.ivr.queue.DeskQueue.Place;
import redrose.prompts.AdviserPrompts;
import redrose.prompts.CallBackPrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;

/**
 * Lets a caller wait until a line of a desk is free: to music, told where they stand every half
 * minute, with keys for what they can do instead.
 */
record Waiting(Voice voice, Utterance music, OpenDesks desks, CallBackOffer callBacks) {
  private static final int PIECES_BETWEEN_WORDS = 6;

  /** Half an hour. */
  private static final int MOST_ROUNDS = 60;

  private static final char SELF_SERVICE = '2';

  /** How the wait ended. */
  enum End {
    OUR_TURN,
    CALL_BACK,
    SELF_SERVICE,
    CLOSED,
    TOO_LONG
  }

  End untilFree(Call call, StaffedDesk desk, Place place) {
    if (place.take()) {
      return End.OUR_TURN;
    }
    call.say(voice.say(AdviserPrompts.QUEUE_ENGAGED));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      call.note("queue", Map.of("desk", desk.code(), "position", place.position()));
      boolean mayBeRung = callBacks.isPossible(desk);
      words(place, mayBeRung).forEach(call::say);
      var key =
          call.hold(
              "adviser.queue",
              music,
              (mayBeRung ? String.valueOf(CallBackOffer.KEY) : "") + SELF_SERVICE,
              PIECES_BETWEEN_WORDS,
              place::take);
      if (place.take()) {
        return End.OUR_TURN;
      }
      if (key.isPresent()) {
        return key.get() == SELF_SERVICE ? End.SELF_SERVICE : End.CALL_BACK;
      }
      if (desks.closed(desk).isPresent()) {
        return End.CLOSED;
      }
    }
    return End.TOO_LONG;
  }

  private List<Utterance> words(Place place, boolean mayBeRung) {
    List<Utterance> words = new ArrayList<>();
    words.add(voice.say(AdviserPrompts.QUEUE_POSITION, Value.number(place.position())));
    place
        .expectedWait()
        .ifPresent(
            wait ->
                words.add(
                    voice.say(
                        AdviserPrompts.QUEUE_WAIT,
                        Value.number(Math.max(2, wait.toMinutes() + 1)))));
    if (mayBeRung) {
      words.add(voice.say(CallBackPrompts.INSTEAD));
    }
    words.add(voice.say(AdviserPrompts.QUEUE_SELF_SERVICE));
    return words;
  }
}
