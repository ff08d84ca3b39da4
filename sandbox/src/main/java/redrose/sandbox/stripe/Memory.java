package redrose.sandbox.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import redrose.sandbox.simulator.StateFile;
import redrose.sandbox.simulator.StateFile.Line;

/** Keeps the account's objects in a file, where there is one. */
final class Memory {
  private static final String CLOCK = "clock";
  private final Optional<StateFile> file;

  private Memory(Optional<StateFile> file) {
    this.file = file;
  }

  static Memory none() {
    return new Memory(Optional.empty());
  }

  /** Opens the file, and fills {@code account}, which is empty, with what is in it. */
  static Memory open(Path path, Account account) {
    try {
      StateFile file = StateFile.open(path, line -> !isOver(line, account.options.clock()));
      var recall = new Recall(account);
      file.lines().stream()
          .filter(line -> line.kind().equals(CLOCK))
          .forEach(
              line ->
                  account.clock.behind(Duration.ofSeconds(line.json().path("behind_s").asLong())));
      recall.all(file.lines());
      return new Memory(Optional.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** An answer to a key that Stripe would have removed. */
  private static boolean isOver(Line line, InstantSource clock) {
    return line.kind().equals(kind(KeptAnswer.class))
        && Instant.ofEpochSecond(line.json().path("since").asLong())
            .plus(KeptAnswer.KEPT)
            .isBefore(clock.instant());
  }

  void keep(Kept one) {
    file.ifPresent(open -> open.keep(kind(one.getClass()), one.id(), one.stored()));
  }

  void keep(MovedClock clock) {
    file.ifPresent(
        open ->
            open.keep(CLOCK, CLOCK, Json.object().with("behind_s", clock.behind().toSeconds())));
  }

  static String kind(Class<? extends Kept> type) {
    return type.getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Before an answer goes out: what was told is kept. */
  void write() {
    file.ifPresent(StateFile::write);
  }

  void clear() {
    file.ifPresent(StateFile::clear);
  }
}
