package redrose.sandbox.speech.line;

import java.io.IOException;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import redrose.sandbox.phone.PhoneCall;
import redrose.sandbox.speech.caller.CallerVoice;
import redrose.sandbox.speech.corpus.Kind;
import redrose.sandbox.speech.corpus.Task;
import redrose.sandbox.speech.sound.Condition;

/**
 * The caller's side of one call: answers by voice, half of the time over the question, and by keys
 * when asked to or after two tries.
 */
final class Caller {
  private static final int MOST_SPOKEN_TRIES = 2;
  private static final int KEY_PAUSE_MS = 80;
  private static final int SOON_MS = 150;

  private final Stage stage;
  private final PhoneCall call;
  private final PromptWatch watch;
  private final Sayings sayings;
  private final Condition condition;
  private final Random random;
  private final Queue<Timing> timings;
  private Task<?> current;
  private int spokenTries;
  private int confirmations;

  Caller(
      Stage stage,
      PhoneCall call,
      PromptWatch watch,
      Sayings sayings,
      Condition condition,
      Random random,
      Queue<Timing> timings) {
    this.stage = stage;
    this.call = call;
    this.watch = watch;
    this.sayings = sayings;
    this.condition = condition;
    this.random = random;
    this.timings = timings;
  }

  /** Takes part until the line hangs up. */
  void talk() throws IOException, InterruptedException {
    var cue = stage.next();
    while (!(cue instanceof Cue.Over)) {
      answer(cue);
      cue = stage.next();
    }
  }

  private void answer(Cue cue) throws IOException, InterruptedException {
    switch (cue) {
      case Cue.Question question -> answer(question);
      case Cue.IsItRight(var task, var proposed, var lengthMs) ->
          confirm(isMeant(task, proposed), lengthMs);
      case Cue.Over _ -> {
        // nobody is there any more
      }
    }
  }

  private void answer(Cue.Question question) throws IOException, InterruptedException {
    var task = question.task();
    if (!task.equals(current)) {
      current = task;
      spokenTries = 0;
    }
    confirmations = 0;
    boolean canKey = task.keying().isWhole();
    if (canKey && (question.byKeysAlone() || spokenTries == MOST_SPOKEN_TRIES)) {
      Thread.sleep(question.lengthMs());
      press(isChoice(task.kind()) ? task.keys() : task.keys() + "#");
    } else {
      spokenTries++;
      say(
          task.kind(),
          task.words(),
          written(task),
          random.nextBoolean() ? 300 : question.lengthMs() + 200);
    }
  }

  private void confirm(boolean isRight, int lengthMs) throws IOException, InterruptedException {
    if (confirmations++ < MOST_SPOKEN_TRIES) {
      say(Kind.YES_NO, isRight ? "yes" : "no", isRight ? "1" : "2", lengthMs + 200);
    } else {
      Thread.sleep(lengthMs);
      press(isRight ? "1" : "2");
    }
  }

  private static <T> boolean isMeant(Task<T> task, String proposed) {
    return written(task).equals(proposed);
  }

  private static <T> String written(Task<T> task) {
    return task.keying().write().apply(task.value());
  }

  private static boolean isChoice(Kind kind) {
    return kind == Kind.YES_NO || kind == Kind.MENU;
  }

  private void say(Kind kind, String words, String meaning, int afterMs)
      throws InterruptedException {
    Thread.sleep(afterMs + random.nextInt(500));
    long beganMs = call.elapsedMs();
    boolean isPlaying = beganMs - watch.lastLoudMs() < SOON_MS;
    long beganNanos = System.nanoTime();
    call.say(sayings.of(words));
    long endedNanos = System.nanoTime();
    if (stage.awaitHeard(beganNanos) && stage.isTaken()) {
      timings.add(
          new Timing(
              kind,
              condition,
              stage.isTakenAs(meaning),
              (int) TimeUnit.NANOSECONDS.toMillis(stage.heardNanos() - endedNanos)
                  + CallerVoice.SILENCE_BEHIND_MS,
              isPlaying ? (int) (watch.lastLoudMs() - beganMs) : -1));
    }
  }

  private void press(String keys) throws IOException, InterruptedException {
    for (int i = 0; i < keys.length(); i++) {
      call.press(keys.charAt(i));
      Thread.sleep(KEY_PAUSE_MS);
    }
  }
}
