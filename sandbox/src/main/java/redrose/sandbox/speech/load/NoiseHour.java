package redrose.sandbox.speech.load;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import redrose.ivr.listening.ListeningPool;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.socket.AudioSocketServer;
import redrose.ivr.listening.socket.Outcome;
import redrose.ivr.listening.socket.Patience;
import redrose.sandbox.speech.corpus.Task;
import redrose.sandbox.speech.sound.Channel;
import redrose.sandbox.speech.sound.Condition;

/**
 * What the line makes of noise while nobody speaks to it: many calls at once over its own server,
 * in real time, each with a minute of question.
 */
public final class NoiseHour implements AutoCloseable {
  private static final int CALLS = ListeningPool.usualMostAtOnce();
  private static final int QUESTION_MS = 60_000;
  private static final int BYTES_PER_MS = 16;
  private static final int OUTCOME_LIMIT_SECONDS = 60;

  private static final double HOUR_MS = 3_600_000;

  /** A question that stops so late has come to its end. */
  private static final int END_MS = QUESTION_MS - 500;

  /** The question's end is the end of it. */
  private static final Patience NONE_BEHIND = new Patience(1, 20_000, 1, 1, 0);

  private final Vertx vertx = Vertx.vertx();
  private final SpeechModel model;
  private final Channel channel;
  private final Random random;
  private final ListeningPool pool;
  private final AudioSocketServer server;

  private record Minute(
      long lengthMs, long interruptions, boolean isAnswered, boolean isSure, boolean isLost) {}

  /**
   * An hour of it.
   *
   * @param minutes how many were listened to
   * @param interruptions how often a question fell silent, by the noise's level or for a word
   * @param answers how often something was taken for an answer, or asked about
   * @param sure how many of these were as good as keyed
   * @param lost minutes that were not listened to, as recognition lagged
   */
  public record Hour(
      String noise, int minutes, double interruptions, double answers, double sure, int lost) {}

  /**
   * @param seed the same seed has the same noise
   */
  public NoiseHour(SpeechModel model, Channel channel, long seed) {
    this.model = model;
    this.channel = channel;
    this.random = new Random(seed);
    // places of the minute before may be given back a moment later
    pool = new ListeningPool(ListeningPool.usualThreads(), 2 * CALLS);
    server = AudioSocketServer.listen(vertx, "127.0.0.1", 0, pool, 2 * CALLS);
  }

  /** So many minutes or a little more, with these questions' grammars by turns. */
  public Hour listen(Condition condition, List<Task<?>> questions, int minutes) {
    Queue<Minute> heard = new ConcurrentLinkedQueue<>();
    try (var threads = Executors.newFixedThreadPool(CALLS, Thread.ofVirtual().factory())) {
      for (int minute = 0; minute < minutes; minute++) {
        var question = questions.get(minute % questions.size());
        var noise = channel.carryNothing(condition, QUESTION_MS, random);
        var _ = threads.submit(() -> heard.add(listen(question, noise)));
      }
    }
    var kept = heard.stream().filter(each -> !each.isLost()).toList();
    double hours = kept.stream().mapToLong(Minute::lengthMs).sum() / HOUR_MS;
    return new Hour(
        condition.label(),
        kept.size(),
        kept.stream().mapToLong(Minute::interruptions).sum() / hours,
        kept.stream().filter(Minute::isAnswered).count() / hours,
        kept.stream().filter(Minute::isSure).count() / hours,
        minutes - kept.size());
  }

  private <T> Minute listen(Task<T> question, short[] noise)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    var prompt = new byte[QUESTION_MS * BYTES_PER_MS];
    Arrays.fill(prompt, (byte) 1);
    var grammar = question.grammar();
    try (var ear =
        server.open(grammar, () -> model.recogniser(grammar), prompt, NONE_BEHIND).orElseThrow()) {
      var seen = new WireCall(server.port(), noise).play(ear.id());
      var outcome = ear.outcome().get(OUTCOME_LIMIT_SECONDS, TimeUnit.SECONDS);
      return new Minute(
          seen.endedAtMs(),
          seen.silencesAtMs().stream().filter(atMs -> atMs < END_MS).count(),
          outcome instanceof Outcome.Said<T>,
          outcome instanceof Outcome.Said<T> said && said.isSure(),
          outcome instanceof Outcome.Deaf<T> || outcome instanceof Outcome.Gone<T>);
    }
  }

  @Override
  public void close() {
    server.close();
    pool.close();
    vertx.close().await();
  }
}
