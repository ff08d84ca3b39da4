package redrose.call;

import java.util.Map;
import java.util.OptionalInt;

/** Reads out a menu until a choice is made, or silence or wrong keys have used up their tries. */
final class Choosing {
  private static final int MOST_REPEATS = 10;

  private final Player player;
  private final Notes notes;

  Choosing(Player player, Notes notes) {
    this.player = player;
    this.notes = notes;
  }

  <C> Answer<C> choose(Menu<C> menu) {
    var answer = untilChosen(menu);
    notes.note(
        EventKind.ANSWERED, Map.of("question", menu.name(), "outcome", Asking.outcomeOf(answer)));
    return answer;
  }

  private <C> Answer<C> untilChosen(Menu<C> menu) {
    var tries = new Tries(menu.tries());
    int repeats = 0;
    while (!tries.usedUp()) {
      put(menu, tries);
      var pressed = player.takeKey(menu.timers().firstKeyMs());
      noteKey(menu, pressed);
      if (pressed.isEmpty()) {
        tries.silent();
        continue;
      }
      switch ((char) pressed.getAsInt()) {
        case '0' -> {
          return new Answer.AdviserWanted<>();
        }
        case '9' -> {
          return new Answer.BackWanted<>();
        }
        case '*' -> {
          tries.repeat();
          if (++repeats > MOST_REPEATS) {
            return new Answer.NotUnderstood<>();
          }
        }
        default -> {
          for (var option : menu.options()) {
            if (option.key() == pressed.getAsInt()) {
              return new Answer.Given<>(option.choice(), Answer.How.KEYS);
            }
          }
          tries.wrong(Mistake.NO_SUCH_OPTION);
        }
      }
    }
    return tries.endedInSilence() ? new Answer.Silent<>() : new Answer.NotUnderstood<>();
  }

  private static boolean isMeant(Menu<?> menu, int key) {
    return "09*".indexOf(key) >= 0
        || menu.options().stream().anyMatch(option -> option.key() == key);
  }

  private void put(Menu<?> menu, Tries tries) {
    notes.note(
        EventKind.ASKED,
        Map.of(
            "question", menu.name(),
            "attempt", tries.attempt(),
            "mistake", tries.mistake().name()));
    player.play(menu.wording().ask(tries.mistake(), tries.attempt()));
    menu.options().forEach(option -> player.play(option.words()));
  }

  /**
   * A key that the menu gives no meaning is noted without saying which: it may be one digit of
   * something keyed in the wrong place, a card's among them.
   */
  private void noteKey(Menu<?> menu, OptionalInt pressed) {
    if (pressed.isPresent() && !isMeant(menu, pressed.getAsInt())) {
      notes.note(
          EventKind.KEYED,
          Map.of(
              "question",
              menu.name(),
              "outcome",
              "rejected",
              "keyCount",
              1,
              "mistake",
              Mistake.NO_SUCH_OPTION.name()));
    } else if (pressed.isPresent()) {
      notes.note(
          EventKind.KEYED,
          Map.of(
              "question",
              menu.name(),
              "keys",
              Character.toString(pressed.getAsInt()),
              "keyCount",
              1));
    }
  }
}
