package redrose.sandbox.speech.line;

import java.util.ArrayList;
import java.util.List;
import redrose.sandbox.speech.caller.CallerVoice;
import redrose.sandbox.speech.corpus.Corpus;
import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.corpus.Task;
import redrose.sandbox.speech.sound.Condition;

/** Spreads questions over calls: each call asks one of each kind, in turn, in one noise. */
public final class Plans {
  private Plans() {}

  /**
   * So many calls; voices and noises take turns.
   *
   * @param questions how many each call is asked
   */
  public static List<Plan> of(
      int calls, int questions, List<CallerVoice> voices, List<Condition> conditions, long seed) {
    var corpus = new Corpus(seed);
    List<Plan> plans = new ArrayList<>();
    for (int call = 0; call < calls; call++) {
      plans.add(
          new Plan(
              "+4477009%05d".formatted(call),
              voices.get(call % voices.size()),
              conditions.get(call / voices.size() % conditions.size()),
              tasks(corpus, call * questions, questions)));
    }
    return plans;
  }

  private static List<Task<?>> tasks(Corpus corpus, int from, int count) {
    var kinds = Kind.values();
    List<Task<?>> tasks = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      tasks.add(corpus.tasks(kinds[i % kinds.length], i / kinds.length + 1).getLast());
    }
    return tasks;
  }
}
