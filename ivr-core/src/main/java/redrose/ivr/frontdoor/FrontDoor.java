package redrose.ivr.frontdoor;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
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
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Spoken;
import redrose.ivr.journeys.access.RelayUk;
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
    attend(channel, request.callerNumber().orElse(""), request.calledNumber(), Visit::talk);
  }

  /** A call that we made, and somebody has picked up. */
  private void takeBack(AgiChannel channel) {
    attend(channel, rung(channel.request()), "", Visit::talkBack);
  }

  private static String rung(AgiRequest request) {
    return TelephoneNumber.of("+" + request.parameters().getOrDefault("number", ""))
        .map(TelephoneNumber::e164)
        .orElse("");
  }

  /** Sees a call to its end, whatever happens on the way. */
  private void attend(AgiChannel channel, String caller, String called, Consumer<Visit> talk) {
    var request = channel.request();
    var interaction =
        Interaction.call(caller, called, request.uniqueId(), clock.instant())
            .speaking(Language.EN.tag());
    try (var _ = MDC.putCloseable("call", interaction.id().toString())) {
      var timeline = recorder.timeline(interaction.id());
      timeline.save(interaction);
      var record = new CallRecord(interaction);
      liveCalls.begin(request.uniqueId(), new LiveCall(record, timeline, clock));
      var otherwise = InteractionOutcome.FAILED;
      try {
        var words = new CurrentWords(rooms.in(Language.EN).greeting());
        var call = new Call(channel, words, timeline, clock, listening(request));
        var visit = new Visit(rooms, clock, request, call, words, record, timeline);
        otherwise = outcome(call, () -> talk.accept(visit));
      } finally {
        liveCalls.end(request.uniqueId());
        close(record, timeline, otherwise);
      }
    }
  }

  /**
   * Where keys could not be heard meanwhile, nobody listens; nor to questions but in English, nor
   * to somebody who speaks for another.
   */
  private Optional<Listening> listening(AgiRequest request) {
    var greeting = rooms.in(Language.EN).greeting();
    return new Spoken(greeting.voice()).isUnderstood()
            && AsteriskVersion.of(request).sendsKeysOverAudioSocket()
            && !RelayUk.isUsed(request.calledNumber())
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
