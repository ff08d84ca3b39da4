package redrose.ivr.journeys.report;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.call.RecordingLimits;
import redrose.call.Utterance;
import redrose.ivr.journeys.Spoken;
import redrose.ivr.messages.MessageFolder;
import redrose.prompts.LinePrompts;
import redrose.prompts.Prompt;
import redrose.prompts.ReportPrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Voice;
import redrose.requests.VoiceMessage.Kind;

/**
 * Takes a message: after a tone, then to be sent, heard or said again. As on an answering machine,
 * whoever hangs up has sent it.
 */
final class Dictation {
  /** Well within what the store takes. */
  private static final RecordingLimits LIMITS = new RecordingLimits(90_000, 4);

  private static final int MOST_RECORDINGS = 5;
  private static final int MOST_HEARINGS = 10;

  private final Voice voice;
  private final MessageFolder folder;
  private final Menu<Wish> review;

  private enum Wish {
    SEND,
    HEAR,
    AGAIN
  }

  Dictation(Voice voice, MessageFolder folder) {
    this.voice = voice;
    this.folder = folder;
    this.review = review(voice);
  }

  private static Menu<Wish> review(Voice voice) {
    var spoken = new Spoken(voice);
    return Menu.<Wish>named(
            "report.message",
            RetryWording.of(voice, voice.say(ReportPrompts.REPORT_MESSAGE_RECORDED))
                .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
                .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID)))
        .option('1', Wish.SEND, voice.say(ReportPrompts.REPORT_MESSAGE_SEND))
        .option('2', Wish.HEAR, voice.say(ReportPrompts.REPORT_MESSAGE_HEAR))
        .option('3', Wish.AGAIN, voice.say(ReportPrompts.REPORT_MESSAGE_AGAIN))
        .orSaid(
            spoken.choices(
                Map.of(
                    "1", spoken.of(ReportPrompts.REPORT_MESSAGE_SEND),
                    "2", spoken.of(ReportPrompts.REPORT_MESSAGE_HEAR),
                    "3", spoken.of(ReportPrompts.REPORT_MESSAGE_AGAIN))))
        .build();
  }

  Stream<Utterance> utterances() {
    return review.options().stream().map(Menu.Option::words);
  }

  /**
   * Takes a message. What was said is the draft's from the moment at which it was.
   *
   * @param ask what is said before the tone
   * @return given where the message is to be sent; silent where nothing was said
   */
  Answer<Kind> take(Call call, ReportDraft draft, Kind kind, Prompt.Plain ask) {
    for (int tries = 0; tries < MOST_RECORDINGS; tries++) {
      call.sayToTheEnd(voice.say(ask));
      if (!record(call, draft, kind)) {
        call.sayToTheEnd(voice.say(ReportPrompts.REPORT_MESSAGE_NONE));
        continue;
      }
      switch (review(call, draft, kind)) {
        case Answer.Given<Wish>(var wish, _) when wish == Wish.AGAIN -> draft.forget(kind);
        case Answer.BackWanted<Wish> _ -> {
          draft.forget(kind);
          return new Answer.BackWanted<>();
        }
        case Answer.AdviserWanted<Wish> _ -> {
          return new Answer.AdviserWanted<>();
        }
        // who says nothing more has said what they wanted
        case Answer<Wish> _ -> {
          return new Answer.Given<>(kind, Answer.How.VOICE);
        }
      }
    }
    return new Answer.Silent<>();
  }

  /** Records once; whether anything was heard. */
  private boolean record(Call call, ReportDraft draft, Kind kind) {
    var file = folder.draft();
    var _ = call.record("report." + kind.name().toLowerCase(Locale.ROOT), file.sound(), LIMITS);
    var message = file.read(kind);
    message.ifPresentOrElse(heard -> draft.message(file, heard), file::delete);
    return message.isPresent();
  }

  private Answer<Wish> review(Call call, ReportDraft draft, Kind kind) {
    for (int hearings = 0; ; hearings++) {
      var answer = call.choose(review);
      if (!(answer instanceof Answer.Given<Wish>(var wish, _) && wish == Wish.HEAR)
          || hearings == MOST_HEARINGS) {
        return answer;
      }
      draft.playback(kind).ifPresent(call::say);
    }
  }
}
