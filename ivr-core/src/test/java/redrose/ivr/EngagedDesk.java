package redrose.ivr;

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Somebody who has the only adviser until it is closed. */
final class EngagedDesk implements AutoCloseable {
  private static final int LIMIT_S = 60;
  private static final String LINES = "desk.advisers.lines";

  private final JourneyLine line;
  private final CountDownLatch over = new CountDownLatch(1);
  private final CompletableFuture<?> talk;

  EngagedDesk(JourneyLine line) throws InterruptedException {
    this.line = line;
    var talking = new CountDownLatch(1);
    line.set(LINES, "{\"lines\": 1}");
    var first =
        WireCaller.pressing("0")
            .atTheDesk(
                () -> {
                  talking.countDown();
                  return isOver() ? "ANSWER" : "NOANSWER";
                });
    talk = runAsync(() -> line.ring(first), task -> Thread.ofVirtual().start(task));
    assertThat(talking.await(LIMIT_S, SECONDS)).isTrue();
  }

  private boolean isOver() {
    try {
      return over.await(LIMIT_S, SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    over.countDown();
    talk.orTimeout(LIMIT_S, SECONDS).join();
    line.set(LINES, null);
  }
}
