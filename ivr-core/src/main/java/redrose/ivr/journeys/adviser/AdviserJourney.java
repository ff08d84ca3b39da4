package redrose.ivr.journeys.adviser;

import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Connection;
import redrose.ivr.directory.StaffedDesk;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Journey;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.WallClock;
import redrose.ivr.live.OpenDesks;
import redrose.prompts.LinePrompts;
import redrose.prompts.Voice;
import redrose.requests.InteractionOutcome;

/**
 * Puts a caller through to a person, because they asked or because we did not understand each
 * other. Where nobody is there they hear when somebody is.
 */
public final class AdviserJourney implements Journey {
  private final Voice voice;
  private final StaffedDesk advisers;
  private final OpenDesks desks;
  private final ClosedWords closedWords;

  public AdviserJourney(Voice voice, StaffedDesk advisers, OpenDesks desks, WallClock clock) {
    this.voice = voice;
    this.advisers = advisers;
    this.desks = desks;
    this.closedWords = new ClosedWords(voice, clock);
  }

  @Override
  public Next run(Call call, CallRecord record) {
    return putThrough(call, record, advisers);
  }

  /** Whether somebody is at a desk now. */
  public boolean isOpen(StaffedDesk desk) {
    return desks.closed(desk).isEmpty();
  }

  /** Whether advisers are there now. */
  public boolean isOpen() {
    return isOpen(advisers);
  }

  /** Puts a caller through to this desk; who hears that it is closed may choose something else. */
  public Next putThrough(Call call, CallRecord record, StaffedDesk desk) {
    record.on("adviser");
    return sayClosed(call, desk)
        ? Next.MAIN_MENU
        : connect(call, record, desk, InteractionOutcome.NOT_CONNECTED);
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
    record.on("adviser");
    if (sayClosed(call, advisers)) {
      record.outcome(otherwise);
      return Next.GOODBYE;
    }
    call.say(voice.say(LinePrompts.INPUT_TOO_MANY));
    return connect(call, record, advisers, otherwise);
  }

  private boolean sayClosed(Call call, StaffedDesk desk) {
    var closed = desks.closed(desk);
    closed.ifPresent(nobody -> closedWords.of(nobody).forEach(call::say));
    return closed.isPresent();
  }

  /**
   * A hang-up while the desk rings, or behind the conversation, is known from the desk's answering.
   */
  private Next connect(
      Call call, CallRecord record, StaffedDesk desk, InteractionOutcome otherwise) {
    call.sayToTheEnd(voice.say(LinePrompts.ADVISER_CONNECTING));
    if (call.connectTo(desk.desk()) == Connection.ANSWERED) {
      record.outcome(InteractionOutcome.TRANSFERRED);
    } else {
      record.outcome(otherwise);
      call.sayToTheEnd(voice.say(LinePrompts.ADVISER_NOBODY));
    }
    return Next.GOODBYE;
  }
}
