package redrose.prompts.words;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import redrose.prompts.Language;

/** Each language's forms, loaded when they are first wanted. */
final class LoadedForms {
  private static final Map<Language, SpokenForms> FORMS = new ConcurrentHashMap<>();

  private LoadedForms() {}

  static SpokenForms of(Language language) {
    return FORMS.computeIfAbsent(language, LoadedForms::load);
  }

  private static SpokenForms load(Language language) {
    return switch (language) {
      case EN -> English.FORMS;
      case PL -> WordForms.polish();
      case RO -> WordForms.romanian();
      case UR, PA, GU, BN -> WordForms.southAsian(language.tag());
    };
  }
}
