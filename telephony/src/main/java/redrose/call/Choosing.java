package redrose.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads out a menu until a choice is made, or silence or wrong keys have used up their tries. */
final class Choosing {
  private static final int MOST_REPEATS = 10;

  private final Turns.Means means;
  private final Notes notes;

  Choosing(Player player, Notes notes, Optional<Listener> listener, Runnable slowDown) {
    this.means = new Turns.Means(player, notes, listener, this::choose, slowDown);
    this.notes = notes;
  }

  /** What questions, too, take their turns with. */
  Turns.Means means() {
    return means;
  }

  <C> Answer<C> choose(Menu<C> menu) {
    var answer = new Round<>(menu).untilChosen();
    notes.note(EventKind.ANSWERED, Asking.ending(menu.name(), answer));
    return answer;
  }

  /** One menu until its end. */
  private final class Round<C> {
    private final Menu<C> menu;
    private final Tries tries;
    private final Turns turns;
    private int repeats;

    Round(Menu<C> menu) {
      this.menu = menu;
      this.tries = new Tries(menu.tries());
      this.turns =
          new Turns(
              menu.name(),
              menu.byVoice(),
              new Entry(1, 1, menu.tries(), menu.timers()),
              said -> isMeant(said.charAt(0)),
              means);
    }

    Answer<C> untilChosen() {
      while (!tries.usedUp()) {
        Asking.noteAsked(menu.name(), tries, notes);
        var answer = after(turns.put(words()));
        if (answer.isPresent()) {
          return answer.get();
        }
      }
      return tries.endedInSilence() ? new Answer.Silent<>() : new Answer.NotUnderstood<>();
    }

    private List<Utterance> words() {
      List<Utterance> words = new ArrayList<>();
      words.add(menu.wording().ask(tries.mistake(), tries.attempt()));
      menu.options().forEach(option -> words.add(option.words()));
      return words;
    }

    private Optional<Answer<C>> after(Turn turn) {
      return switch (turn) {
        case Turn.ByKeys _ -> byKey();
        case Turn.Said(var said) -> said(said);
        case Turn.AdviserWanted _ -> Optional.of(new Answer.AdviserWanted<>());
        case Turn.BackWanted _ -> Optional.of(new Answer.BackWanted<>());
        case Turn.Silence _ -> silent();
        case Turn.Again _ -> {
          tries.repeat();
          yield Optional.empty();
        }
      };
    }

    private Optional<Answer<C>> byKey() {
      var pressed = means.player().takeKey(menu.timers().firstKeyMs());
      noteKey(pressed);
      return pressed.isEmpty() ? silent() : chosen((char) pressed.getAsInt(), Answer.How.KEYS);
    }

    /** Keys behind the first are for the menu that this choice leads to. */
    private Optional<Answer<C>> said(String keys) {
      keys.chars().skip(1).forEach(key -> means.player().hold((char) key));
      return chosen(keys.charAt(0), Answer.How.VOICE);
    }

    private Optional<Answer<C>> silent() {
      tries.silent();
      return Optional.empty();
    }

    private Optional<Answer<C>> chosen(char key, Answer.How how) {
      return switch (key) {
        case '0' -> Optional.of(new Answer.AdviserWanted<>());
        case '9' -> Optional.of(new Answer.BackWanted<>());
        case '*' -> {
          tries.repeat();
          yield ++repeats > MOST_REPEATS
              ? Optional.of(new Answer.NotUnderstood<>())
              : Optional.empty();
        }
        case Menu.SLOWER -> menu.choice(key).isPresent() ? option(key, how) : slower();
        default -> option(key, how);
      };
    }

    private Optional<Answer<C>> slower() {
      means.slowDown().run();
      tries.repeat();
      return ++repeats > MOST_REPEATS
          ? Optional.of(new Answer.NotUnderstood<>())
          : Optional.empty();
    }

    private Optional<Answer<C>> option(char key, Answer.How how) {
      var choice = menu.choice(key);
      if (choice.isEmpty()) {
        tries.wrong(Mistake.NO_SUCH_OPTION);
      }
      return choice.map(chosen -> new Answer.Given<>(chosen, how));
    }

    private boolean isMeant(int key) {
      return "089*".indexOf(key) >= 0 || menu.choice(key).isPresent();
    }

    /**
     * A key that the menu gives no meaning is noted without saying which: it may be one digit of
     * something keyed in the wrong place, a card's among them.
     */
    private void noteKey(OptionalInt pressed) {
      if (pressed.isPresent() && !isMeant(pressed.getAsInt())) {
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
}
