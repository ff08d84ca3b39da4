package redrose.sandbox.leak;

import java.security.SecureRandom;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Random;

/**
 * A card that one call keys, and no other: if any of it is found somewhere, that call left it
 * there. Never written anywhere itself.
 */
public final class Canary {
  /** The simulator takes these. */
  static final String ACCEPTED = "400009";

  /** The simulator declines these. */
  static final String DECLINED = "400008";

  private static final Random RANDOM = new SecureRandom();
  private static final int LENGTH = 16;
  private static final int YEARS = 40;

  private final String call;
  private final String number;
  private final String expiry;
  private final String code;

  private Canary(String call, String number, String expiry, String code) {
    this.call = call;
    this.number = number;
    this.expiry = expiry;
    this.code = code;
  }

  /**
   * A new one.
   *
   * @param call the name under which it is reported
   * @param prefix {@link #ACCEPTED} or {@link #DECLINED}
   */
  public static Canary fresh(String call, String prefix) {
    var body = prefix + digits(LENGTH - prefix.length() - 1);
    var year = Year.now(ZoneOffset.UTC).getValue() % 100 + 1 + RANDOM.nextInt(YEARS);
    var expiry = "%02d%02d".formatted(1 + RANDOM.nextInt(12), year);
    return new Canary(call, body + checkDigit(body), expiry, digits(3));
  }

  /** Some digits that are no card's, for a test of what becomes of keys. */
  public static Canary keys(String digits) {
    return new Canary("keys", digits, "", "");
  }

  private static String digits(int count) {
    var digits = new StringBuilder();
    for (int i = 0; i < count; i++) digits.append(RANDOM.nextInt(10));
    return digits.toString();
  }

  /** ISO/IEC 7812-1 annex B. */
  private static int checkDigit(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return (10 - sum % 10) % 10;
  }

  /** The call that keyed it. */
  public String call() {
    return call;
  }

  String number() {
    return number;
  }

  /**
   * As much of the number as lines that look alike tell: the first key stops a prompt, which a
   * server tells of in another way than of those after it.
   */
  String keyByKey() {
    return number.substring(1);
  }

  String expiry() {
    return expiry;
  }

  String code() {
    return code;
  }

  /** The number with another check digit, which no scheme takes: a slip of the finger. */
  Canary mistyped() {
    var last = (number.charAt(LENGTH - 1) - '0' + 1) % 10;
    return new Canary(call, number.substring(0, LENGTH - 1) + last, expiry, code);
  }

  /** Only what a caller keyed who gave up in the midst of the number. */
  Canary cut(int digits) {
    return new Canary(call, number.substring(0, digits), "", "");
  }

  @Override
  public String toString() {
    return call;
  }
}
