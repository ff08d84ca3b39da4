package redrose.ivr.journeys.report;

import java.util.Map;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.ivr.journeys.Spoken;
import redrose.prompts.LinePrompts;
import redrose.prompts.Prompt;
import redrose.prompts.ReportPrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Value;
import redrose.prompts.Voice;

/** What reporting asks once it is known what and where. */
final class ReportChoices {
  private final Voice voice;
  private final Spoken spoken;

  ReportChoices(Voice voice) {
    this.voice = voice;
    this.spoken = new Spoken(voice);
  }

  /** Whether to say more. Once: the report is complete without it. */
  Menu<Boolean> details() {
    return yesOrNo(
            "report.details",
            RetryWording.of(voice, voice.say(ReportPrompts.REPORT_DETAILS_OFFER)),
            ReportPrompts.REPORT_DETAILS_YES,
            ReportPrompts.REPORT_DETAILS_NO)
        .tries(1)
        .build();
  }

  /**
   * Whether it is enough that the problem is known.
   *
   * @param canBeTold whether a text can reach the caller
   */
  Menu<Boolean> known(String problem, Value.Moment when, boolean canBeTold) {
    return yesOrNo(
            "report.known",
            RetryWording.of(voice, voice.say(ReportPrompts.REPORT_KNOWN, Value.text(problem), when))
                .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
                .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID)),
            canBeTold ? ReportPrompts.REPORT_KNOWN_UPDATES : ReportPrompts.REPORT_KNOWN_NUMBER,
            ReportPrompts.REPORT_KNOWN_ANYWAY)
        .build();
  }

  private Menu.Builder<Boolean> yesOrNo(
      String name, RetryWording wording, Prompt.Plain yes, Prompt.Plain no) {
    return Menu.<Boolean>named(name, wording)
        .option('1', true, voice.say(yes))
        .option('2', false, voice.say(no))
        .orSaid(spoken.choices(Map.of("1", spoken.of(yes), "2", spoken.of(no))));
  }
}
