package redrose.ivr.directory;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redrose.prompts.Language;
import redrose.requests.funds.Fund;

/** Reads single fields of an entry, or says what is wrong with one. */
final class Fields {
  private static final int LONGEST_SPOKEN = 200;
  private static final Pattern SAYABLE = Pattern.compile("[\\p{Ll}']+( [\\p{Ll}']+){0,5}");

  private Fields() {}

  static <T> T given(String field, T value) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw new Wrong(field, "is missing: give it");
    }
    return value;
  }

  /**
   * A text of some form.
   *
   * @param what that form is, for a person
   */
  static String like(String field, String value, String form, String what) {
    if (!given(field, value).matches(form)) {
      throw new Wrong(field, "is “%s”: write %s".formatted(value, what));
    }
    return value;
  }

  /** What records and other entries call it. */
  static String code(String field, String value) {
    if (!given(field, value).matches(Fund.CODE)) {
      throw new Wrong(
          field, value + " is no code: write it in lower case with hyphens, from a to z");
    }
    return value;
  }

  static <E extends Enum<E>> E oneOf(String field, Class<E> type, String value) {
    var name = given(field, value).toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new Wrong(field, "is %s: make it one of %s".formatted(value, names(type))));
  }

  /** Words that are spoken: in English, and in each other language that the council has them in. */
  static Map<Language, String> spoken(String field, Map<String, String> texts) {
    var given = given(field, texts);
    Map<Language, String> byLanguage = new EnumMap<>(Language.class);
    for (var language : Language.values()) {
      var place = field + "." + language.tag();
      if (language != Language.EN && !given.containsKey(language.tag())) {
        continue;
      }
      var words = given(place, given.get(language.tag()));
      if (words.length() > LONGEST_SPOKEN) {
        throw new Wrong(
            place,
            "has %d characters: say it in %d or fewer".formatted(words.length(), LONGEST_SPOKEN));
      }
      byLanguage.put(language, words);
    }
    return byLanguage;
  }

  /** What callers may say, in some languages or none. */
  static Map<Language, List<String>> sayable(String field, Map<String, List<String>> phrases) {
    Map<Language, List<String>> byLanguage = new EnumMap<>(Language.class);
    for (var language : Language.values()) {
      var place = field + "." + language.tag();
      var said = phrases == null ? List.<String>of() : phrases.get(language.tag());
      if (said != null) {
        said.forEach(phrase -> requireSayable(place, phrase));
        byLanguage.put(language, List.copyOf(said));
      }
    }
    return byLanguage;
  }

  private static void requireSayable(String place, String phrase) {
    if (phrase == null || !SAYABLE.matcher(phrase).matches()) {
      throw new Wrong(
          place, "has “%s”: write one to six words, small and without signs".formatted(phrase));
    }
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }
}
