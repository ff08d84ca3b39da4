package redrose.call;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts a question until it is answered, or silence or mistakes have used up their tries. */
final class Asking {
  private static final int MOST_HELPS = 5;

  private final KeyCollector collector;
  private final HouseWords words;
  private final Notes notes;
  private final Player player;

  Asking(KeyCollector collector, HouseWords words, Notes notes, Player player) {
    this.collector = collector;
    this.words = words;
    this.notes = notes;
    this.player = player;
  }

  <T> Answer<T> ask(Question<T> question) {
    var answer = untilAnswered(question);
    notes.note(
        EventKind.ANSWERED, Map.of("question", question.name(), "outcome", outcomeOf(answer)));
    return answer;
  }

  private <T> Answer<T> untilAnswered(Question<T> question) {
    var tries = new Tries(question.entry().tries());
    int helps = 0;
    while (!tries.usedUp()) {
      put(question, tries);
      try (var keys = new Keys()) {
        switch (collector.collect(question, keys)) {
          case NOTHING -> tries.silent();
          case HELP -> {
            if (helps++ == MOST_HELPS) {
              return new Answer.NotUnderstood<>();
            }
            var wanted = this.<T>offerHelp();
            if (wanted.isPresent()) {
              return wanted.get();
            }
            tries.repeat();
          }
          case ENTRY -> {
            switch (read(question, keys)) {
              case Reading.Accepted<T>(var value) -> {
                return new Answer.Given<>(value, Answer.How.KEYS);
              }
              case Reading.Rejected<T>(var mistake) -> tries.wrong(mistake);
            }
          }
        }
      }
    }
    return tries.endedInSilence() ? new Answer.Silent<>() : new Answer.NotUnderstood<>();
  }

  private void put(Question<?> question, Tries tries) {
    notes.note(
        EventKind.ASKED,
        Map.of(
            "question", question.name(),
            "attempt", tries.attempt(),
            "mistake", tries.mistake().name()));
    player.play(question.wording().ask(tries.mistake(), tries.attempt()));
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

  /** 9 goes back, 0 is an adviser; anything else, 1 or nothing, hears the question again. */
  private <T> Optional<Answer<T>> offerHelp() {
    player.play(words.entryHelp());
    return switch (player.takeKey(KeyTimers.USUAL.nextKeyMs()).orElse('1')) {
      case '9' -> Optional.of(new Answer.BackWanted<>());
      case '0' -> Optional.of(new Answer.AdviserWanted<>());
      default -> Optional.empty();
    };
  }

  static String outcomeOf(Answer<?> answer) {
    return switch (answer) {
      case Answer.Given<?> _ -> "given";
      case Answer.NotUnderstood<?> _ -> "not_understood";
      case Answer.Silent<?> _ -> "silent";
      case Answer.AdviserWanted<?> _ -> "adviser_wanted";
      case Answer.BackWanted<?> _ -> "back_wanted";
    };
  }
}
