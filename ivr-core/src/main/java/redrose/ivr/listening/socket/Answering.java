package redrose.ivr.listening.socket;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import redrose.call.Grammar;
import redrose.call.Hearing;
import redrose.call.HeldKeys;
import redrose.ivr.listening.Attention;
import redrose.ivr.listening.Certainty;
import redrose.ivr.listening.Listening;
import redrose.ivr.listening.Recognition;

/**
 * One answer: plays the question, listens meanwhile, falls silent when the caller speaks, and ends
 * with the first of a key, words that the caller has finished, and silence. Everything happens on
 * the connection's event loop; what the recogniser tells is brought there.
 */
final class Answering<T> implements Line.Partner, Listening.Hearer {
  private final Vertx vertx;
  private final Attention<T> attention;
  private final byte[] prompt;
  private final Patience patience;
  private final CompletableFuture<Outcome<T>> outcome = new CompletableFuture<>();
  private final HeldKeys keys = new HeldKeys();
  private volatile Listening listening;
  private volatile Context context;
  private volatile Line line;
  private Interjection interjection;
  private Outcome<T> decided;
  private boolean hasSpoken;
  private long timer = -1;

  Answering(Vertx vertx, Grammar<T> grammar, byte[] prompt, Patience patience) {
    this.vertx = vertx;
    this.attention = new Attention<>(grammar);
    this.prompt = prompt;
    this.patience = patience;
  }

  void listenWith(Listening opened) {
    listening = opened;
  }

  CompletableFuture<Outcome<T>> outcome() {
    return outcome;
  }

  /** From any thread: how much of the question has been played. */
  int playedBytes() {
    var open = line;
    return open == null ? 0 : open.playedBytes();
  }

  /** From any thread: no connection came, or its outcome is not wanted any more. */
  void giveUp() {
    var loop = context;
    if (loop == null) {
      listening.close();
      outcome.complete(new Outcome.Gone<>());
    } else {
      loop.runOnContext(_ -> decide(new Outcome.Gone<>()));
    }
  }

  @Override
  public void opened(Line opened) {
    context = vertx.getOrCreateContext();
    line = opened;
    interjection = new Interjection(vertx, opened);
    if (prompt.length > 0) {
      line.play(prompt);
    } else {
      played();
    }
  }

  @Override
  public void heard(byte[] sound) {
    interjection.heard(sound);
    attention.hears(sound);
    listening.hear(sound);
  }

  /** A # by itself finishes nothing, so it stops no question either (the last entry's, mostly). */
  @Override
  public void pressed(char key) {
    if (key == '#' && keys.isEmpty() && line.isPlaying()) {
      return;
    }
    keys.add(key);
    line.stopPlaying();
    settle(new Outcome.Pressed<>(keys));
    if (!line.isEnding()) {
      awaitNextKey(key);
    }
  }

  /** An entry is taken whole: while AGI takes the call back, Asterisk drops what is pressed. */
  private void awaitNextKey(char key) {
    int waitMs = key == '#' || key == '*' ? 0 : patience.keyMs(keys.length());
    vertx.cancelTimer(timer);
    if (waitMs == 0) {
      line.end();
    } else {
      timer = vertx.setTimer(waitMs, _ -> entered());
    }
  }

  private void entered() {
    keys.add(Hearing.Pressed.PAUSE);
    line.end();
  }

  @Override
  public void played() {
    if (!hasSpoken) {
      waitFor(patience.silenceMs(), new Outcome.Silent<>());
    }
  }

  @Override
  public void recognised(Recognition recognition) {
    var loop = context;
    if (loop != null) {
      loop.runOnContext(_ -> understand(recognition));
    }
  }

  @Override
  public void failed() {
    var loop = context;
    if (loop != null) {
      loop.runOnContext(_ -> decide(new Outcome.Deaf<>()));
    }
  }

  @Override
  public void closed() {
    vertx.cancelTimer(timer);
    interjection.over();
    listening.close();
    if (!(decided instanceof Outcome.Pressed<T>)) {
      keys.forget();
    }
    outcome.complete(decided == null ? new Outcome.Gone<>() : decided);
  }

  private void understand(Recognition recognition) {
    if (decided != null) {
      return;
    }
    switch (attention.heard(recognition)) {
      case QUIET -> {
        // the question, or the silence behind it, goes on
      }
      case SPEAKS -> interrupt();
      case WITHDRAWN -> goOn();
      case COMPLETE -> {
        interrupt();
        listening.finish();
      }
      case OVER -> decide(meaning());
    }
  }

  private Outcome<T> meaning() {
    var understood = attention.understood();
    var certainty = understood.certainty();
    return certainty == Certainty.NONE
        ? new Outcome.NotUnderstood<>()
        : new Outcome.Said<>(
            understood.values(), understood.probability(), certainty == Certainty.SURE);
  }

  /** The caller speaks: what is playing stops, and there is no silence any more. */
  private void interrupt() {
    if (!hasSpoken) {
      hasSpoken = true;
      interjection.begin();
      waitFor(patience.speechMs(), new Outcome.NotUnderstood<>());
    }
  }

  /** It was a noise: the question goes on where it stopped. */
  private void goOn() {
    hasSpoken = false;
    vertx.cancelTimer(timer);
    interjection.end();
    if (!line.isPlaying()) {
      played();
    }
  }

  private void waitFor(int timeoutMs, Outcome<T> then) {
    vertx.cancelTimer(timer);
    timer = vertx.setTimer(timeoutMs, _ -> decide(then));
  }

  private void decide(Outcome<T> what) {
    settle(what);
    line.end();
  }

  /** What comes first counts; nobody listens any more. */
  private void settle(Outcome<T> what) {
    if (decided == null) {
      decided = what;
      vertx.cancelTimer(timer);
      interjection.over();
      listening.close();
    }
  }
}
