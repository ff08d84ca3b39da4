package redrose.sandbox.govukpay;

import java.util.function.Predicate;

/**
 * Taking a card for a payment
 * (docs.payments.service.gov.uk/api_reference/send_card_details_moto_reference).
 *
 * <p>In the order of pay-connector's {@code ChargesFrontendResource}: the request, then the token,
 * which is used up with that, then the card number, then the issuer.
 */
final class AuthEndpoint {
  private static final String DIGITS = "[0-9]+";
  private static final String MONTH_AND_YEAR = "(0[1-9]|1[0-2])/[0-9]{2}";

  private final PayAccount account;
  private final Predicate<Payment> leftInTheAir;

  /**
   * @param leftInTheAir whether the payment service provider does not answer for a payment
   */
  AuthEndpoint(PayAccount account, Predicate<Payment> leftInTheAir) {
    this.account = account;
    this.leftInTheAir = leftInTheAir;
  }

  Operation operation() {
    return Operation.of("payments.authorise", "POST", "/v1/auth", "P0198", this::authorise)
        .withoutKey();
  }

  private Operation.Work authorise(PayCall call) {
    var fields =
        new Fields(call.body(), 422, "P0101", "P0102")
            .allowing("one_time_token", "card_number", "cvc", "expiry_date", "cardholder_name");
    var token = fields.text("one_time_token", 1, 255);
    var number = fields.matching("card_number", 12, 19, DIGITS);
    fields.matching("cvc", 3, 4, DIGITS);
    fields.matching("expiry_date", 5, 5, MONTH_AND_YEAR);
    fields.text("cardholder_name", 1, 255);
    return () -> authorise(use(token), number);
  }

  private PayAnswer authorise(Payment payment, String number) {
    try {
      return take(payment, number);
    } finally {
      account.memory.keep(payment);
    }
  }

  private PayAnswer take(Payment payment, String number) {
    account.count("payments.authorise", payment.id);
    if (payment.status != PayStatus.CREATED) {
      throw PayError.of(500, "P0198", "Downstream system error");
    }
    payment.lastDigits = number.substring(number.length() - 4);
    if (!SandboxCard.passesLuhn(number)) {
      throw rejected(payment, "The card_number is not a valid card number");
    }
    var card = SandboxCard.of(number, account.options.unlistedCards());
    payment.cardBrand = card.brand();
    if (card.fate() == SandboxCard.Fate.NOT_TAKEN) {
      throw rejected(payment, "The card type is not accepted: " + card.brand());
    }
    if (leftInTheAir.test(payment)) {
      payment.status = PayStatus.STARTED;
      payment.awaited = card;
      throw PayError.of(500, "P0198", "Downstream system error");
    }
    return askIssuer(payment, card);
  }

  private Payment use(String token) {
    for (var payment : account.payments.values()) {
      var used = payment.tokens.get(token);
      if (Boolean.TRUE.equals(used)) {
        throw PayError.of(400, "P1212", "The one_time_token has already been used");
      }
      if (used != null) {
        payment.tokens.put(token, true);
        return payment;
      }
    }
    throw PayError.of(400, "P1211", "The one_time_token is not valid");
  }

  /** Ends the wait of a payment that was left in the air. */
  void settle(Payment payment) {
    try {
      askIssuer(payment, payment.awaited);
    } catch (PayError _) {
      // the payment says so, and there is no request to answer
    }
    payment.awaited = null;
    account.memory.keep(payment);
  }

  private static PayAnswer askIssuer(Payment payment, SandboxCard card) {
    switch (card.fate()) {
      case AUTHORISED -> {
        payment.authorisations++;
        payment.status = payment.delayedCapture ? PayStatus.CAPTURABLE : PayStatus.SUCCESS;
        payment.captures += payment.delayedCapture ? 0 : 1;
      }
      case DECLINED -> throw rejected(payment, "The payment was rejected");
      case ERROR, NOT_TAKEN -> {
        payment.end(PayStatus.ERROR, "P0050", "Payment provider returned an error");
        throw PayError.of(500, "P0050", "There was an error authorising the payment");
      }
    }
    return PayAnswer.noContent();
  }

  private static PayError rejected(Payment payment, String description) {
    payment.end(PayStatus.FAILED, "P0010", "Payment method rejected");
    return PayError.of(402, "P0010", description);
  }
}
