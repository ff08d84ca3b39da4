package redrose.sandbox.phone.script;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Telephone numbers that nobody has, each only once before all have been used, so that calls are
 * told apart by their caller: Ofcom keeps 07700 900000 to 900999 for drama.
 */
public final class FreshCaller {
  private static final int NUMBERS = 1000;
  private static final AtomicInteger NEXT = new AtomicInteger(new SecureRandom().nextInt(NUMBERS));

  private FreshCaller() {}

  /** The next one. */
  public static String number() {
    return "+447700900%03d".formatted(Math.floorMod(NEXT.getAndIncrement(), NUMBERS));
  }
}
