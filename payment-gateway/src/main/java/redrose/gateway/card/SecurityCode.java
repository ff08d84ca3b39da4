package redrose.gateway.card;

import java.nio.ByteBuffer;

/** The security code printed on a card: never stored, wiped by {@link #close}. */
public final class SecurityCode implements AutoCloseable {
  private final Digits digits;

  private SecurityCode(char[] entry) {
    digits = new Digits(entry);
  }

  /**
   * Reads an entry, which stays the caller's to wipe.
   *
   * @throws CardEntryException where its length is not the scheme's
   */
  public static SecurityCode read(char[] entry, CardBrand brand) throws CardEntryException {
    if (entry.length != brand.securityCodeLength()) {
      boolean tooShort = entry.length < brand.securityCodeLength();
      throw new CardEntryException(tooShort ? CardFault.TOO_SHORT : CardFault.TOO_LONG);
    }
    return new SecurityCode(entry);
  }

  /**
   * The code as a String, which can't be wiped: only a provider's adapter may call this, for the
   * one request that carries it.
   *
   * @throws IllegalStateException once wiped
   */
  public String lendToProvider() {
    return digits.lend();
  }

  /**
   * Writes the whole code, as ASCII digits, into a buffer that can be wiped: only a provider's
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
    return "***";
  }
}
