package redrose.sandbox.speech.load;

import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import redrose.ivr.listening.ListeningPool;
import redrose.ivr.listening.SpeechModel;
import redrose.ivr.listening.socket.AudioSocketServer;
import redrose.ivr.listening.socket.Outcome;
import redrose.ivr.listening.socket.Patience;
import redrose.sandbox.speech.file.Percentiles;

/** The line's own server, pool and recogniser, with many callers who speak in real time. */
public final class Capacity implements AutoCloseable {
  private static final int MOST_CALLS = 2_000;
  private static final byte[] MINUTE_OF_PROMPT = prompt(16 * 60_000);

  private final Vertx vertx = Vertx.vertx();
  private final SpeechModel model;
  private final ListeningPool pool;
  private final AudioSocketServer server;
  private final List<Said<?>> said;

  private record Times(boolean isLost, int takenAfterMs, int stoppedAfterMs) {}

  public Capacity(SpeechModel model, List<Said<?>> said) {
    this.model = model;
    this.said = List.copyOf(said);
    pool = new ListeningPool(Runtime.getRuntime().availableProcessors(), MOST_CALLS);
    server = AudioSocketServer.listen(vertx, "127.0.0.1", 0, pool, MOST_CALLS);
  }

  /** So many callers answer, one question after the other, for so long. */
  public Step step(int calls, int seconds) {
    Queue<Times> times = new ConcurrentLinkedQueue<>();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    long cpuBefore = cpuNanos();
    long began = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int call = 0; call < calls; call++) {
        var random = new Random(call);
        var _ = threads.submit(() -> answerUntil(until, random, times));
      }
    }
    double cores = (double) (cpuNanos() - cpuBefore) / (System.nanoTime() - began);
    var kept = times.stream().filter(each -> !each.isLost()).toList();
    return new Step(
        calls,
        times.size(),
        times.size() - kept.size(),
        Percentiles.of(kept.stream().mapToInt(Times::takenAfterMs)),
        Percentiles.of(kept.stream().mapToInt(Times::stoppedAfterMs).filter(ms -> ms >= 0)),
        cores);
  }

  private Void answerUntil(long until, Random random, Queue<Times> times) throws Exception {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(4_000)));
    while (System.nanoTime() < until) {
      times.add(answer(said.get(random.nextInt(said.size()))));
    }
    return null;
  }

  private <T> Times answer(Said<T> said)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    var grammar = said.task().grammar();
    try (var ear =
        server
            .open(grammar, () -> model.recogniser(grammar), MINUTE_OF_PROMPT, Patience.USUAL)
            .orElseThrow()) {
      var seen = new WireCall(server.port(), said.samples()).play(ear.id());
      var outcome = ear.outcome().get(60, TimeUnit.SECONDS);
      return new Times(
          outcome instanceof Outcome.Deaf<T>,
          (int) (seen.endedAtMs() - said.endsAtMs()),
          (int) (seen.silentAtMs() - said.beginsAtMs()));
    }
  }

  private static byte[] prompt(int bytes) {
    var prompt = new byte[bytes];
    Arrays.fill(prompt, (byte) 1);
    return prompt;
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  @Override
  public void close() {
    server.close();
    pool.close();
    vertx.close().await();
  }
}
