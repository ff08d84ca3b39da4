package redrose.requests;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number in the United Kingdom that may be rung back: a landline, a mobile or a business at the
 * price of a landline. Numbers that earn somebody money are none of these.
 *
 * @param e164 in full: {@code +441772123456}
 */
public record TelephoneNumber(String e164) {
  private static final int LAST_SHOWN = 3;

  /**
   * Ofcom, National Telephone Numbering Plan: 01 and 02 are places (nine or ten digits), 03 costs
   * what a place does, 071 to 075 and 077 to 079 are mobiles; 05, 070, 08 and 09 are left out.
   */
  private static final Pattern PRESENTED =
      Pattern.compile(
          "(?:\\+44|0044|44|0)(1[1-9][0-9]{7,8}|2[0-9]{9}|3[0-9]{9}|7[1-57-9][0-9]{8})");

  private static final Pattern STORED = Pattern.compile("\\+44[0-9]{9,10}");

  public TelephoneNumber {
    if (!STORED.matcher(e164).matches()) {
      throw new IllegalArgumentException("not a number in full");
    }
  }

  /** What was presented by the network or keyed by a caller; empty where it may not be rung. */
  public static Optional<TelephoneNumber> of(String presented) {
    var matcher = PRESENTED.matcher(presented.replaceAll("[ ()-]", ""));
    return matcher.matches()
        ? Optional.of(new TelephoneNumber("+44" + matcher.group(1)))
        : Optional.empty();
  }

  /** As it is dialled here: {@code 01772123456}. */
  public String national() {
    return "0" + e164.substring("+44".length());
  }

  /** For lists and logs: the last three digits, which its owner knows it by. */
  public String masked() {
    return "+44••••••" + e164.substring(e164.length() - LAST_SHOWN);
  }

  /** As {@link #masked}. */
  @Override
  public String toString() {
    return masked();
  }
}
