package redrose.ivr.journeys.adviser;

import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Connection;
import redrose.call.Desk;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Journey;
import redrose.ivr.journeys.Next;
import redrose.prompts.LinePrompts;
import redrose.prompts.Voice;
import redrose.requests.InteractionOutcome;

/**
 * Puts a caller through to a person, because they asked or because we did not understand each
 * other.
 */
public final class AdviserJourney implements Journey {
  private final Voice voice;
  private final Desk advisers;

  public AdviserJourney(Voice voice, Desk advisers) {
    this.voice = voice;
    this.advisers = advisers;
  }

  @Override
  public Next run(Call call, CallRecord record) {
    return connect(call, record, InteractionOutcome.NOT_CONNECTED);
  }

  /** Takes over a question that ended without a usable answer. */
  public Next insteadOf(Answer<?> answer, Call call, CallRecord record) {
    return switch (answer) {
      case Answer.Silent<?> _ -> helpOut(call, record, InteractionOutcome.SILENT);
      case Answer.NotUnderstood<?> _ -> helpOut(call, record, InteractionOutcome.NOT_UNDERSTOOD);
      default -> run(call, record);
    };
  }

  private Next helpOut(Call call, CallRecord record, InteractionOutcome otherwise) {
    call.say(voice.say(LinePrompts.INPUT_TOO_MANY));
    return connect(call, record, otherwise);
  }

  /**
   * A hang-up while the desk rings, or behind the conversation, is known from the desk's answering.
   */
  private Next connect(Call call, CallRecord record, InteractionOutcome otherwise) {
    record.on("adviser");
    call.sayToTheEnd(voice.say(LinePrompts.ADVISER_CONNECTING));
    if (call.connectTo(advisers) == Connection.ANSWERED) {
      record.outcome(InteractionOutcome.TRANSFERRED);
    } else {
      record.outcome(otherwise);
      call.sayToTheEnd(voice.say(LinePrompts.ADVISER_NOBODY));
    }
    return Next.GOODBYE;
  }
}
