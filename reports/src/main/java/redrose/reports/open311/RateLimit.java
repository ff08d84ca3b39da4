package redrose.reports.open311;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** How often a key may be used: so many times a minute. Keys are few: staff make them. */
final class RateLimit {
  static final int A_MINUTE = 60;
  private static final long MINUTE_MS = 60_000;

  private final Clock clock;
  private final Map<String, Integer> used = new HashMap<>();
  private long minute;

  RateLimit(Clock clock) {
    this.clock = clock;
  }

  /** Counts one use; whether it is within the limit. */
  synchronized boolean isWithin(String key) {
    long now = clock.millis() / MINUTE_MS;
    if (now != minute) {
      minute = now;
      used.clear();
    }
    return used.merge(key, 1, Integer::sum) <= A_MINUTE;
  }
}
