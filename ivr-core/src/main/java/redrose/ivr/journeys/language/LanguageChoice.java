package redrose.ivr.journeys.language;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redrose.call.Call;
import redrose.call.Utterance;
import redrose.ivr.carddesk.Patience;
import redrose.ivr.journeys.CallRecord;
import redrose.prompts.Language;
import redrose.prompts.LanguagePrompts;
import redrose.prompts.LinePrompts;
import redrose.prompts.Value;
import redrose.prompts.Voice;

/**
 * Which language a call is in. At the door each language says its own name, and one key leads to
 * the choice, where each offers itself in its own words; in the main menu the key means the same.
 * What somebody chose is remembered for their number if they say so.
 */
public final class LanguageChoice {
  /** Leads to the choice. No menu has it for anything else. */
  public static final char KEY = '7';

  /** Each language has its key in the choice for good, whatever else is offered. */
  private static final Map<Language, Character> KEYS =
      Map.of(
          Language.EN, '1',
          Language.PL, '2',
          Language.UR, '3',
          Language.PA, '4',
          Language.GU, '6',
          Language.BN, '7',
          Language.RO, '8');

  private static final int AFTER_THE_LAST_MS = 5_000;
  private static final Duration MEMORY_LIMIT = Duration.ofMillis(500);

  private final Map<Language, Voice> voices = new EnumMap<>(Language.class);
  private final Remembering remembering;
  private final LanguageMemory memory;

  /**
   * A choice between languages.
   *
   * @param voices of those that are offered, English among them
   */
  public LanguageChoice(Collection<Voice> voices, LanguageMemory memory) {
    voices.forEach(voice -> this.voices.put(voice.language(), voice));
    this.memory = memory;
    this.remembering = new Remembering(memory);
  }

  /** What can be said without knowing anything of a caller, for making its audio beforehand. */
  public Stream<Utterance> utterances() {
    return voices.size() == 1
        ? Stream.empty()
        : Stream.concat(
            invitation(),
            voices.values().stream().flatMap(voice -> Stream.of(offer(voice), change(voice))));
  }

  /** Looks, while the line is being picked up, what the caller's number wants. */
  public Future<Optional<String>> look(CallRecord record) {
    return record
        .interaction()
        .callerNumber()
        .filter(_ -> voices.size() > 1)
        .map(number -> Patience.ask(() -> memory.language(number)))
        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
  }

  /** The language in which the caller is greeted: what is remembered and offered, or English. */
  public Language first(Future<Optional<String>> looked) {
    return remembered(looked).orElse(Language.EN);
  }

  private Optional<Language> remembered(Future<Optional<String>> looked) {
    return Patience.soon(looked, MEMORY_LIMIT)
        .flatMap(remembered -> remembered)
        .flatMap(Language::of)
        .filter(voices::containsKey);
  }

  /**
   * Says that there are others, and returns the language that the call goes on in.
   *
   * @param now in which the caller was greeted
   */
  public Language invite(Call call, CallRecord record, Language now) {
    if (voices.size() == 1) {
      return now;
    }
    if (now == Language.EN) {
      invitation().forEach(call::say);
    } else {
      call.say(change(voices.get(now)));
      call.say(change(voices.get(Language.EN))); // for who else rings from here
    }
    return call.keyPressed("language.change", String.valueOf(KEY)).isPresent()
        ? choose(call, record, now)
        : now;
  }

  /** Offers the others, and returns the one that the call goes on in. */
  public Language choose(Call call, CallRecord record, Language now) {
    if (voices.size() == 1) {
      return now;
    }
    var chosen = offer(call, now);
    if (chosen != now && remembered(look(record)).isPresent()) {
      remembering.change(call, record, voices.get(chosen));
      return chosen;
    }
    while (chosen != Language.EN
        && chosen != now
        && remembering.ask(call, record, voices.get(chosen))) {
      chosen = offer(call, chosen);
    }
    return chosen;
  }

  private Language offer(Call call, Language now) {
    voices.forEach(
        (language, voice) -> {
          if (language != now) {
            call.say(offer(voice));
          }
        });
    var keys =
        voices.keySet().stream()
            .filter(language -> language != now)
            .map(language -> KEYS.get(language).toString())
            .collect(Collectors.joining());
    var pressed = call.keyAmong("language", keys, AFTER_THE_LAST_MS);
    return voices.keySet().stream()
        .filter(language -> pressed.filter(KEYS.get(language)::equals).isPresent())
        .findFirst()
        .orElse(now);
  }

  /** "Polski. … press 7.": each in its own voice. */
  private Stream<Utterance> invitation() {
    var names =
        voices.values().stream()
            .filter(voice -> voice.language() != Language.EN)
            .map(voice -> voice.say(LanguagePrompts.LANGUAGE_NAME));
    return Stream.concat(names, Stream.of(voices.get(Language.EN).say(LinePrompts.press(KEY))));
  }

  private static Utterance offer(Voice voice) {
    return voice.sayConfigured(
        LanguagePrompts.LANGUAGE_CHOOSE,
        Value.number(Character.digit(KEYS.get(voice.language()), 10)));
  }

  private static Utterance change(Voice voice) {
    return voice.sayConfigured(
        LanguagePrompts.LANGUAGE_CHANGE, Value.number(Character.digit(KEY, 10)));
  }
}
