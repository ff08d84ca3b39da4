package redrose.sandbox.speech.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import redrose.ivr.listening.Certainty;
import redrose.sandbox.speech.Floor;
import redrose.sandbox.speech.Verdict;
import redrose.sandbox.speech.caller.CallerVoice;
import redrose.sandbox.speech.caller.Voices;
import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.corpus.Task;
import redrose.sandbox.speech.sound.Condition;
import redrose.sandbox.speech.sound.Noise;

/**
 * How well the carried model has to understand voices that it was not trained on, in samples that
 * are too large for calls.
 */
public final class FileFloors {
  private static final Condition PINK_10 = new Condition(Noise.PINK, 10);
  private static final List<Condition> CONDITIONS = List.of(Condition.CLEAN, PINK_10);
  private static final int STRINGS = 150;
  private static final int CHOICES = 60;
  private static final int PROMPT_MS = 500;

  private FileFloors() {}

  /** Has the voices answer what floors are set for; yes and no are said by all of them. */
  public static Results listen(FileTrial trial) throws IOException, InterruptedException {
    var corpus = trial.corpus();
    return trial.run(
        List.of(
            part(corpus.tasks(Kind.DIGITS, STRINGS), Voices.withFloors()),
            part(corpus.tasks(Kind.MENU, CHOICES), Voices.withFloors()),
            part(corpus.tasks(Kind.YES_NO, CHOICES), Voices.tested())));
  }

  /** What they come to. */
  public static List<Floor> of(Results results) {
    List<Floor> floors = new ArrayList<>();
    for (var each : Voices.withFloors()) {
      var voice = each.name();
      floors.add(right(results, voice, Condition.CLEAN, Kind.DIGITS, 0.93));
      floors.add(right(results, voice, PINK_10, Kind.DIGITS, 0.80));
      floors.add(right(results, voice, Condition.CLEAN, Kind.MENU, 0.98));
      floors.add(
          neverWrong(
              "yes is not heard as no, " + voice,
              results.where(
                  sample -> sample.kind() == Kind.YES_NO && sample.voice().equals(voice))));
    }
    floors.add(prompt(results.inQuiet()));
    floors.add(
        neverWrong(
            "yes is not taken for no, whoever speaks",
            results.where(
                sample -> sample.kind() == Kind.YES_NO && sample.certainty() == Certainty.SURE)));
    return floors;
  }

  private static FileTrial.Part part(List<Task<?>> tasks, List<CallerVoice> voices) {
    return new FileTrial.Part(tasks, voices, CONDITIONS);
  }

  /** Of what was right; a telephone and computing come on top of it. */
  private static Floor prompt(Results results) {
    var right = results.where(sample -> sample.verdict() == Verdict.RIGHT).samples();
    long soon = right.stream().filter(sample -> sample.takenAfterMs() <= PROMPT_MS).count();
    return new Floor(
        "of a fixed shape, taken within %d ms of sound behind the last word".formatted(PROMPT_MS),
        0.95,
        right.isEmpty() ? 0 : (double) soon / right.size());
  }

  private static Floor right(
      Results results, String voice, Condition condition, Kind kind, double least) {
    return new Floor(
        "%s, %s, %s".formatted(kind.label(), voice, condition.label()),
        least,
        results.of(voice, condition, kind).right());
  }

  private static Floor neverWrong(String what, Tally tally) {
    return new Floor(
        what, 1, tally.count() == 0 ? 0 : 1 - (double) tally.of(Verdict.WRONG) / tally.count());
  }
}
