package redrose.ivr.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pool with recognisers that die, hang and count. */
class ListeningPoolTest {
  private static final byte[] FRAME = new byte[320];
  private static final long LIMIT_SECONDS = 60;

  private final ListeningPool pool = new ListeningPool(2, 2);
  private final Told told = new Told();

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void soundIsRecognisedInOrderAndWhatIsRecognisedIsTold() throws InterruptedException {
    var recogniser = new Counting();
    try (var listening = pool.open(() -> recogniser, told).orElseThrow()) {
      for (int frame = 1; frame <= 50; frame++) {
        listening.hear(FRAME);
        assertThat(told.next()).isEqualTo("word " + frame);
      }
    }
    recogniser.awaitClosed();
  }

  @Test
  void aFullPoolTakesNobodyElseUntilAPlaceIsFree() throws InterruptedException {
    var first = new Counting();
    var listening = pool.open(() -> first, told).orElseThrow();
    try (var second = pool.open(Counting::new, told).orElseThrow()) {
      assertThat(second).isNotNull();
      assertThat(pool.open(Counting::new, told)).isEmpty();

      listening.hear(FRAME);
      assertThat(told.next()).isEqualTo("word 1");
      listening.close();
      first.awaitClosed();
      awaitFreePlaces(1);

      pool.open(Counting::new, told).orElseThrow().close();
    }
    awaitFreePlaces(2);
  }

  @Test
  void aRecogniserThatDiesIsToldOnceAndGivesItsPlaceBack() throws InterruptedException {
    var listening =
        pool.open(
                () -> {
                  throw new SpeechModelInvalid("none");
                },
                told)
            .orElseThrow();

    listening.hear(FRAME);
    assertThat(told.next()).isEqualTo("failed");
    listening.hear(FRAME);
    listening.close();

    awaitFreePlaces(2);
    assertThat(told.words).isEmpty();
  }

  @Test
  void whoCannotKeepUpIsGivenUpInsteadOfLagging() throws InterruptedException {
    var hanging = new Hanging();
    var listening = pool.open(() -> hanging, told).orElseThrow();

    for (int frame = 0; frame < Listening.MOST_WAITING_FRAMES + 2; frame++) {
      listening.hear(FRAME);
    }

    assertThat(told.next()).isEqualTo("failed");
    hanging.goOn.countDown();
    awaitFreePlaces(2);
  }

  /** A place is given back by a thread of the pool, a moment after its recogniser is closed. */
  private void awaitFreePlaces(int places) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (pool.freePlaces() < places && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(pool.freePlaces()).isEqualTo(places);
  }

  private static final class Told implements Listening.Hearer {
    private final BlockingQueue<String> words = new LinkedBlockingQueue<>();

    @Override
    public void recognised(Recognition recognition) {
      words.add(String.join(" ", recognition.hypotheses().getFirst().words()));
    }

    @Override
    public void failed() {
      words.add("failed");
    }

    String next() throws InterruptedException {
      return words.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static class Counting implements Recogniser {
    private final AtomicInteger heard = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public Recognition hear(byte[] sound) {
      return new Recognition(
          List.of(new Hypothesis(List.of("word", "" + heard.incrementAndGet()), 1)), false);
    }

    @Override
    public Recognition finish() {
      return new Recognition(List.of(), true);
    }

    @Override
    public void close() {
      assertThat(closed.getCount()).isEqualTo(1);
      closed.countDown();
    }

    void awaitClosed() throws InterruptedException {
      assertThat(closed.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static final class Hanging extends Counting {
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Override
    public Recognition hear(byte[] sound) {
      try {
        assertThat(goOn.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return super.hear(sound);
    }
  }
}
