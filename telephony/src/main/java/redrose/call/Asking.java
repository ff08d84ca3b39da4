package redrose.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a question until it is answered, or silence or mistakes have used up their tries. */
final class Asking {
  private static final int MOST_HELPS = 5;

  private final KeyCollector collector;
  private final HouseWords words;
  private final Turns.Means means;
  private final Notes notes;
  private final Player player;

  Asking(KeyCollector collector, HouseWords words, Turns.Means means) {
    this.collector = collector;
    this.words = words;
    this.means = means;
    this.notes = means.notes();
    this.player = means.player();
  }

  <T> Answer<T> ask(Question<T> question) {
    var answer = new Interview<>(question).untilAnswered();
    notes.note(EventKind.ANSWERED, ending(question.name(), answer));
    return answer;
  }

  /** One question until its end. */
  private final class Interview<T> {
    private final Question<T> question;
    private final Tries tries;
    private final Turns turns;
    private int helps;

    Interview(Question<T> question) {
      this.question = question;
      this.tries = new Tries(question.entry().tries());
      this.turns =
          new Turns(
              question.name(),
              voiceOf(question),
              question.entry(),
              said -> readSpoken(said) instanceof Reading.Accepted<T>,
              means);
    }

    Answer<T> untilAnswered() {
      while (!tries.usedUp()) {
        noteAsked(question.name(), tries, notes);
        var answer = after(turns.put(List.of(words())));
        if (answer.isPresent()) {
          return answer.get();
        }
      }
      return tries.endedInSilence() ? new Answer.Silent<>() : new Answer.NotUnderstood<>();
    }

    private Utterance words() {
      return question.wording().ask(tries.mistake(), tries.attempt());
    }

    private Optional<Answer<T>> after(Turn turn) {
      return switch (turn) {
        case Turn.ByKeys _ -> byKeys();
        case Turn.Said(var said) -> taken(readSpoken(said), Answer.How.VOICE);
        case Turn.AdviserWanted _ -> Optional.of(new Answer.AdviserWanted<>());
        case Turn.BackWanted _ -> Optional.of(new Answer.BackWanted<>());
        case Turn.Silence _ -> {
          tries.silent();
          yield Optional.empty();
        }
        case Turn.Again _ -> {
          tries.repeat();
          yield Optional.empty();
        }
      };
    }

    private Optional<Answer<T>> byKeys() {
      try (var keys = new Keys()) {
        return switch (collector.collect(question, keys)) {
          case ENTRY -> taken(read(question, keys), Answer.How.KEYS);
          case HELP -> helped();
          case NOTHING -> {
            tries.silent();
            yield Optional.empty();
          }
        };
      }
    }

    private Optional<Answer<T>> taken(Reading<T> reading, Answer.How how) {
      return switch (reading) {
        case Reading.Accepted<T>(var value) -> Optional.of(new Answer.Given<>(value, how));
        case Reading.Rejected<T>(var mistake) -> {
          tries.wrong(mistake);
          yield Optional.empty();
        }
      };
    }

    private Optional<Answer<T>> helped() {
      if (helps++ == MOST_HELPS) {
        return Optional.of(new Answer.NotUnderstood<>());
      }
      var wanted = Asking.this.<T>offerHelp();
      if (wanted.isEmpty()) {
        tries.repeat();
      }
      return wanted;
    }

    /** Only an open question is ever heard. */
    private Reading<T> readSpoken(String said) {
      return ((OpenQuestion<T>) question).reader().apply(said);
    }
  }

  /** A secret question has no voice to it. */
  private static Optional<ByVoice> voiceOf(Question<?> question) {
    return question instanceof OpenQuestion<?> open ? open.byVoice() : Optional.empty();
  }

  private <T> Reading<T> read(Question<T> question, Keys keys) {
    Reading<T> reading =
        fits(question.entry(), keys) ? question.read(keys) : misfit(question, keys);
    noteEntry(question, keys, reading);
    return reading;
  }

  private static boolean fits(Entry entry, Keys keys) {
    return keys.length() >= entry.minDigits() && keys.length() <= entry.maxDigits();
  }

  private static <T> Reading<T> misfit(Question<T> question, Keys keys) {
    var byLength =
        keys.length() < question.entry().minDigits() ? Mistake.TOO_SHORT : Mistake.TOO_LONG;
    return new Reading.Rejected<>(question.misfit(keys).orElse(byLength));
  }

  /** What was keyed stands on the timeline only where the question is open and the entry holds. */
  private void noteEntry(Question<?> question, Keys keys, Reading<?> reading) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("question", question.name());
    details.put("keyCount", keys.length());
    switch (reading) {
      case Reading.Accepted<?> _ -> {
        details.put("outcome", "accepted");
        if (question instanceof OpenQuestion<?>) {
          details.put("keys", keys.asText());
        }
      }
      case Reading.Rejected<?>(var mistake) -> {
        details.put("outcome", "rejected");
        details.put("mistake", mistake.name());
      }
    }
    notes.note(EventKind.KEYED, details);
  }

  /** 9 goes back, 0 is an adviser; anything else, 1, 8 or nothing, hears the question again. */
  private <T> Optional<Answer<T>> offerHelp() {
    player.play(words.entryHelp());
    return switch (player.takeKey(KeyTimers.USUAL.nextKeyMs()).orElse('1')) {
      case '9' -> Optional.of(new Answer.BackWanted<>());
      case '0' -> Optional.of(new Answer.AdviserWanted<>());
      case Menu.SLOWER -> {
        means.slowDown().run();
        yield Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  static void noteAsked(String question, Tries tries, Notes notes) {
    notes.note(
        EventKind.ASKED,
        Map.of(
            "question", question,
            "attempt", tries.attempt(),
            "mistake", tries.mistake().name()));
  }

  /** How a question ended, for the timeline. */
  static Map<String, Object> ending(String question, Answer<?> answer) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("question", question);
    details.put("outcome", outcomeOf(answer));
    if (answer instanceof Answer.Given<?>(_, var how)) {
      details.put("how", how == Answer.How.VOICE ? "voice" : "key");
    }
    return details;
  }

  private static String outcomeOf(Answer<?> answer) {
    return switch (answer) {
      case Answer.Given<?> _ -> "given";
      case Answer.NotUnderstood<?> _ -> "not_understood";
      case Answer.Silent<?> _ -> "silent";
      case Answer.AdviserWanted<?> _ -> "adviser_wanted";
      case Answer.BackWanted<?> _ -> "back_wanted";
    };
  }
}
