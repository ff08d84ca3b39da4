package redrose.ivr.journeys.report;

import java.util.Map;
import java.util.Optional;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Menu;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Spoken;
import redrose.prompts.LanguagePrompts;
import redrose.prompts.LinePrompts;
import redrose.prompts.ReportPrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Voice;
import redrose.requests.Interaction;
import redrose.requests.MobileNumber;

/** Has a caller told by text when a report changes, if they want that and a text can reach them. */
final class Updates {
  private final Voice voice;
  private final ReportBook book;
  private final Patience patience;
  private final Menu<Boolean> offer;

  Updates(Voice voice, ReportBook book, Patience patience) {
    this.voice = voice;
    this.book = book;
    this.patience = patience;
    this.offer =
        Menu.<Boolean>named(
                "report.updates",
                RetryWording.of(voice, voice.say(ReportPrompts.REPORT_UPDATES_ASK)))
            .option('1', true, voice.say(LanguagePrompts.LANGUAGE_REMEMBER_YES))
            .option('2', false, voice.say(LanguagePrompts.LANGUAGE_REMEMBER_NO))
            .tries(1)
            .orSaid(new Spoken(voice).yesOrNo())
            .build();
  }

  /** The number that texts would go to; empty where none can. */
  Optional<String> mobile(CallRecord record) {
    return record
        .interaction()
        .callerNumber()
        .filter(number -> MobileNumber.of(number).isPresent());
  }

  /** Asks whether they want it; whoever presses nothing has said no. */
  void offer(Call call, CallRecord record, String reference) {
    if (mobile(record).isPresent()
        && call.choose(offer) instanceof Answer.Given<Boolean>(var wanted, _)
        && wanted) {
      subscribe(call, record, reference);
    }
  }

  /** Does it: their key was their consent. Where the store is away, nothing is promised. */
  void subscribe(Call call, CallRecord record, String reference) {
    var interaction = record.interaction();
    var done =
        patience.ask(
            call,
            () -> {
              subscribe(interaction, reference);
              return true;
            });
    if (done.isPresent()) {
      call.note("subscribed", Map.of("reference", reference));
      call.sayToTheEnd(voice.say(ReportPrompts.REPORT_UPDATES_DONE));
    } else {
      call.sayToTheEnd(voice.say(LinePrompts.TROUBLE));
    }
  }

  private void subscribe(Interaction interaction, String reference) {
    book.subscribe(
        reference,
        interaction.callerNumber().orElseThrow(),
        voice.language().tag(),
        interaction.id());
  }
}
