package redrose.ivr.journeys.adviser;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.directory.Directory;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Next;
import redrose.prompts.CallBackPrompts;
import redrose.prompts.LinePrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Voice;
import redrose.requests.CallBack;
import redrose.requests.InteractionOutcome;

/**
 * The call that was asked for. Whoever picks up may be somebody else, or a machine: so nothing is
 * said of what it is about, and an adviser is only rung once a key has shown that a person is
 * there.
 */
public record CallBackJourney(
    Voice voice,
    CallBackBook book,
    AdviserJourney adviser,
    Directory directory,
    Patience patience) {
  /**
   * Whose call it is that was picked up, by what the dialplan was told; empty where it is not rung
   * any more.
   */
  public Optional<CallBack> pickedUp(Call call, Map<String, String> parameters, CallRecord record) {
    try {
      var id = UUID.fromString(parameters.getOrDefault("id", ""));
      int tries = Integer.parseInt(parameters.getOrDefault("try", ""));
      return patience
          .ask(call, () -> book.pickedUp(id, tries, record.interaction().id()))
          .flatMap(found -> found);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Where it goes on. */
  public Next run(Call call, CallRecord record, CallBack callBack) {
    record.takesUp(callBack.matter(), callBack.reference());
    return switch (call.choose(menu())) {
      case Answer.Given<Boolean>(var now, _) ->
          now ? connect(call, record, callBack) : cancel(call, record, callBack);
      case Answer.AdviserWanted<Boolean> _ -> connect(call, record, callBack);
      case Answer<Boolean> _ -> {
        record.outcome(InteractionOutcome.SILENT);
        yield Next.GOODBYE;
      }
    };
  }

  private Next connect(Call call, CallRecord record, CallBack callBack) {
    var _ = patience.ask(call, () -> book.reached(callBack.id()));
    call.note("call_back_reached", Map.of("id", callBack.id().toString()));
    return adviser.putThroughFirst(call, record, directory.desk(callBack.desk()));
  }

  private Next cancel(Call call, CallRecord record, CallBack callBack) {
    var cancelled = patience.ask(call, () -> book.cancel(callBack.id())).orElse(false);
    call.note("call_back_cancelled", Map.of("id", callBack.id().toString(), "done", cancelled));
    call.sayToTheEnd(voice.say(cancelled ? CallBackPrompts.CANCELLED : CallBackPrompts.FAILED));
    record.outcome(InteractionOutcome.COMPLETED);
    return Next.GOODBYE;
  }

  private Menu<Boolean> menu() {
    return Menu.<Boolean>named(
            "call-back.now",
            RetryWording.of(voice, voice.say(CallBackPrompts.HELLO))
                .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
                .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID)))
        .option('1', true, voice.say(CallBackPrompts.NOW))
        .option('2', false, voice.say(CallBackPrompts.NOT))
        .build();
  }
}
