package redrose.ivr.frontdoor;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import redrose.agi.AgiChannel;
import redrose.agi.AgiRequest;
import redrose.agi.AgiScript;
import redrose.agi.CallerHungUp;
import redrose.call.Call;
import redrose.call.Ears;
import redrose.call.Listening;
import redrose.ivr.frontdoor.Rooms.Room;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.Spoken;
import redrose.ivr.journeys.adviser.AdviserLeg;
import redrose.ivr.journeys.adviser.Whisper;
import redrose.prompts.Language;
import redrose.requests.Interaction;
import redrose.requests.InteractionOutcome;
import redrose.requests.TelephoneNumber;
import redrose.requests.timeline.Recorder;
import redrose.requests.timeline.StoreTimeline;

/**
 * Picks up every call and sees it to its end: record, greeting, menu, goodbye. A hang-up is a
 * normal ending and caught here, once. If something of ours fails, the caller stays on the line and
 * the dialplan puts them through to the switchboard.
 */
public final class FrontDoor implements AgiScript {
  private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
  private static final String CALL = "call";
  private static final String CALL_BACK = "call-back";

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

  private final Rooms rooms;
  private final Ears ears;
  private final Recorder recorder;
  private final MeterRegistry registry;
  private final Clock clock;
  private final LiveCalls liveCalls = new LiveCalls();

  public FrontDoor(Rooms rooms, Ears ears, Recorder recorder, MeterRegistry registry, Clock clock) {
    this.rooms = rooms;
    this.ears = ears;
    this.recorder = recorder;
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public boolean isCall(AgiChannel channel) {
    return List.of(CALL, CALL_BACK).contains(channel.request().script());
  }

  @Override
  public void run(AgiChannel channel) {
    var request = channel.request();
    switch (request.script()) {
      case CALL -> take(channel);
      case CALL_BACK -> takeBack(channel);
      case "desk-answered" ->
          liveCalls
              .find(request.parameters().getOrDefault("call", ""))
              .ifPresent(call -> whisper(channel, call));
      case "adviser-leg" ->
          liveCalls
              .find(request.parameters().getOrDefault("call", ""))
              .ifPresent(call -> lead(channel, call));
      default -> LOG.warn("Asterisk asked for {}, which nothing here answers", request.script());
    }
  }

  /** An adviser has put a caller aside, or the caller has rung off. */
  private void lead(AgiChannel desk, LiveCall call) {
    var leg = new AdviserLeg(desk.request().variables().getOrDefault("channel", ""));
    var room = rooms.in(Language.EN);
    try {
      if (call.record().putAside(leg)) {
        room.adviserSide().lead(new Call(desk, room.greeting(), _ -> {}, clock), leg);
      }
    } catch (CallerHungUp _) {
      LOG.debug("The adviser has the caller back, or rang off");
    } finally {
      leg.over();
    }
  }

  /** What the adviser hears is no part of what the caller heard. */
  private void whisper(AgiChannel desk, LiveCall call) {
    var words = rooms.in(Language.EN).greeting();
    try {
      call.deskAnswered(
          new Call(desk, words, _ -> {}, clock), new Whisper(words.voice()).of(call.record()));
    } catch (CallerHungUp _) {
      LOG.info("Whoever picked up at the desk rang off at once");
    }
  }

  private void take(AgiChannel channel) {
    var request = channel.request();
    var interaction =
        Interaction.call(
            request.callerNumber().orElse(""),
            request.calledNumber(),
            request.uniqueId(),
            clock.instant());
    attend(channel, interaction, this::talk);
  }

  /** A call that we made, and somebody has picked up. */
  private void takeBack(AgiChannel channel) {
    var request = channel.request();
    var interaction = Interaction.call(rung(request), "", request.uniqueId(), clock.instant());
    attend(channel, interaction, this::talkBack);
  }

  private static String rung(AgiRequest request) {
    return TelephoneNumber.of("+" + request.parameters().getOrDefault("number", ""))
        .map(TelephoneNumber::e164)
        .orElse("");
  }

  /** Sees a call to its end, whatever happens on the way. */
  private void attend(AgiChannel channel, Interaction begun, Talk talk) {
    var request = channel.request();
    var interaction = begun.speaking(Language.EN.tag());
    try (var _ = MDC.putCloseable("call", interaction.id().toString())) {
      var timeline = recorder.timeline(interaction.id());
      timeline.save(interaction);
      var record = new CallRecord(interaction);
      liveCalls.begin(request.uniqueId(), new LiveCall(record, timeline, clock));
      var otherwise = InteractionOutcome.FAILED;
      try {
        var words = new CurrentWords(rooms.in(Language.EN).greeting());
        var call = new Call(channel, words, timeline, clock, listening(request));
        otherwise = outcome(call, () -> talk.run(call, words, request, record, timeline));
      } finally {
        liveCalls.end(request.uniqueId());
        close(record, timeline, otherwise);
      }
    }
  }

  /** What is said on a call, from the first word to the last. */
  @FunctionalInterface
  private interface Talk {
    void run(
        Call call,
        CurrentWords words,
        AgiRequest request,
        CallRecord record,
        StoreTimeline timeline);
  }

  /** Where keys could not be heard meanwhile, nobody listens; nor to questions but in English. */
  private Optional<Listening> listening(AgiRequest request) {
    var greeting = rooms.in(Language.EN).greeting();
    return new Spoken(greeting.voice()).isUnderstood()
            && AsteriskVersion.of(request).sendsKeysOverAudioSocket()
        ? Optional.of(new Listening(ears, greeting))
        : Optional.empty();
  }

  /** Runs a talk; returns how the call ended where no journey has said so. */
  private static InteractionOutcome outcome(Call call, Runnable talk) {
    try {
      talk.run();
    } catch (CallerHungUp _) {
      return InteractionOutcome.ABANDONED;
    } catch (RuntimeException e) {
      LOG.error("The call can't go on; the dialplan puts the caller through", e);
      return InteractionOutcome.FAILED;
    }
    letGo(call);
    return InteractionOutcome.COMPLETED;
  }

  private void talk(
      Call call,
      CurrentWords words,
      AgiRequest request,
      CallRecord record,
      StoreTimeline timeline) {
    pickUp(call, request, record, timeline);
    var looked = rooms.in(Language.EN).status().look(record);
    var unfinished = rooms.in(Language.EN).resume().look(record);
    var room = welcome(call, words, record, timeline);
    if (room.status().offer(call, record, looked) == Next.MAIN_MENU
        && room.resume().offer(call, record, unfinished) == Next.MAIN_MENU) {
      room = menu(call, words, record, timeline, room);
    }
    room.feedback().ask(call, record);
    room.greeting().goodbye(call);
  }

  /** Where it is not rung any more, whoever picked up has not to wait. */
  private void talkBack(
      Call call,
      CurrentWords words,
      AgiRequest request,
      CallRecord record,
      StoreTimeline timeline) {
    pickUp(call, request, record, timeline);
    var asked = rooms.in(Language.EN).callBack().pickedUp(call, request.parameters(), record);
    if (asked.isEmpty()) {
      return;
    }
    var language = Language.of(asked.get().language()).orElse(Language.EN);
    var room = goOnIn(rooms.offered(language), words, record, timeline);
    if (room.callBack().run(call, record, asked.get()) == Next.MAIN_MENU) {
      room = menu(call, words, record, timeline, room);
    }
    room.feedback().ask(call, record);
    room.greeting().goodbye(call);
  }

  private void pickUp(Call call, AgiRequest request, CallRecord record, StoreTimeline timeline) {
    longestSeconds(request).ifPresent(call::lastAtMost);
    call.answer();
    record.answered(clock.instant());
    timeline.save(record.interaction());
  }

  /** Greets the caller, and leads them to the room of their language. */
  private Room welcome(Call call, CurrentWords words, CallRecord record, StoreTimeline timeline) {
    var first = rooms.choice().first(rooms.choice().look(record));
    rooms.in(first).greeting().welcome(call);
    rooms.announcements().in(first).forEach(call::say);
    var language = rooms.choice().invite(call, record, first);
    if (language != first) {
      rooms.announcements().in(language).forEach(call::say);
    }
    return goOnIn(language, words, record, timeline);
  }

  /**
   * The main menu, in another language as often as the caller wants one; returns their last room.
   */
  private Room menu(
      Call call, CurrentWords words, CallRecord record, StoreTimeline timeline, Room first) {
    var room = first;
    while (room.menu().run(call, record) == Next.ANOTHER_LANGUAGE) {
      var chosen = rooms.choice().choose(call, record, room.voice().language());
      room = goOnIn(chosen, words, record, timeline);
    }
    return room;
  }

  private Room goOnIn(
      Language language, CurrentWords words, CallRecord record, StoreTimeline timeline) {
    record.speaking(language.tag());
    timeline.save(record.interaction());
    var room = rooms.in(language);
    words.goOnIn(room.greeting());
    return room;
  }

  /**
   * How long the dialplan lets a call be. Until it is told so, it waits only a little for our first
   * word.
   */
  private static OptionalInt longestSeconds(AgiRequest request) {
    var said = request.parameters().getOrDefault("seconds", "");
    return SECONDS.matcher(said).matches()
        ? OptionalInt.of(Integer.parseInt(said))
        : OptionalInt.empty();
  }

  private static void letGo(Call call) {
    try {
      call.hangUp();
    } catch (CallerHungUp _) {
      // what was wanted
    }
  }

  private void close(CallRecord record, StoreTimeline timeline, InteractionOutcome otherwise) {
    var outcome = record.outcome().orElse(otherwise);
    rooms.in(Language.EN).resume().over(record, outcome);
    timeline.save(record.interaction().ended(clock.instant(), outcome));
    registry
        .counter("redrose.calls", "outcome", outcome.name().toLowerCase(Locale.ROOT))
        .increment();
    LOG.info("Call ended: {}", outcome);
  }
}
