package redrose.ivr.journeys.adviser;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Entry;
import redrose.call.KeyTimers;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.call.OpenQuestion;
import redrose.call.Reading;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.directory.StaffedDesk;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.live.OpenDesks;
import redrose.ivr.live.WallClock;
import redrose.prompts.CallBackPrompts;
import redrose.prompts.LinePrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.CallBack;
import redrose.requests.TelephoneNumber;

/** Offers to ring a caller back: on which number, confirmed, and from when on. */
record CallBackOffer(
    Voice voice, CallBackBook book, OpenDesks desks, Patience patience, WallClock clock) {
  /** The key that leads here. */
  static final char KEY = '1';

  private static final String NOT_TO_BE_RUNG = "not-to-be-rung";

  /** Nobody is rung back while they put down the receiver. */
  private static final Duration AT_LEAST = Duration.ofMinutes(5);

  /** Whether it can be promised: somebody rings, and it is known when the desk is open. */
  boolean isPossible(StaffedDesk desk) {
    return book.isOpen() && when(desk, Duration.ZERO).isPresent();
  }

  /**
   * Offers it, where it is possible, to who presses the key.
   *
   * @return whether they will be rung back
   */
  boolean make(Call call, CallRecord record, StaffedDesk desk) {
    if (!isPossible(desk)) {
      return false;
    }
    call.say(voice.say(CallBackPrompts.OFFER));
    return call.keyAmong("call-back", String.valueOf(KEY), KeyTimers.USUAL.nextKeyMs()).isPresent()
        && arrange(call, record, desk, Duration.ZERO);
  }

  /**
   * Arranges it with who has pressed the key.
   *
   * @param wait how long it would have taken until somebody was free
   * @return whether they will be rung back
   */
  boolean arrange(Call call, CallRecord record, StaffedDesk desk, Duration wait) {
    var when = when(desk, wait);
    var presented = record.interaction().callerNumber().flatMap(TelephoneNumber::of);
    var number = presented.map(own -> confirmed(call, own)).orElseGet(() -> keyed(call));
    if (number.isEmpty() || when.isEmpty()) {
      return false;
    }
    return keep(call, record, desk, number.get(), when.get());
  }

  private boolean keep(
      Call call, CallRecord record, StaffedDesk desk, TelephoneNumber number, LocalDateTime when) {
    var interaction = record.interaction();
    var wanted =
        CallBack.of(
            interaction.id(),
            number,
            voice.language().tag(),
            desk.code(),
            record.matter(),
            record.reference(),
            clock.instant(when));
    var kept = patience.ask(call, () -> book.ask(wanted));
    call.note(
        "call_back_asked",
        Map.of("id", wanted.id().toString(), "kept", kept.map(String::valueOf).orElse("unknown")));
    if (kept.isEmpty()) {
      call.sayToTheEnd(voice.say(CallBackPrompts.FAILED));
      return false;
    }
    call.sayToTheEnd(
        kept.get()
            ? voice.say(CallBackPrompts.KEPT, clock.moment(when))
            : voice.say(CallBackPrompts.ALREADY));
    return true;
  }

  /** When it is rung: soon where somebody is there, otherwise when somebody is again. */
  private Optional<LocalDateTime> when(StaffedDesk desk, Duration wait) {
    var soon = wait.compareTo(AT_LEAST) > 0 ? wait : AT_LEAST;
    return desks
        .closed(desk)
        .map(OpenDesks.Closed::backAt)
        .orElseGet(() -> Optional.of(clock.now().plus(soon)));
  }

  private Optional<TelephoneNumber> confirmed(Call call, TelephoneNumber number) {
    return switch (call.choose(isRight(number))) {
      case Answer.Given<Boolean>(var isRight, _) -> isRight ? Optional.of(number) : keyed(call);
      case Answer<Boolean> _ -> Optional.empty();
    };
  }

  private Optional<TelephoneNumber> keyed(Call call) {
    return switch (call.ask(question())) {
      case Answer.Given<TelephoneNumber>(var number, _) -> confirmed(call, number);
      case Answer<TelephoneNumber> _ -> Optional.empty();
    };
  }

  private Menu<Boolean> isRight(TelephoneNumber number) {
    var words = voice.say(CallBackPrompts.NUMBER, Value.reference(number.national()));
    return Menu.<Boolean>named(
            "call-back.number",
            RetryWording.of(voice, words)
                .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
                .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID)))
        .option('1', true, voice.say(LinePrompts.CONFIRM_YES))
        .option('2', false, voice.say(CallBackPrompts.OTHER))
        .build();
  }

  private OpenQuestion<TelephoneNumber> question() {
    var ask = voice.say(CallBackPrompts.ASK);
    return new OpenQuestion<>(
        "call-back.keyed",
        RetryWording.of(voice, ask)
            .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
            .on(Mistake.TOO_SHORT, voice.say(CallBackPrompts.WRONG))
            .on(Mistake.TOO_LONG, voice.say(CallBackPrompts.WRONG))
            .on(NOT_TO_BE_RUNG, voice.say(CallBackPrompts.WRONG)),
        Entry.ofDigits(10, 11),
        CallBackOffer::read);
  }

  private static Reading<TelephoneNumber> read(String keys) {
    return TelephoneNumber.of(keys)
        .map(Reading::accept)
        .orElseGet(() -> Reading.reject(NOT_TO_BE_RUNG));
  }
}
