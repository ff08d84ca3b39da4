package redrose.requests;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes UUID version 7: a time-ordered id (RFC 9562 §5.7), so that rows made one after another lie
 * beside each other in an index.
 *
 * <p>48 bits of Unix milliseconds, then 12 bits that count within the millisecond (RFC 9562 §6.2,
 * method 1), then 62 random bits. Ids of one JVM strictly ascend, even where the clock steps back.
 */
public final class Uuid7 {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long COUNTER_BITS = 12;
  private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;

  private static long lastTick;

  private Uuid7() {}

  /** A new id, greater than every id made before it in this JVM. */
  public static UUID next() {
    var tick = nextTick(System.currentTimeMillis() << COUNTER_BITS);
    var high = ((tick & ~COUNTER_MASK) << 4) | 0x7000L | (tick & COUNTER_MASK);
    var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** Milliseconds and counter as one number: a full counter runs on into the next millisecond. */
  private static synchronized long nextTick(long now) {
    lastTick = Math.max(lastTick + 1, now);
    return lastTick;
  }
}
