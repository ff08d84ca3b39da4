package redrose.sandbox.seed;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * One call of the past, as it was drawn.
 *
 * @param number of the call, from 0: what must differ from call to call is made of it
 * @param caller null where the number was withheld
 */
record PastCall(
    long number,
    UUID id,
    Instant startedAt,
    String caller,
    String language,
    Ending ending,
    String fund,
    String reference,
    long amountPence) {
  private static final String[] FUNDS = {
    "social-care",
    "social-care",
    "parking",
    "parking",
    "parking",
    "school-meals",
    "library",
    "highways",
    "registrars"
  };
  private static final String[] OTHER_LANGUAGES = {"pl", "ur", "pa", "gu", "bn", "ro"};

  // Ofcom's numbers for drama, each with a thousand behind it; they ring nobody
  private static final String[] NOBODYS = {
    "7700900", "1134960", "1144960", "1154960", "1164960", "1174960", "1214960", "1314960",
    "1414960", "1514960", "1614960", "1632960", "1914980", "2079460", "2896496", "2920180"
  };

  static PastCall draw(long number, Instant at, RandomGenerator random) {
    var fund = FUNDS[random.nextInt(FUNDS.length)];
    var caller = random.nextInt(12) == 0 ? null : caller(random);
    return new PastCall(
        number,
        id(at, random),
        at,
        caller,
        random.nextInt(20) == 0 ? OTHER_LANGUAGES[random.nextInt(OTHER_LANGUAGES.length)] : "en",
        Ending.draw(random),
        fund,
        reference(fund, random),
        amountPence(fund, random));
  }

  /** When it was over, where nobody wants to know what was said on it. */
  Instant end(RandomGenerator random) {
    var lengthS =
        switch (ending()) {
          case LEFT_AT_ONCE -> 8;
          case LOST_IN_THE_MENU, TOLD, LEFT_WHILE_PAYING -> 25;
          case SILENT -> 45;
          case PUT_THROUGH, NOBODY_THERE -> 20 + random.nextInt(60);
          default -> 85;
        };
    return startedAt().plusMillis(lengthS * 1_000 + random.nextInt(20_000));
  }

  /** Another id that belongs to the call's time (RFC 9562, version 7). */
  static UUID id(Instant at, RandomGenerator random) {
    var high = (at.toEpochMilli() << 16) | 0x7000L | random.nextInt(1 << 12);
    return new UUID(high, (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
  }

  /** Most ring from a mobile. */
  private static String caller(RandomGenerator random) {
    var range = NOBODYS[random.nextInt(3) == 0 ? random.nextInt(NOBODYS.length) : 0];
    return "+44%s%03d".formatted(range, random.nextInt(1_000));
  }

  private static String reference(String fund, RandomGenerator random) {
    return fund.equals("parking")
        ? "BJ%07d%d".formatted(random.nextInt(10_000_000), random.nextInt(10))
        : "%09d".formatted(100_000_000 + random.nextInt(800_000_000));
  }

  private static long amountPence(String fund, RandomGenerator random) {
    return switch (fund) {
      case "parking" -> random.nextBoolean() ? 3_500 : 7_000;
      case "school-meals" -> 260L * (1 + random.nextInt(20));
      case "library" -> 50L + 10L * random.nextInt(60);
      case "registrars" -> 1_250L * (1 + random.nextInt(3));
      default -> 2_000L + random.nextInt(60_000);
    };
  }
}
