package redrose.gateway.card;

import java.nio.ByteBuffer;

/**
 * A card number of 12 to 19 digits that passes its check digit and belongs to a scheme that is
 * taken. Wiped by {@link #close}; after that only the scheme and the last four digits are left,
 * which PCI DSS lets us keep.
 */
public final class CardNumber implements AutoCloseable {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 19;

  private final Digits digits;
  private final CardBrand brand;
  private final String lastFour;

  private CardNumber(char[] entry, CardBrand brand) {
    this.digits = new Digits(entry);
    this.brand = brand;
    this.lastFour = digits.last(4);
  }

  /**
   * Reads an entry, which stays the caller's to wipe.
   *
   * @throws CardEntryException with the first fault found: length before check digit before scheme,
   *     so that a slip of the finger is never called a card that we don't take
   */
  public static CardNumber read(char[] entry) throws CardEntryException {
    refuseIf(entry.length < SHORTEST, CardFault.TOO_SHORT);
    refuseIf(entry.length > LONGEST, CardFault.TOO_LONG);
    var brand = CardBrand.of(entry);
    if (brand.isPresent() && !brand.get().takesLength(entry.length)) {
      boolean tooLong = entry.length > brand.get().usualLength();
      throw new CardEntryException(tooLong ? CardFault.TOO_LONG : CardFault.TOO_SHORT);
    }
    refuseIf(!Digits.passesLuhn(entry), CardFault.MISTYPED);
    refuseIf(brand.isEmpty(), CardFault.WRONG_BRAND);
    return new CardNumber(entry, brand.get());
  }

  private static void refuseIf(boolean faulty, CardFault fault) throws CardEntryException {
    if (faulty) {
      throw new CardEntryException(fault);
    }
  }

  /** The scheme. */
  public CardBrand brand() {
    return brand;
  }

  /** The last four digits. */
  public String lastFour() {
    return lastFour;
  }

  /**
   * The whole number as a String, which can't be wiped: only a provider's adapter may call this,
   * for the one request that carries it.
   *
   * @throws IllegalStateException once wiped
   */
  public String lendToProvider() {
    return digits.lend();
  }

  /**
   * Writes the whole number, as ASCII digits, into a buffer that can be wiped: only a provider's
   * adapter may call this, for the one request that carries it.
   *
   * @throws IllegalStateException once wiped
   */
  public void writeTo(ByteBuffer target) {
    digits.writeTo(target);
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
    return brand.spokenName() + " ending " + lastFour;
  }
}
