package redrose.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Bills for callers of the sandbox, as a council's own system would write them: an invoice, a
 * penalty notice on the last day of its discount, one a day later, and one that is challenged.
 */
final class SampleBills {
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private SampleBills() {}

  /** Writes them, with days that fit the day of the run. */
  static Path write(Path file) {
    var lastDay = LocalDate.now(HERE).minusDays(13);
    var lines =
        List.of(
            "fund,reference,balance-pence,issued-on,discounted-pence,discount-days,challenge",
            "social-care,110000000,8420",
            "social-care,220000000,0",
            "parking,BJ12345673,7000," + lastDay,
            "parking,BJ0600000A,7000," + lastDay.minusDays(1),
            "parking,BJ21000005,7000," + lastDay + ",3500,14,open");
    try {
      return Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be written", e);
    }
  }
}
