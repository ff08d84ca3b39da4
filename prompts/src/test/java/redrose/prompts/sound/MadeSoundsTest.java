package redrose.prompts.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeSoundsTest {
  private static final Label LABEL = new Label("pay.paid", "en", "You have paid £42.50.");
  private static final Sound SECOND = Sound.silence(1000);
  private static final long PLENTY = Long.MAX_VALUE;

  @TempDir Path folder;

  private final AtomicInteger made = new AtomicInteger();

  @Test
  void aSoundIsMadeOnceAndUsedAgain() {
    var sounds = soundsAfter(Duration.ZERO, PLENTY);
    provide(sounds, sounds.passing("a"));
    provide(sounds, sounds.passing("a"));
    provide(sounds, sounds.kept("b"));
    provide(sounds, sounds.kept("b"));
    assertThat(made).hasValue(2);
  }

  @Test
  void aPassingSoundIsMadeAgainWellBeforeItIsDeleted() {
    var now = soundsAfter(Duration.ZERO, PLENTY);
    provide(now, now.passing("a"));
    var later = soundsAfter(MadeSounds.USED_FOR.plusSeconds(1), PLENTY);
    provide(later, later.passing("a"));
    assertThat(made).hasValue(2);
    assertThat(MadeSounds.USED_FOR).isLessThan(MadeSounds.SPARED).isLessThan(MadeSounds.KEPT_FOR);
  }

  @Test
  void aKeptSoundIsUsedForEver() {
    var now = soundsAfter(Duration.ZERO, PLENTY);
    provide(now, now.kept("a"));
    var nextYear = soundsAfter(Duration.ofDays(365), 0);
    nextYear.sweep();
    provide(nextYear, nextYear.kept("a"));
    assertThat(made).hasValue(1);
  }

  @Test
  void aPassingSoundIsGoneAfterHalfAnHour() throws IOException {
    var now = soundsAfter(Duration.ZERO, PLENTY);
    provide(now, now.passing("a"));
    soundsAfter(MadeSounds.KEPT_FOR.minusMinutes(1), PLENTY).sweep();
    assertThat(now.passing("a").exists()).isTrue();
    soundsAfter(MadeSounds.KEPT_FOR.plusMinutes(1), PLENTY).sweep();
    assertThat(filesIn("passing")).isZero();
  }

  @Test
  void aHalfWrittenFileOfAKilledProcessGoesToo() throws IOException {
    Files.createDirectories(folder.resolve("passing"));
    Files.writeString(folder.resolve("passing/.a.alaw.1f"), "half");
    soundsAfter(MadeSounds.KEPT_FOR.plusMinutes(1), PLENTY).sweep();
    assertThat(filesIn("passing")).isZero();
  }

  @Test
  void whereThereAreTooManyTheOldestGoButNoneThatMayBePlaying() throws IOException {
    var now = soundsAfter(Duration.ZERO, PLENTY);
    for (var name : new String[] {"a", "b", "c"}) {
      provide(now, now.passing(name));
    }
    soundsAfter(Duration.ofMinutes(1), 0).sweep();
    assertThat(filesIn("passing")).isEqualTo(9);
    soundsAfter(MadeSounds.SPARED.plusMinutes(1), 20_000).sweep();
    assertThat(bytesIn("passing")).isBetween(1L, 20_000L);
  }

  @Test
  void aSweepBeforeAnythingWasMadeIsNothing() {
    soundsAfter(Duration.ZERO, 0).sweep();
    assertThat(folder).isEmptyDirectory();
  }

  private void provide(MadeSounds sounds, SoundFile file) {
    sounds.provide(
        file,
        LABEL,
        () -> {
          made.incrementAndGet();
          return SECOND;
        });
    assertThat(file.read().sameAs(SECOND)).isTrue();
  }

  private MadeSounds soundsAfter(Duration time, long passingMaxBytes) {
    var clock = Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC);
    return new MadeSounds(folder, passingMaxBytes, clock);
  }

  private long filesIn(String name) throws IOException {
    try (var files = Files.list(folder.resolve(name))) {
      return files.count();
    }
  }

  private long bytesIn(String name) throws IOException {
    try (var files = Files.list(folder.resolve(name))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
