package redrose.ivr.journeys.report;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Entry;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.call.OpenQuestion;
import redrose.call.Reading;
import redrose.call.Utterance;
import redrose.ivr.directory.ReportCategory;
import redrose.ivr.journeys.Spoken;
import redrose.ivr.journeys.place.PostcodeQuestion;
import redrose.prompts.LinePrompts;
import redrose.prompts.PayPrompts;
import redrose.prompts.PlacePrompts;
import redrose.prompts.Prompt;
import redrose.prompts.ReportPrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.Place;
import redrose.requests.Postcode;

/** Where it is: by the number on a lamp post, by its postcode, or said. */
final class PlaceQuestions {
  private static final int LONGEST_COLUMN = 6;

  private final Voice voice;
  private final Spoken spoken;
  private final PostcodeQuestion postcodes;

  /** How a caller tells where it is. */
  enum Way {
    COLUMN('1'),
    SAY('2'),
    POSTCODE('3');

    private final char key;

    Way(char key) {
      this.key = key;
    }

    private Prompt.Plain words() {
      return switch (this) {
        case COLUMN -> ReportPrompts.REPORT_PLACE_COLUMN;
        case SAY -> ReportPrompts.REPORT_PLACE_SAY;
        case POSTCODE -> ReportPrompts.REPORT_PLACE_POSTCODE;
      };
    }
  }

  PlaceQuestions(Voice voice, PostcodeQuestion postcodes) {
    this.voice = voice;
    this.spoken = new Spoken(voice);
    this.postcodes = postcodes;
  }

  Stream<Utterance> utterances() {
    return Stream.of(
            menu(EnumSet.allOf(Way.class)).options().stream().map(Menu.Option::words),
            columnWording().all(),
            postcodes.utterances())
        .flatMap(words -> words);
  }

  /** The way; said at once where there is no other. */
  Answer<Way> way(Call call, ReportCategory category) {
    var ways = ways(category);
    return ways.size() == 1
        ? new Answer.Given<>(Way.SAY, Answer.How.KEYS)
        : call.choose(menu(ways));
  }

  /** The ways there are. A key keeps its meaning, whichever they are. */
  Set<Way> ways(ReportCategory category) {
    var ways = EnumSet.of(Way.SAY);
    if (category.hasColumn()) {
      ways.add(Way.COLUMN);
    }
    if (postcodes.canBeAsked()) {
      ways.add(Way.POSTCODE);
    }
    return ways;
  }

  /** A postcode that is one, confirmed. */
  Answer<Place> postcode(Call call) {
    return postcodes.ask(call).then(given -> new Answer.Given<>(place(given.value()), given.how()));
  }

  private static Place place(Postcode postcode) {
    return new Place(
        Optional.of(postcode.text()), Optional.empty(), postcode.point(), Optional.empty(), false);
  }

  /** The number on the lamp post. */
  OpenQuestion<String> column() {
    return new OpenQuestion<>(
        "report.column", columnWording(), Entry.ofDigits(1, LONGEST_COLUMN), Reading::accept);
  }

  /** Whether the number that was read back is right. */
  Menu<Boolean> columnIsRight(String number) {
    return Menu.<Boolean>named(
            "report.column.confirm",
            wrongKeys(
                RetryWording.of(
                    voice, voice.say(ReportPrompts.REPORT_COLUMN_READBACK, Value.digits(number)))))
        .option('1', true, voice.say(LinePrompts.CONFIRM_YES))
        .option('2', false, voice.say(LinePrompts.CONFIRM_NO))
        .orSaid(spoken.yesOrNo())
        .build();
  }

  private Menu<Way> menu(Set<Way> ways) {
    var menu =
        Menu.<Way>named(
            "report.place", wrongKeys(RetryWording.of(voice, voice.say(PlacePrompts.WHERE))));
    Map<String, List<String>> said = new LinkedHashMap<>();
    for (var way : ways) {
      menu.option(
          way.key, way, voice.join(voice.say(way.words()), voice.say(LinePrompts.press(way.key))));
      said.put(String.valueOf(way.key), spoken.of(way.words()));
    }
    return menu.orSaid(spoken.choices(said)).build();
  }

  private RetryWording columnWording() {
    var again = voice.say(ReportPrompts.REPORT_COLUMN_ASK_AGAIN);
    return RetryWording.of(voice, voice.say(ReportPrompts.REPORT_COLUMN_ASK), again, again)
        .on(Mistake.SILENT, voice.say(PayPrompts.PAY_REFERENCE_WRONG_SILENT))
        .on(Mistake.TOO_SHORT, voice.say(PayPrompts.PAY_REFERENCE_WRONG_SHORT))
        .on(Mistake.TOO_LONG, voice.say(PayPrompts.PAY_REFERENCE_WRONG_LONG));
  }

  private RetryWording wrongKeys(RetryWording wording) {
    return wording
        .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
        .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID));
  }
}
