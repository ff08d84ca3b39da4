package redrose.requests;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mobile telephone of the United Kingdom, Jersey, Guernsey or the Isle of Man: what a text can be
 * sent to without a surprise on anybody's bill.
 *
 * @param e164 such as {@code +447700900123} (ITU-T E.164)
 */
public record MobileNumber(String e164) {
  private static final int LAST_SHOWN = 3;

  /** Text relay: a caller who types or reads dials 18001 first (Relay UK). */
  private static final String RELAY = "18001";

  /**
   * Ofcom, National Telephone Numbering Plan: 071 to 075 and 077 to 079 are mobile services, and of
   * 076 only 07624 (Isle of Man), the rest being pagers; 070 follows people around, at a price.
   */
  private static final Pattern PRESENTED =
      Pattern.compile("(?:\\+44|0044|44|0)(7(?:[1-57-9][0-9]{8}|624[0-9]{6}))");

  private static final Pattern STORED = Pattern.compile("\\+447[0-9]{9}");

  public MobileNumber {
    if (!STORED.matcher(e164).matches()) {
      throw new IllegalArgumentException("not a mobile number in full");
    }
  }

  /**
   * The number behind one that the network presented; empty where that is no mobile of ours. The
   * prefix of text relay, which is no part of it, is taken off.
   */
  public static Optional<MobileNumber> of(String presented) {
    var digits = presented.replaceAll("[ ()-]", "");
    var dialled = digits.startsWith(RELAY) ? digits.substring(RELAY.length()) : digits;
    var matcher = PRESENTED.matcher(dialled);
    return matcher.matches()
        ? Optional.of(new MobileNumber("+44" + matcher.group(1)))
        : Optional.empty();
  }

  /** For lists and logs: the last three digits, which its owner knows it by. */
  public String masked() {
    return "+447••••••" + e164.substring(e164.length() - LAST_SHOWN);
  }

  /** As {@link #masked}: the number itself is for whoever sends. */
  @Override
  public String toString() {
    return masked();
  }
}
