package redrose.ivr.journeys.menu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
import redrose.ivr.journeys.access.AccessChoice;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.ivr.journeys.language.LanguageChoice;
import redrose.prompts.AccessPrompts;
import redrose.prompts.LinePrompts;
import redrose.prompts.Prompt;
import redrose.prompts.RetryWording;
import redrose.prompts.Voice;

/** The first choice of a call: which story it is. */
public final class MainMenu {
  /** A caller who comes back here more often than this is not being helped by a menu. */
  private static final int MOST_ROUNDS = 10;

  private final Voice voice;
  private final List<MenuLine> lines;
  private final RetryWording wording;
  private final Menu<Journey> whole;
  private final Spoken spoken;
  private final AdviserJourney adviser;
  private final AccessChoice access;

  /**
   * A menu of the stories that are there.
   *
   * @param lines in the order in which they are read out
   * @throws IllegalArgumentException if two lines have one key, or there are more than five
   */
  public MainMenu(Voice voice, List<MenuLine> lines, AdviserJourney adviser, AccessChoice access) {
    this.access = access;
    this.voice = voice;
    this.adviser = adviser;
    this.lines = List.copyOf(lines);
    this.spoken = new Spoken(voice);
    this.wording =
        RetryWording.of(
                voice,
                voice.say(LinePrompts.MENU_MAIN_ASK),
                voice.join(
                    voice.say(LinePrompts.MENU_MAIN_ASK_SECOND), voice.say(AccessPrompts.INVITE)),
                voice.say(LinePrompts.MENU_MAIN_ASK_THIRD))
            .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
            .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID));
    this.whole = menu(_ -> true);
  }

  /** The key of languages is told of at the door, that of access to who needs the menu again. */
  private Menu<Journey> menu(Predicate<MenuLine> isReadOut) {
    var made = Menu.<Journey>named("main", wording);
    for (var line : lines) {
      if (isReadOut.test(line)) {
        made.option(line.key(), line.journey(), option(line.words(), line.key()));
      } else {
        made.quiet(line.key(), line.journey());
      }
    }
    return made.quiet(LanguageChoice.KEY, (_, _) -> Next.ANOTHER_LANGUAGE)
        .quiet(Menu.SLOWER, access)
        .orSaid(spoken.choices(said()))
        .build();
  }

  private Map<String, List<String>> said() {
    Map<String, List<String>> said = new LinkedHashMap<>();
    lines.forEach(line -> said.put(String.valueOf(line.key()), spoken.of(line.words())));
    return said;
  }

  /**
   * Runs stories until the caller is done.
   *
   * @return goodbye, or another language
   */
  public Next run(Call call, CallRecord record) {
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      var next = choose(call, record);
      if (next != Next.MAIN_MENU) {
        return next;
      }
    }
    return adviser.insteadOf(new Answer.NotUnderstood<>(), call, record);
  }

  /** Every prompt of the menu and what it leads to, for making its audio beforehand. */
  public Stream<Utterance> utterances() {
    return Stream.of(
            wording.all(),
            whole.options().stream().map(Menu.Option::words),
            spoken.asked(said()),
            access.utterances(),
            lines.stream().flatMap(line -> line.journey().utterances()))
        .flatMap(words -> words);
  }

  private Next choose(Call call, CallRecord record) {
    return switch (call.choose(menu(line -> line.isReadOut().getAsBoolean()))) {
      case Answer.Given<Journey>(var journey, _) -> journey.run(call, record);
      case Answer.BackWanted<Journey> _ -> Next.MAIN_MENU;
      case Answer<Journey> other -> adviser.insteadOf(other, call, record);
    };
  }

  private Utterance option(Prompt.Plain words, char key) {
    return voice.join(voice.say(words), voice.say(LinePrompts.press(key)));
  }
}
