package redrose.gateway.card;

import java.time.YearMonth;

/**
 * The last month in which a card is good, keyed as MMYY. Years are 2000 to 2099. Wiped by {@link
 * #close}.
 */
public final class CardExpiry implements AutoCloseable {
  private static final int LENGTH = 4;

  private final Digits digits;

  private CardExpiry(char[] entry) {
    digits = new Digits(entry);
  }

  /**
   * Reads an entry, which stays the caller's to wipe.
   *
   * @param now the month that the card must still be good in; a card is good to its month's end
   * @throws CardEntryException where the length is wrong, there is no such month, or it is past
   */
  public static CardExpiry read(char[] entry, YearMonth now) throws CardEntryException {
    if (entry.length != LENGTH) {
      throw new CardEntryException(
          entry.length < LENGTH ? CardFault.TOO_SHORT : CardFault.TOO_LONG);
    }
    var expiry = new CardExpiry(entry);
    if (expiry.month() < 1 || expiry.month() > 12) {
      expiry.close();
      throw new CardEntryException(CardFault.MISTYPED);
    }
    if (YearMonth.of(expiry.year(), expiry.month()).isBefore(now)) {
      expiry.close();
      throw new CardEntryException(CardFault.EXPIRED);
    }
    return expiry;
  }

  /** The month, 1 to 12. */
  public int month() {
    return digits.number(0, 2);
  }

  /** The year, four digits. */
  public int year() {
    return 2000 + digits.number(2, 4);
  }

  Digits digits() {
    return digits;
  }

  @Override
  public void close() {
    digits.close();
  }

  @Override
  public String toString() {
    return "**/**";
  }
}
