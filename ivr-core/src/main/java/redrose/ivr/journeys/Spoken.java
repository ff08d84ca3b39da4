package redrose.ivr.journeys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redrose.call.ByVoice;
import redrose.call.Grammar;
import redrose.call.Utterance;
import redrose.ivr.listening.grammar.ChoiceGrammar;
import redrose.ivr.listening.grammar.Grammars;
import redrose.prompts.Language;
import redrose.prompts.LinePrompts;
import redrose.prompts.ListeningPrompts;
import redrose.prompts.PlacePrompts;
import redrose.prompts.Prompt;
import redrose.prompts.Value;
import redrose.prompts.Voice;
import redrose.requests.funds.ReferenceRule;

/**
 * How this line's questions are answered by voice. Grammars are English; in every other language
 * callers use the keys.
 */
public final class Spoken {
  private static final Map<Character, String> NUMBERS =
      Map.of(
          '1', "one", '2', "two", '3', "three", '4', "four", '5', "five", '6', "six", '7', "seven",
          '8', "eight");

  private final Voice voice;

  public Spoken(Voice voice) {
    this.voice = voice;
  }

  /** Whether anything that is said is understood. */
  public boolean isUnderstood() {
    return voice.language() == Language.EN;
  }

  /** A bill's reference, which its check character proves and the script reads back. */
  public Optional<ByVoice> reference(ReferenceRule rule) {
    return heard(
        Grammars.reference(rule),
        ListeningPrompts.SAY_IT,
        reference -> voice.say(ListeningPrompts.REFERENCE_DID_YOU_SAY, Value.reference(reference)));
  }

  /** A reference of one of several kinds; or its last digits, if that is more than 0. */
  public Optional<ByVoice> references(List<ReferenceRule> rules, int lastDigits) {
    return heard(
        Grammars.references(rules, lastDigits),
        ListeningPrompts.SAY_IT,
        reference -> voice.say(ListeningPrompts.REFERENCE_DID_YOU_SAY, Value.reference(reference)));
  }

  /** An amount, which the script reads back. */
  public Optional<ByVoice> amount() {
    return heard(
        Grammars.money().as(String::valueOf),
        ListeningPrompts.SAY_IT,
        pence ->
            voice.say(ListeningPrompts.AMOUNT_DID_YOU_SAY, Value.money(Long.parseLong(pence))));
  }

  /** A postcode, which has to be a known one. */
  public Optional<ByVoice> postcode() {
    return heard(
        Grammars.postcode(),
        ListeningPrompts.SAY_IT,
        postcode -> voice.say(PlacePrompts.POSTCODE_DID_YOU_SAY, Value.reference(postcode)));
  }

  /** Yes for 1, no for 2. An unsure one is asked for again. */
  public Optional<ByVoice> yesOrNo() {
    return inEnglish(
        () ->
            new ByVoice(
                Grammars.yesNo().as(yes -> yes ? "1" : "2"),
                voice.say(ListeningPrompts.SAY_YES_OR_NO),
                Optional.empty(),
                false));
  }

  /**
   * A menu's options, and what every menu understands beside them: an adviser, back, repeat.
   *
   * @param phrases what is said, by the keys that it stands for; the first phrase is asked about
   */
  public Optional<ByVoice> choices(Map<String, List<String>> phrases) {
    return inEnglish(
        () ->
            new ByVoice(
                grammar(phrases),
                voice.say(ListeningPrompts.SAY_OR_PRESS),
                Optional.of(keys -> didYouSay(all(phrases).get(keys))),
                false,
                toAPerson(phrases)));
  }

  /** What such a menu may have to ask, for making its audio beforehand. */
  public Stream<Utterance> asked(Map<String, List<String>> phrases) {
    return choices(phrases).isPresent()
        ? all(phrases).values().stream().map(this::didYouSay)
        : Stream.empty();
  }

  /** What is said for a menu's option, from the catalogue. */
  public List<String> of(Prompt option) {
    return voice.said(option);
  }

  private Utterance didYouSay(List<String> phrases) {
    return voice.say(ListeningPrompts.DID_YOU_SAY, Value.text(phrases.getFirst()));
  }

  private Grammar<String> grammar(Map<String, List<String>> phrases) {
    Map<String, String> keys = new LinkedHashMap<>();
    all(phrases).forEach((key, said) -> said.forEach(phrase -> keys.putIfAbsent(phrase, key)));
    phrases.keySet().stream()
        .filter(key -> key.length() == 1)
        .forEach(key -> keys.putIfAbsent(NUMBERS.get(key.charAt(0)), key));
    var grammar = ChoiceGrammar.<String>choices();
    keys.forEach((phrase, key) -> grammar.choice(key, phrase));
    return grammar.filler("please", "i want to", "i would like to").build();
  }

  /** A menu's own words come before those of every menu. */
  private Map<String, List<String>> all(Map<String, List<String>> phrases) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    phrases.forEach((key, said) -> all.put(key, said.isEmpty() ? List.of(number(key)) : said));
    all.put("0", of(LinePrompts.OPTION_ADVISER));
    all.put("9", of(LinePrompts.OPTION_BACK));
    all.put("*", of(LinePrompts.OPTION_REPEAT));
    return all;
  }

  /** Once a person is on the line there is no way back here. */
  private Set<String> toAPerson(Map<String, List<String>> phrases) {
    var adviser = of(LinePrompts.OPTION_ADVISER);
    return all(phrases).entrySet().stream()
        .filter(option -> option.getValue().equals(adviser))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static String number(String key) {
    return NUMBERS.get(key.charAt(0));
  }

  private Optional<ByVoice> heard(
      Grammar<String> grammar, Prompt.Plain hint, Function<String, Utterance> didYouSay) {
    return inEnglish(() -> new ByVoice(grammar, voice.say(hint), Optional.of(didYouSay), true));
  }

  private Optional<ByVoice> inEnglish(Supplier<ByVoice> how) {
    return isUnderstood() ? Optional.of(how.get()) : Optional.empty();
  }
}
