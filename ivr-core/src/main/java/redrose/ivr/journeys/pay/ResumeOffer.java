package redrose.ivr.journeys.pay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.prompts.LinePrompts;
import redrose.prompts.ResumePrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Voice;
import redrose.requests.InteractionOutcome;
import redrose.requests.UnfinishedPayment;

/**
 * Asks a caller whose last call was cut off in the midst of a payment whether to go on there. A no
 * is one person's, and where several share a number it takes nothing away from the others. Who says
 * yes has to know the bill's reference before they hear anything of it, because others may ring
 * from the same number. What was confirmed is then read back once more before it counts; of a card
 * nothing is known.
 */
public record ResumeOffer(
    Voice voice, UnfinishedBook book, PayJourney pay, AdviserJourney adviser) {
  private static final Duration LOOK_LIMIT = Duration.ofSeconds(1);

  /** Looks, while the caller is being greeted. */
  public Future<List<UnfinishedPayment>> look(CallRecord record) {
    return record
        .interaction()
        .callerNumber()
        .map(number -> Patience.ask(() -> book.find(number)))
        .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
  }

  /** Offers it, if there is something. */
  public Next offer(Call call, CallRecord record, Future<List<UnfinishedPayment>> looked) {
    var begun = pay.stillPayable(Patience.soon(looked, LOOK_LIMIT).orElse(List.of()));
    if (begun.isEmpty()) {
      return Next.MAIN_MENU;
    }
    call.note("resume_offered", Map.of("payments", begun.size()));
    return switch (call.choose(menu())) {
      case Answer.Given<Boolean>(var goesOn, _) when goesOn -> pay.resume(call, record, begun);
      case Answer.AdviserWanted<Boolean> _ -> adviser.run(call, record);
      default -> Next.MAIN_MENU;
    };
  }

  /** A call that ended otherwise than by being cut off leaves nothing of its own to go on with. */
  public void over(CallRecord record, InteractionOutcome outcome) {
    if (outcome != InteractionOutcome.ABANDONED && outcome != InteractionOutcome.FAILED) {
      var interaction = record.interaction();
      interaction.callerNumber().ifPresent(number -> book.forget(number, interaction.id()));
    }
  }

  private Menu<Boolean> menu() {
    return Menu.<Boolean>named(
            "resume",
            RetryWording.of(voice, voice.say(ResumePrompts.ASK))
                .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
                .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID)))
        .option('1', true, voice.say(ResumePrompts.YES))
        .option('2', false, voice.say(ResumePrompts.NO))
        .tries(1)
        .build();
  }
}
