package redrose.ivr.journeys.menu;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.call.Utterance;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Journey;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.Spoken;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.prompts.LinePrompts;
import redrose.prompts.Prompt;
import redrose.prompts.RetryWording;
import redrose.prompts.Voice;

/** The first choice of a call: which story it is. */
public final class MainMenu {
  /** A caller who comes back here more often than this is not being helped by a menu. */
  private static final int MOST_ROUNDS = 10;

  private final RetryWording wording;
  private final Menu<Journey> menu;
  private final Spoken spoken;
  private final AdviserJourney adviser;

  public MainMenu(Voice voice, Journey pay, AdviserJourney adviser) {
    this.adviser = adviser;
    this.spoken = new Spoken(voice);
    this.wording =
        RetryWording.of(
                voice,
                voice.say(LinePrompts.MENU_MAIN_ASK),
                voice.say(LinePrompts.MENU_MAIN_ASK_SECOND),
                voice.say(LinePrompts.MENU_MAIN_ASK_THIRD))
            .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
            .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID));
    this.menu =
        Menu.<Journey>named("main", wording)
            .option('1', pay, option(voice, LinePrompts.OPTION_PAY, '1'))
            .option('2', adviser, option(voice, LinePrompts.OPTION_ADVISER, '2'))
            .orSaid(spoken.choices(said()))
            .build();
  }

  private Map<String, List<String>> said() {
    return Map.of(
        "1", spoken.of(LinePrompts.OPTION_PAY), "2", spoken.of(LinePrompts.OPTION_ADVISER));
  }

  /** Runs stories until the caller is done. */
  public void run(Call call, CallRecord record) {
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      if (choose(call, record) == Next.GOODBYE) {
        return;
      }
    }
    adviser.insteadOf(new Answer.NotUnderstood<>(), call, record);
  }

  /** Every prompt of the menu, for making its audio beforehand. */
  public Stream<Utterance> utterances() {
    return Stream.of(
            wording.all(), menu.options().stream().map(Menu.Option::words), spoken.asked(said()))
        .flatMap(words -> words);
  }

  private Next choose(Call call, CallRecord record) {
    return switch (call.choose(menu)) {
      case Answer.Given<Journey>(var journey, _) -> journey.run(call, record);
      case Answer.BackWanted<Journey> _ -> Next.MAIN_MENU;
      case Answer<Journey> other -> adviser.insteadOf(other, call, record);
    };
  }

  private static Utterance option(Voice voice, Prompt.Plain words, char key) {
    return voice.join(voice.say(words), voice.say(LinePrompts.press(key)));
  }
}
