package redrose.ivr.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import redrose.ivr.queue.DeskQueue.Place;
import redrose.ivr.queue.DeskQueue.Turn;

class DeskQueueTest {
  private final MovedClock clock = new MovedClock();
  private OptionalInt lines = OptionalInt.of(1);
  private final DeskQueue queue = new DeskQueue(() -> lines, clock);

  @Test
  void callersAreTakenInTheOrderInWhichTheyCame() {
    var first = join();
    var second = join();
    var third = join();

    assertThat(second.take()).isFalse();
    assertThat(first.take()).isTrue();
    assertThat(second.take()).isFalse();
    assertThat(second.position()).isEqualTo(1);
    assertThat(third.position()).isEqualTo(2);
    first.close();
    assertThat(third.take()).isFalse();
    assertThat(second.take()).isTrue();
    assertThat(third.position()).isEqualTo(1);
  }

  @Test
  void whoLeavesLetsTheOthersMoveUp() {
    join().take();
    var leaves = join();
    var stays = join();
    leaves.close();
    assertThat(stays.position()).isEqualTo(1);
  }

  @Test
  void aSupervisorMayAddALine() {
    join().take();
    var waits = join();
    assertThat(waits.take()).isFalse();
    lines = OptionalInt.of(2);
    assertThat(waits.take()).isTrue();
  }

  @Test
  void whereNobodyKnowsHowManyLinesThereAreTheDeskItselfSaysThatItIsEngaged() {
    lines = OptionalInt.empty();
    var first = join();
    var second = join();
    assertThat(first.take()).isTrue();
    first.engaged();
    assertThat(first.position()).isEqualTo(1);
    assertThat(second.position()).isEqualTo(2);
    assertThat(first.take()).isFalse();
    clock.now = clock.now.plusSeconds(10);
    assertThat(second.take()).isFalse();
    assertThat(first.take()).isTrue();
    assertThat(second.take()).isTrue();
  }

  @Test
  void theWaitIsJudgedByTheLastTalksAndNotSaidBeforeThereWereSome() {
    for (int talk = 1; talk <= 3; talk++) {
      assertThat(join(1).expectedWait()).isEmpty();
      try (var place = join()) {
        assertThat(place.take()).isTrue();
        clock.now = clock.now.plus(Duration.ofMinutes(4));
        place.spoke();
      }
    }
    lines = OptionalInt.of(2);
    join().take();
    join().take();
    var next = join();
    var later = join();
    assertThat(next.expectedWait()).contains(Duration.ofMinutes(2));
    assertThat(later.expectedWait()).contains(Duration.ofMinutes(4));
  }

  @Test
  void aLineThatNobodyAnsweredTellsNothingOfTalks() {
    for (int rung = 0; rung < 5; rung++) {
      try (var place = join()) {
        place.take();
        clock.now = clock.now.plusSeconds(45);
      }
    }
    assertThat(join().expectedWait()).isEmpty();
  }

  @Test
  void whoIsRungBackGoesFirstInTheOrderInWhichTheyWereRung() {
    var talks = join();
    talks.take();
    var waits = join();
    var rungFirst = queue.join(Turn.BEFORE_THE_OTHERS).orElseThrow();
    var rungSecond = queue.join(Turn.BEFORE_THE_OTHERS).orElseThrow();
    assertThat(rungFirst.position()).isEqualTo(1);
    assertThat(rungSecond.position()).isEqualTo(2);
    assertThat(waits.position()).isEqualTo(3);

    talks.engaged();
    assertThat(talks.position()).as("who had a line already").isEqualTo(1);
    var rungThird = queue.join(Turn.BEFORE_THE_OTHERS).orElseThrow();
    assertThat(rungThird.position()).isEqualTo(4);
    assertThat(waits.position()).isEqualTo(5);
  }

  @Test
  void nobodyIsLetWaitBehindTooMany() {
    for (int i = 0; i < DeskQueue.MOST_WAITING; i++) {
      join();
    }
    assertThat(queue.join(Turn.BEHIND_THE_OTHERS)).isEmpty();
    assertThat(queue.join(Turn.BEFORE_THE_OTHERS)).isEmpty();
  }

  private Place join() {
    return queue.join(Turn.BEHIND_THE_OTHERS).orElseThrow();
  }

  /** One who looks and goes. */
  private Place join(int expectedPosition) {
    try (var place = join()) {
      assertThat(place.position()).isEqualTo(expectedPosition);
      return place;
    }
  }

  private static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
