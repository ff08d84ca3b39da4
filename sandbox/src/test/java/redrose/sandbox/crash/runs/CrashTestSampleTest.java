package redrose.sandbox.crash.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import redrose.sandbox.Busy;
import redrose.sandbox.crash.plan.EventFate;
import redrose.sandbox.crash.plan.Failpoint;

/**
 * A run of the crash test: a short one of a fixed seed, and with {@code ./redrose test --long} ten
 * thousand calls.
 */
@ResourceLock(Busy.CORES)
@Tag("packaged")
class CrashTestSampleTest {
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path state;

  private static Outcome run;

  @BeforeAll
  static void play() {
    run =
        Boolean.getBoolean("redrose.long")
            ? Outcome.of(state, "--calls", "10000", "--seed", "1", "--width", "32")
            : Outcome.of(state, "--calls", "228", "--seed", "1", "--width", "4");
    System.out.println(run.lastLine());
  }

  @Test
  void noMoneyIsLostNorTakenTwiceWhateverIsKilled() {
    assertThat(run.figure("lost")).as(run::said).isZero();
    assertThat(run.figure("double")).as(run::said).isZero();
    assertThat(run.figure("illegal_moves")).as(run::said).isZero();
    assertThat(run.figure("unsettled")).as(run::said).isZero();
    assertThat(run.figure("misled")).as(run::said).isZero();
    assertThat(run.figure("forged")).as(run::said).isZero();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void everyFailpointHasStruck() {
    for (var point : Failpoint.ALL) {
      assertThat(run.json().path("kills").path(point.name()).asInt()).as(point.name()).isPositive();
    }
  }

  @Test
  void theProviderAndTheDatabaseFailedToo() {
    int faults = 0;
    for (var struck : run.json().path("faults")) {
      faults += struck.asInt();
    }
    assertThat(faults).isGreaterThan(5);
    assertThat(run.json().path("commits_lost").asInt()).isPositive();
    assertThat(run.json().path("calamities").path("database_killed").asInt()).isPositive();
  }

  @Test
  void moneyWentBackWhileGatewaysDied() {
    assertThat(run.figure("refunded")).isGreaterThan(run.figure("calls") / 50);
    assertThat(run.figure("refunds_taken_over")).isPositive();
  }

  @Test
  void billsWerePaidByLinksWhileGatewaysDied() {
    assertThat(run.figure("links")).isGreaterThan(run.figure("calls") / 50);
    assertThat(run.figure("links_paid")).isPositive().isEqualTo(run.figure("pages_paid"));
  }

  @Test
  void eventsWereForgedDoubledLateAndDropped() {
    for (var fate : EventFate.values()) {
      assertThat(run.json().path("events").path(fate.label()).asInt())
          .as(fate.label())
          .isPositive();
    }
    assertThat(run.json().path("events").path("forgery_400").asInt()).isPositive();
    assertThat(run.figure("events_taken")).isPositive();
  }

  @Test
  void theCallersCameThrough() {
    assertThat(run.figure("served")).isGreaterThan(run.figure("calls") / 2);
    assertThat(run.json().path("settle_p99_s").asDouble()).isPositive();
  }
}
