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

  static PastCall draw(long number, Days days, RandomGenerator random) {
    var at = days.draw(random);
    var fund = FUNDS[random.nextInt(FUNDS.length)];
    // 07700 900000 to 900999 and the like are Ofcom's numbers for drama; they ring nobody
    var caller =
        random.nextInt(12) == 0 ? null : "+447700%06d".formatted(900_000 + random.nextInt(1_000));
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

  /** Another id that belongs to the call's time (RFC 9562, version 7). */
  static UUID id(Instant at, RandomGenerator random) {
    var high = (at.toEpochMilli() << 16) | 0x7000L | random.nextInt(1 << 12);
    return new UUID(high, (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
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
