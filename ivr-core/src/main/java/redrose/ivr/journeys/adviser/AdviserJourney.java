package redrose.ivr.journeys.adviser;

import java.time.Duration;
import java.util.Map;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Connection;
import redrose.call.Utterance;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.directory.StaffedDesk;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Journey;
import redrose.ivr.journeys.Next;
import redrose.ivr.live.ClosedWords;
import redrose.ivr.live.OpenDesks;
import redrose.ivr.live.WallClock;
import redrose.ivr.queue.DeskQueue;
import redrose.ivr.queue.DeskQueue.Turn;
import redrose.ivr.queue.DeskQueues;
import redrose.prompts.AdviserPrompts;
import redrose.prompts.LinePrompts;
import redrose.prompts.Voice;
import redrose.requests.InteractionOutcome;

/**
 * Puts a caller through to a person, because they asked or because we did not understand each
 * other. Where nobody is there they hear when somebody is.
 */
public final class AdviserJourney implements Journey {
  private static final int MOST_TIMES_ENGAGED = 30;

  private final Voice voice;
  private final StaffedDesk advisers;
  private final OpenDesks desks;
  private final DeskQueues queues;
  private final Aside aside;
  private final CallBackOffer callBacks;
  private final Waiting waiting;
  private final ClosedWords closedWords;

  /** What is done for a caller whom the adviser has put aside, once or again. */
  @FunctionalInterface
  public interface Aside {
    /** Returns when they are no longer wanted by the adviser. */
    void serve(Call call, CallRecord record);
  }

  /**
   * The journey.
   *
   * @param advisers who answers where no other desk is named
   * @param music a piece of it, for who waits
   * @param aside what advisers can have done for a caller
   */
  public AdviserJourney(
      Voice voice,
      StaffedDesk advisers,
      OpenDesks desks,
      DeskQueues queues,
      Utterance music,
      Aside aside,
      CallBackBook callBacks,
      Patience patience,
      WallClock clock) {
    this.voice = voice;
    this.advisers = advisers;
    this.desks = desks;
    this.queues = queues;
    this.aside = aside;
    this.callBacks = new CallBackOffer(voice, callBacks, desks, patience, clock);
    this.waiting = new Waiting(voice, music, desks, this.callBacks);
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
    return putThrough(call, record, desk, Turn.BEHIND_THE_OTHERS);
  }

  /** The same for who was rung back: they have waited before, so others let them go first. */
  Next putThroughFirst(Call call, CallRecord record, StaffedDesk desk) {
    return putThrough(call, record, desk, Turn.BEFORE_THE_OTHERS);
  }

  private Next putThrough(Call call, CallRecord record, StaffedDesk desk, Turn turn) {
    record.wantsAdviser();
    return sayClosed(call, desk)
        ? offerCallBack(call, record, desk, Next.MAIN_MENU)
        : connect(call, record, desk, turn, InteractionOutcome.NOT_CONNECTED);
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
    record.wantsAdviser();
    if (sayClosed(call, advisers)) {
      record.outcome(otherwise);
      return call.pace().isPatient() ? Next.MAIN_MENU : Next.GOODBYE;
    }
    call.say(voice.say(LinePrompts.INPUT_TOO_MANY));
    return connect(call, record, advisers, Turn.BEHIND_THE_OTHERS, otherwise);
  }

  private boolean sayClosed(Call call, StaffedDesk desk) {
    var closed = desks.closed(desk);
    closed.ifPresent(nobody -> closedWords.of(nobody).forEach(call::say));
    return closed.isPresent();
  }

  private Next connect(
      Call call, CallRecord record, StaffedDesk desk, Turn turn, InteractionOutcome otherwise) {
    var joined = queues.of(desk.code()).join(turn);
    if (joined.isEmpty()) {
      call.say(voice.say(AdviserPrompts.QUEUE_FULL));
      record.outcome(otherwise);
      return offerCallBack(call, record, desk, Next.MAIN_MENU);
    }
    try (var place = joined.get()) {
      return inTurn(call, record, desk, place, otherwise);
    }
  }

  /**
   * A desk that was engaged is rung again when others may have rung off. Whoever goes on without an
   * adviser leaves place and line to the others at once, not when they have arranged a call-back.
   */
  private Next inTurn(
      Call call,
      CallRecord record,
      StaffedDesk desk,
      DeskQueue.Place place,
      InteractionOutcome otherwise) {
    for (int rung = 0; rung < MOST_TIMES_ENGAGED; rung++) {
      var end = waiting.untilFree(call, desk, place);
      if (end != Waiting.End.OUR_TURN) {
        var wait = place.expectedWait().orElse(Duration.ZERO);
        place.close();
        return withoutAdviser(end, call, record, desk, wait, otherwise);
      }
      var connection = speak(call, record, desk, place);
      if (connection == Connection.ANSWERED) {
        return Next.GOODBYE;
      }
      if (connection != Connection.BUSY) {
        break;
      }
      place.engaged();
    }
    place.close();
    record.outcome(otherwise);
    call.sayToTheEnd(voice.say(LinePrompts.ADVISER_NOBODY));
    return offerCallBack(call, record, desk, Next.GOODBYE);
  }

  /**
   * A hang-up while the desk rings, or behind the conversation, is known from the desk's answering.
   * Who picks up there and rings off before the two can talk is engaged: nobody was spoken to.
   */
  private Connection speak(Call call, CallRecord record, StaffedDesk desk, DeskQueue.Place place) {
    call.sayToTheEnd(voice.say(LinePrompts.ADVISER_CONNECTING));
    try {
      var connection = call.connectTo(desk.desk());
      if (connection != Connection.ANSWERED) {
        return connection;
      }
      if (record.isTurnedAway()) {
        call.note("turned_away", Map.of("desk", desk.code()));
        return Connection.BUSY;
      }
      record.speaks();
      aside.serve(call, record);
      return connection;
    } finally {
      if (record.hasSpoken()) {
        place.spoke();
      }
    }
  }

  private Next withoutAdviser(
      Waiting.End end,
      Call call,
      CallRecord record,
      StaffedDesk desk,
      Duration wait,
      InteractionOutcome otherwise) {
    return switch (end) {
      case SELF_SERVICE -> Next.MAIN_MENU;
      case CALL_BACK ->
          callBacks.arrange(call, record, desk, wait) ? rungBack(record) : Next.MAIN_MENU;
      case CLOSED -> {
        record.outcome(otherwise);
        sayClosed(call, desk);
        yield offerCallBack(call, record, desk, Next.MAIN_MENU);
      }
      case TOO_LONG, OUR_TURN -> {
        record.outcome(otherwise);
        call.sayToTheEnd(voice.say(AdviserPrompts.QUEUE_TOO_LONG));
        yield offerCallBack(call, record, desk, Next.MAIN_MENU);
      }
    };
  }

  private Next offerCallBack(Call call, CallRecord record, StaffedDesk desk, Next otherwise) {
    return callBacks.make(call, record, desk) ? rungBack(record) : otherwise;
  }

  /** Nobody was spoken to, but what they wanted is under way. */
  private static Next rungBack(CallRecord record) {
    record.outcome(InteractionOutcome.COMPLETED);
    return Next.GOODBYE;
  }
}
