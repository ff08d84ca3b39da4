package redrose.sandbox.speech.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import redrose.call.Grammar;
import redrose.ivr.listening.grammar.ChoiceGrammar;
import redrose.ivr.listening.grammar.Grammars;

/** What is said in set phrases. */
final class Chosen {
  private static final List<String> YES =
      List.of("yes", "yes please", "yeah", "yep", "correct", "yes, it is", "yes, thank you");
  private static final List<String> NO =
      List.of("no", "nope", "no, thank you", "wrong", "not right", "not correct");

  /** Menus as wide as ours may be, each option with what is said for it. */
  private static final List<Map<String, List<String>>> MENUS =
      List.of(
          Map.of(
              "pay", List.of("pay a bill", "make a payment", "payment"),
              "report", List.of("report a problem", "problem"),
              "status", List.of("check a report", "update"),
              "information", List.of("opening hours", "information"),
              "adviser", List.of("speak to a person", "adviser", "operator")),
          Map.of(
              "pothole", List.of("pothole", "road"),
              "light", List.of("street light", "street lamp", "light"),
              "tipping", List.of("fly tipping", "tipping"),
              "graffiti", List.of("graffiti"),
              "drain", List.of("blocked drain", "flooding")),
          Map.of(
              "tax", List.of("council tax"),
              "rates", List.of("business rates"),
              "parking", List.of("parking", "penalty charge notice"),
              "meals", List.of("school meals"),
              "library", List.of("library", "library charge")));

  private Chosen() {}

  static Task<Boolean> yesNo(Random random) {
    boolean isYes = random.nextBoolean();
    return new Task<>(
        Kind.YES_NO,
        Grammars.yesNo(),
        isYes,
        Choice.among(random, isYes ? YES : NO),
        numbered(List.of(true, false)));
  }

  static Task<String> fromMenu(Random random) {
    var menu = Choice.among(random, MENUS);
    var choices = menu.keySet().stream().sorted().toList();
    var choice = Choice.among(random, choices);
    return new Task<>(
        Kind.MENU,
        grammar(menu),
        choice,
        Choice.among(random, menu.get(choice)),
        numbered(choices));
  }

  /** 1 for the first, as a menu has it. */
  private static <T> Keying<T> numbered(List<T> choices) {
    return new Keying<>(
        choice -> Integer.toString(1 + choices.indexOf(choice)),
        key -> Optional.of(choices.get(Integer.parseInt(key) - 1)),
        true);
  }

  private static Grammar<String> grammar(Map<String, List<String>> menu) {
    var choices = ChoiceGrammar.<String>choices();
    menu.forEach((choice, phrases) -> choices.choice(choice, phrases.toArray(String[]::new)));
    return choices.build();
  }
}
