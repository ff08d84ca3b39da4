package redrose.ivr.journeys.place;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import redrose.call.Answer;
import redrose.call.Call;
import redrose.call.Entry;
import redrose.call.Menu;
import redrose.call.Mistake;
import redrose.call.OpenQuestion;
import redrose.call.Reading;
import redrose.call.Utterance;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.journeys.Pages;
import redrose.ivr.journeys.Pages.Item;
import redrose.ivr.journeys.Spoken;
import redrose.prompts.LinePrompts;
import redrose.prompts.PlacePrompts;
import redrose.prompts.RetryWording;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.Postcode;

/**
 * Which postcode, by voice or by keys. Each character's key is pressed once, letters too: PR1 8XJ
 * is 7 7 1 8 9 5. What several postcodes share is looked up, and who keyed it is asked which of
 * them it is.
 */
public final class PostcodeQuestion {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 7;
  private static final int MOST_ROUNDS = 3;
  private static final Duration LOOK_UP_LIMIT = Duration.ofSeconds(2);
  private static final String UNKNOWN = "unknown-postcode";

  private final Voice voice;
  private final PostcodeBook book;
  private final Spoken spoken;
  private final RetryWording wording;
  private final OpenQuestion<List<Postcode>> question;

  public PostcodeQuestion(Voice voice, PostcodeBook book) {
    this.voice = voice;
    this.book = book;
    this.spoken = new Spoken(voice);
    this.wording =
        RetryWording.of(
                voice,
                voice.say(PlacePrompts.POSTCODE_ASK),
                voice.say(PlacePrompts.POSTCODE_ASK_SECOND),
                voice.say(PlacePrompts.POSTCODE_ASK_THIRD))
            .on(Mistake.SILENT, voice.say(PlacePrompts.POSTCODE_WRONG_SILENT))
            .on(Mistake.TOO_SHORT, voice.say(PlacePrompts.POSTCODE_WRONG_LENGTH))
            .on(Mistake.TOO_LONG, voice.say(PlacePrompts.POSTCODE_WRONG_LENGTH))
            .on(UNKNOWN, voice.say(PlacePrompts.POSTCODE_WRONG_UNKNOWN));
    this.question =
        new OpenQuestion<>("place.postcode", wording, Entry.ofDigits(SHORTEST, LONGEST), this::read)
            .orSaid(spoken.postcode());
  }

  /** What can be said without knowing anything of a caller, for making its audio beforehand. */
  public Stream<Utterance> utterances() {
    return wording.all();
  }

  /** Whether postcodes are known here, and can be looked up now. */
  public boolean canBeAsked() {
    return look(book::isLoaded).orElse(false);
  }

  /** The very postcode, which the caller has confirmed. */
  public Answer<Postcode> ask(Call call) {
    return ask(call, 1);
  }

  /**
   * The district alone: nobody is asked which postcode it is as long as all of them lie in one.
   *
   * @param named what a district is called, by its ONS code
   * @return its ONS code
   */
  public Answer<String> askDistrict(Call call, Function<String, String> named) {
    return call.ask(question)
        .then(
            given -> {
              var districts = given.value().stream().map(Postcode::district).distinct().toList();
              return switch (districts.size()) {
                case 0 -> noLookUp(call);
                case 1 -> new Answer.Given<>(districts.getFirst(), given.how());
                default -> whichDistrict(districts, named).choose(call);
              };
            });
  }

  private Answer<Postcode> ask(Call call, int round) {
    return call.ask(question)
        .then(
            given ->
                switch (given.value().size()) {
                  case 0 -> noLookUp(call);
                  case 1 -> settle(call, confirm(call, given.value().getFirst()), round);
                  default -> settle(call, whichPostcode(given.value()).choose(call), round);
                });
  }

  private Answer<Postcode> settle(Call call, Answer<Optional<Postcode>> chosen, int round) {
    return chosen.then(
        given -> {
          if (given.value().isPresent()) {
            return new Answer.Given<>(given.value().get(), given.how());
          }
          return round < MOST_ROUNDS ? ask(call, round + 1) : new Answer.NotUnderstood<>();
        });
  }

  private Answer<Optional<Postcode>> confirm(Call call, Postcode postcode) {
    var words = voice.say(PlacePrompts.POSTCODE_READBACK, Value.reference(postcode.text()));
    var menu =
        Menu.<Optional<Postcode>>named("place.postcode.confirm", again(words))
            .option('1', Optional.of(postcode), voice.say(LinePrompts.CONFIRM_YES))
            .option('2', Optional.empty(), voice.say(LinePrompts.CONFIRM_NO))
            .orSaid(spoken.yesOrNo())
            .build();
    return call.choose(menu);
  }

  private Pages<Optional<Postcode>> whichPostcode(List<Postcode> found) {
    return Pages.of(
        voice,
        "place.postcode.which",
        again(voice.say(PlacePrompts.POSTCODE_WHICH)),
        found.stream().map(this::option).toList(),
        new Item<>(
            Optional.empty(),
            voice.say(PlacePrompts.OPTION_NONE),
            voice.said(PlacePrompts.OPTION_NONE)));
  }

  private Item<Optional<Postcode>> option(Postcode postcode) {
    return new Item<>(
        Optional.of(postcode),
        voice.say(PlacePrompts.POSTCODE_OPTION, Value.reference(postcode.text())),
        List.of());
  }

  private Pages<String> whichDistrict(List<String> districts, Function<String, String> named) {
    return Pages.of(
        voice,
        "place.district.which",
        again(voice.say(PlacePrompts.WHERE)),
        districts.stream().map(code -> option(code, named.apply(code))).toList());
  }

  private Item<String> option(String code, String name) {
    return new Item<>(code, voice.say(LinePrompts.OPTION_SERVICE, Value.text(name)), List.of());
  }

  private RetryWording again(Utterance words) {
    return RetryWording.of(voice, words)
        .on(Mistake.SILENT, voice.say(LinePrompts.INPUT_SILENT))
        .on(Mistake.NO_SUCH_OPTION, voice.say(LinePrompts.INPUT_INVALID));
  }

  private <T> Answer<T> noLookUp(Call call) {
    call.sayToTheEnd(voice.say(LinePrompts.TROUBLE));
    return new Answer.AdviserWanted<>();
  }

  /** An entry that nobody can look up now is taken, and found to be no postcode's. */
  private Reading<List<Postcode>> read(String entry) {
    boolean isKeyed = Character.isDigit(entry.charAt(0));
    var found = look(() -> isKeyed ? book.keyed(entry) : book.find(entry).stream().toList());
    return found.filter(List::isEmpty).isPresent()
        ? Reading.reject(UNKNOWN)
        : Reading.accept(found.orElse(List.of()));
  }

  private static <T> Optional<T> look(Supplier<T> up) {
    return Patience.soon(Patience.ask(up), LOOK_UP_LIMIT);
  }
}
