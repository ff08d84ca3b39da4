package redrose.gateway.card;

/**
 * All that a caller has keyed of one card. Whoever holds it closes it, which wipes every digit; who
 * hands it on hands on that duty too.
 */
public final class Card implements AutoCloseable {
  private final CardNumber number;
  private final CardExpiry expiry;
  private final SecurityCode securityCode;

  /** Takes over the parts: they are wiped with this card. */
  public Card(CardNumber number, CardExpiry expiry, SecurityCode securityCode) {
    this.number = number;
    this.expiry = expiry;
    this.securityCode = securityCode;
  }

  public CardNumber number() {
    return number;
  }

  public CardExpiry expiry() {
    return expiry;
  }

  public SecurityCode securityCode() {
    return securityCode;
  }

  @Override
  public void close() {
    number.close();
    expiry.close();
    securityCode.close();
  }

  @Override
  public String toString() {
    return number.toString();
  }
}
