package redrose.call;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One question's turns: by voice and keys where somebody listens, and by keys alone once the caller
 * was misunderstood twice or listening has failed.
 */
final class Turns {
  private static final int MOST_MISSES = 2;
  private static final int MOST_READINGS = 2;

  private final String question;
  private final Optional<ByVoice> byVoice;
  private final Entry entry;
  private final Predicate<String> holds;
  private final Means means;
  private boolean byKeysAlone;
  private int misses;
  private Optional<Utterance> preface = Optional.empty();

  /**
   * What turns are taken with.
   *
   * @param listener empty where no ears are wired
   * @param asker asks the caller which of two readings was meant
   * @param slowDown has the call go on more slowly
   */
  record Means(
      Player player,
      Notes notes,
      Optional<Listener> listener,
      Function<Menu<Boolean>, Answer<Boolean>> asker,
      Runnable slowDown) {}

  /**
   * @param entry what is keyed where nothing is said
   * @param holds whether a spoken answer, as keys, is one that the question accepts
   */
  Turns(
      String question,
      Optional<ByVoice> byVoice,
      Entry entry,
      Predicate<String> holds,
      Means means) {
    this.question = question;
    this.byVoice = byVoice;
    this.entry = entry;
    this.holds = holds;
    this.means = means;
  }

  /**
   * Puts the question once.
   *
   * @param words the question, and after it a menu's options
   */
  Turn put(List<Utterance> words) {
    List<Utterance> prompt = new ArrayList<>(preface.stream().toList());
    preface = Optional.empty();
    prompt.addAll(words);
    return heard(prompt, words).orElseGet(() -> putByKeys(prompt));
  }

  /** Empty where nobody listens. */
  private Optional<Turn> heard(List<Utterance> prompt, List<Utterance> words) {
    if (byKeysAlone
        || byVoice.isEmpty()
        || means.listener().isEmpty()
        || means.player().holdsKeys()) {
      return Optional.empty();
    }
    var how = byVoice.get();
    List<Utterance> spoken = new ArrayList<>(prompt);
    spoken.add(prompt.size() - words.size() + 1, how.hint());
    var heard = means.listener().get().listen(how.grammar(), spoken, entry);
    byKeysAlone = heard.isEmpty();
    return heard.map(one -> after(one, how));
  }

  private Turn putByKeys(List<Utterance> prompt) {
    prompt.forEach(means.player()::play);
    return new Turn.ByKeys();
  }

  private Turn after(Hearing heard, ByVoice how) {
    return switch (heard) {
      case Hearing.Said said -> said(said, how);
      case Hearing.Pressed _ -> new Turn.ByKeys();
      case Hearing.Silent _ -> new Turn.Silence();
      case Hearing.NotUnderstood _ -> {
        note("not_understood", 0, List.of());
        yield missed();
      }
      case Hearing.Lost _ -> {
        byKeysAlone = true;
        yield new Turn.Again();
      }
    };
  }

  private Turn said(Hearing.Said said, ByVoice how) {
    var readings = said.values().stream().filter(holds).toList();
    if (readings.isEmpty()) {
      note("rejected", said.confidence(), readings);
      count(Optional.empty());
      return new Turn.Said(said.values().getFirst());
    }
    boolean isTaken = readings.size() == 1 && how.takes(readings.getFirst(), said.isSure());
    note(isTaken ? "understood" : "unsure", said.confidence(), readings);
    if (isTaken) {
      return new Turn.Said(readings.getFirst());
    }
    return how.didYouSay().map(ask -> askWhich(readings, ask)).orElseGet(this::missed);
  }

  private Turn askWhich(List<String> readings, Function<String, Utterance> ask) {
    for (var reading : readings.stream().limit(MOST_READINGS).toList()) {
      var menu = words().orElseThrow().yesOrNo(ask.apply(reading));
      switch (means.asker().apply(menu)) {
        case Answer.Given<Boolean>(var isMeant, _) when isMeant -> {
          return new Turn.Said(reading);
        }
        case Answer.Given<Boolean> _ -> {
          // the next one, perhaps
        }
        case Answer.AdviserWanted<Boolean> _ -> {
          return new Turn.AdviserWanted();
        }
        case Answer.BackWanted<Boolean> _ -> {
          return new Turn.BackWanted();
        }
        case Answer.Silent<Boolean> _, Answer.NotUnderstood<Boolean> _ -> {
          return missed();
        }
      }
    }
    return missed();
  }

  private Turn missed() {
    count(words().map(VoiceWords::notUnderstood));
    return new Turn.Again();
  }

  /** Counts a misunderstanding; what is to be said of it comes before the question's next turn. */
  private void count(Optional<Utterance> words) {
    misses++;
    byKeysAlone |= misses == MOST_MISSES;
    preface = byKeysAlone ? words().map(VoiceWords::keysFromHere) : words;
  }

  private Optional<VoiceWords> words() {
    return means.listener().map(Listener::words);
  }

  private void note(String outcome, double confidence, List<String> readings) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("question", question);
    details.put("outcome", outcome);
    details.put("confidence", Math.round(confidence * 1000) / 1000.0);
    details.put("readings", String.join("|", readings));
    means.notes().note(EventKind.HEARD, details);
  }
}
