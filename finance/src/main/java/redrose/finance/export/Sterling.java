package redrose.finance.export;

import java.math.BigDecimal;
import java.util.Locale;

/** Pence as pounds, without a float on the way. */
public final class Sterling {
  private Sterling() {}

  /** For people, such as {@code -£1,234.50}. */
  public static String shown(long pence) {
    return (pence < 0 ? "-£" : "£") + String.format(Locale.UK, "%,.2f", exact(pence).abs());
  }

  /** For files, such as {@code -1234.50}. */
  public static String plain(long pence) {
    return exact(pence).toPlainString();
  }

  /** As a number with two decimals. */
  public static BigDecimal exact(long pence) {
    return BigDecimal.valueOf(pence, 2);
  }
}
