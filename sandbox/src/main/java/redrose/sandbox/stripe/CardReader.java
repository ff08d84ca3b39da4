package redrose.sandbox.stripe;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Checks a raw card as Stripe does before any issuer is asked, and turns it into what may be kept.
 *
 * @see <a href="https://docs.stripe.com/testing#declined-payments">Testing: declined payments,
 *     invalid data</a>
 * @see <a href="https://support.stripe.com/questions/enabling-access-to-raw-card-data-apis">Raw
 *     card data APIs</a>
 */
final class CardReader {
  private static final int MAX_YEARS_AHEAD = 50;

  /** Ours, not Stripe's: with unlisted cards, the cards that begin so are declined. */
  private static final String DECLINED_RANGE = "400008";

  private final SimulatorOptions options;
  private final InstantSource clock;
  private final Ids ids;

  CardReader(SimulatorOptions options, InstantSource clock, Ids ids) {
    this.options = options;
    this.clock = clock;
    this.ids = ids;
  }

  CardOnFile read(Parameters parameters) {
    if (!options.rawCardsEnabled()) {
      throw rawCardsNotEnabled();
    }
    String number = parameters.required("card[number]").replaceAll("[ -]", "");
    CardBrand brand = CardBrand.of(number).filter(_ -> luhn(number)).orElseThrow(CardReader::wrong);
    YearMonth expiry = expiry(parameters);
    parameters.text("card[cvc]").ifPresent(cvc -> checkCvc(cvc, brand));
    return new CardOnFile(
        brand,
        number.substring(number.length() - 4),
        expiry.getMonthValue(),
        expiry.getYear(),
        ids.digest("card " + number).substring(0, 16),
        parameters.has("card[cvc]"),
        behaviour(number));
  }

  private CardBehaviour behaviour(String number) {
    return TestCards.behaviour(number)
        .orElseGet(
            () -> {
              if (options.unlistedCards()) {
                return number.startsWith(DECLINED_RANGE)
                    ? CardBehaviour.declined(Decline.GENERIC)
                    : CardBehaviour.GOOD;
              }
              throw Decline.LIVE_CARD.error();
            });
  }

  private YearMonth expiry(Parameters parameters) {
    long month = Long.parseLong(parameters.required("card[exp_month]"));
    long year = Long.parseLong(parameters.required("card[exp_year]"));
    year = year < 100 ? 2000 + year : year;
    YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    if (month < 1 || month > 12) {
      throw badMonth();
    }
    if (year < now.getYear() || year > now.getYear() + MAX_YEARS_AHEAD) {
      throw StripeError.card("invalid_expiry_year", "Your card's expiration year is invalid.")
          .param("exp_year");
    }
    YearMonth expiry = YearMonth.of((int) year, (int) month);
    if (expiry.isBefore(now)) {
      throw badMonth();
    }
    return expiry;
  }

  private static void checkCvc(String cvc, CardBrand brand) {
    if (!cvc.matches("\\d{" + brand.cvcLength() + "}")) {
      throw StripeError.card("invalid_cvc", "Your card's security code is invalid.").param("cvc");
    }
  }

  private static boolean luhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += i % 2 == 1 ? doubled : digit;
    }
    return sum % 10 == 0;
  }

  private static StripeError badMonth() {
    return StripeError.card("invalid_expiry_month", "Your card's expiration month is invalid.")
        .param("exp_month");
  }

  private static StripeError wrong() {
    return StripeError.card("incorrect_number", "Your card number is incorrect.").param("number");
  }

  private static StripeError rawCardsNotEnabled() {
    return StripeError.invalidRequest(
        "Sending credit card numbers directly to the Stripe API is generally unsafe. We suggest you"
            + " use test tokens that map to the test card you are using, see"
            + " https://stripe.com/docs/testing. To enable raw card data APIs in test mode, see"
            + " https://support.stripe.com/questions/enabling-access-to-raw-card-data-apis.");
  }
}
