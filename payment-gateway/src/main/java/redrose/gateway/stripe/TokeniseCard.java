package redrose.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentMethod;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentMethodCreateParams;
import com.stripe.param.PaymentMethodCreateParams.CardDetails;
import java.util.Optional;
import redrose.gateway.card.Card;
import redrose.gateway.provider.ProviderAnswer.Tokenised;
import redrose.gateway.provider.ProviderAnswer.Tokenising;
import redrose.gateway.provider.ProviderAnswer.Unknown;

/**
 * Creates a PaymentMethod: the only request that carries a card. A class and not a record, so that
 * nothing prints its parts.
 */
final class TokeniseCard implements StripeOperation<PaymentMethod, Tokenising> {
  private final StripeClient stripe;
  private final Card card;

  TokeniseCard(StripeClient stripe, Card card) {
    this.stripe = stripe;
    this.card = card;
  }

  @Override
  public String name() {
    return "tokenise";
  }

  @Override
  public PaymentMethod send(RequestOptions options) throws StripeException {
    var details =
        CardDetails.builder()
            .setNumber(card.number().lendToProvider())
            .setExpMonth((long) card.expiry().month())
            .setExpYear((long) card.expiry().year())
            .setCvc(card.securityCode().lendToProvider())
            .build();
    var params =
        PaymentMethodCreateParams.builder()
            .setType(PaymentMethodCreateParams.Type.CARD)
            .setCard(details)
            .build();
    return stripe.v1().paymentMethods().create(params, options);
  }

  @Override
  public Tokenising done(PaymentMethod method) {
    var fingerprint = Optional.ofNullable(method.getCard()).map(PaymentMethod.Card::getFingerprint);
    return new Tokenised(method.getId(), fingerprint);
  }

  @Override
  public Tokenising said(StripeException no) {
    return StripeDeclines.of(no)
        .<Tokenising>map(declined -> declined)
        .orElseGet(() -> StripeOperation.refused(no));
  }

  /** A card that was stored and never charged is no harm, so there is nothing to look for. */
  @Override
  public Optional<Tokenising> look() {
    return Optional.empty();
  }

  @Override
  public Tokenising answer(Unknown unknown) {
    return unknown;
  }
}
