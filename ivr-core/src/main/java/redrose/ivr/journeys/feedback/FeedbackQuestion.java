package redrose.ivr.journeys.feedback;

import java.util.Map;
import redrose.call.Call;
import redrose.call.KeyTimers;
import redrose.ivr.journeys.CallRecord;
import redrose.prompts.FeedbackPrompts;
import redrose.prompts.Voice;

/**
 * One question at the end of a call, where a supervisor wants it asked: never of somebody who could
 * not be helped, and nobody has to answer.
 */
public record FeedbackQuestion(Voice voice, FeedbackBook book) {
  private static final String SCORES = "12345";

  /** Asks it, where it is to be asked. */
  public void ask(Call call, CallRecord record) {
    if (!book.isAsked() || record.outcome().filter(FeedbackBook::isWorthAsking).isEmpty()) {
      return;
    }
    call.say(voice.say(FeedbackPrompts.ASK));
    call.keyAmong("feedback", SCORES, KeyTimers.USUAL.nextKeyMs())
        .ifPresent(
            key -> {
              int score = Character.digit(key, 10);
              call.note("feedback", Map.of("score", score));
              book.keep(record.interaction().id(), score);
              call.say(voice.say(FeedbackPrompts.THANKS));
            });
  }
}
