package redrose.ivr.journeys.signpost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.KeyTimers;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.call.Utterance;
import redrose.ivr.directory.Council;
import redrose.ivr.directory.Directory;
import redrose.ivr.journeys.CallRecord;
import redrose.ivr.journeys.Next;
import redrose.ivr.journeys.Spoken;
import redrose.ivr.journeys.adviser.AdviserJourney;
import redrose.ivr.journeys.text.TextOffer;
import redrose.prompts.LinePrompts;
import redrose.prompts.Prompt;
import redrose.prompts.RetryWording;
import redrose.prompts.SignpostPrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.TextTemplate;

/** How to reach another council: its number read out or texted, or put through to its desk. */
final class Directions {
  private static final int MOST_REPEATS = 5;

  private final Voice voice;
  private final Spoken spoken;
  private final Directory directory;
  private final List<Council> councils;
  private final TextOffer texts;
  private final AdviserJourney adviser;

  /** What the caller wants. */
  private enum Way {
    NUMBER,
    TEXT,
    CONNECT
  }

  Directions(Voice voice, Directory directory, TextOffer texts, AdviserJourney adviser) {
    this.voice = voice;
    this.spoken = new Spoken(voice);
    this.directory = directory;
    this.councils = directory.councils().all();
    this.texts = texts;
    this.adviser = adviser;
  }

  Stream<Utterance> utterances() {
    return councils.stream().flatMap(council -> Stream.of(number(council), web(council)));
  }

  Next offer(Call call, CallRecord record, Council council) {
    var desk = council.desk().map(name -> directory.desk(name.name()));
    boolean hasMobile = texts.numberOf(record).isPresent();
    var menu = menu(hasMobile, desk.filter(adviser::isOpen).isPresent());
    return switch (call.choose(menu)) {
      case Answer.Given<Way>(Way way, _) ->
          switch (way) {
            case NUMBER -> tell(call, council);
            case TEXT -> text(call, record, council);
            case CONNECT -> adviser.putThrough(call, record, desk.orElseThrow());
          };
      case Answer.AdviserWanted<Way> _ -> adviser.run(call, record);
      case Answer<Way> _ -> Next.MAIN_MENU;
    };
  }

  private Next text(Call call, CallRecord record, Council council) {
    var values = Map.of("who", council.name(), "where", council.telephone() + ", " + council.web());
    texts.send(
        call,
        record,
        new TextOffer.Text("contact:" + council.code(), TextTemplate.CONTACT, values));
    return Next.MAIN_MENU;
  }

  private Next tell(Call call, Council council) {
    for (int times = 0; times < MOST_REPEATS; times++) {
      call.say(number(council));
      call.say(web(council));
      call.say(voice.say(SignpostPrompts.AGAIN));
      if (call.keyAmong("signpost.again", "*", KeyTimers.USUAL.nextKeyMs()).isEmpty()) {
        break;
      }
    }
    return Next.MAIN_MENU;
  }

  private Utterance number(Council council) {
    return voice.sayConfigured(SignpostPrompts.NUMBER, Value.reference(council.telephone()));
  }

  private Utterance web(Council council) {
    return voice.sayConfigured(
        SignpostPrompts.WEB,
        Value.text(council.web().replace(".", " dot ").replace("/", " slash ").strip()));
  }

  private Menu<Way> menu(boolean hasMobile, boolean hasDesk) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    var menu = Menu.<Way>named("signpost.how", wording());
    add(menu, said, '1', Way.NUMBER, SignpostPrompts.OPTION_NUMBER);
    if (hasMobile) {
      add(menu, said, '2', Way.TEXT, SignpostPrompts.OPTION_TEXT);
    }
    if (hasDesk) {
      add(menu, said, '3', Way.CONNECT, SignpostPrompts.OPTION_CONNECT);
    }
    return menu.orSaid(spoken.choices(said)).build();
  }

  private void add(
      Menu.Builder<Way> menu,
      Map<String, List<String>> said,
      char key,
      Way way,
      Prompt.Plain words) {
    menu.option(key, way, voice.join(voice.say(words), voice.say(LinePrompts.press(key))));
    said.put(String.valueOf(key), spoken.of(words));
  }

  private RetryWording wording() {
    return RetryWording.of(voice, voice.say(SignpostPrompts.HOW))
        .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
        .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID));
  }
}
