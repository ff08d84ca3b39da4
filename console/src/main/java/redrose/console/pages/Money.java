package redrose.console.pages;

import java.math.BigDecimal;
import java.util.OptionalLong;

/** Pence as pounds, and pounds as people write them. */
public final class Money {
  private Money() {}

  /** {@code £1,042.50}. */
  public static String pounds(long pence) {
    var sign = pence < 0 ? "−" : "";
    var whole = Math.abs(pence);
    return "%s£%,d.%02d".formatted(sign, whole / 100, whole % 100);
  }

  /** {@code 1042.50}, for a field. */
  public static String plain(long pence) {
    return "%d.%02d".formatted(pence / 100, pence % 100);
  }

  /**
   * Reads {@code 12.50}, {@code £12.50}, {@code 1,042.50} or {@code 12} as pence; empty where it is
   * no amount, or of more than £9,999,999.99.
   */
  public static OptionalLong pence(String written) {
    var text = written.strip().replaceFirst("^£\\s*", "").replaceAll("(?<=[0-9]),(?=[0-9]{3})", "");
    return text.matches("[0-9]{1,7}([.][0-9]{2})?")
        ? OptionalLong.of(new BigDecimal(text).movePointRight(2).longValueExact())
        : OptionalLong.empty();
  }
}
