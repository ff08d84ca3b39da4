package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.StreamSupport;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.PaymentOrder;
import redrose.gateway.provider.PresentedCard;
import redrose.gateway.provider.ProviderAnswer.Captured;
import redrose.gateway.provider.ProviderAnswer.Opened;
import redrose.gateway.provider.ProviderAnswer.Tokenised;
import redrose.gateway.provider.ProviderPayment;
import redrose.gateway.provider.RefundProvider;
import redrose.sandbox.stripe.SimulatorControl;

/** A provider's implementation in front of its simulator. */
interface ProviderRig extends AutoCloseable {
  /** What a request is, in no provider's words. */
  enum Step {
    OPEN,
    AUTHORISE,
    CAPTURE,
    CANCEL,
    REFUND
  }

  /** Waits for half a minute at everything, and repeats at once. */
  CardProvider provider();

  /** The provider, giving money back. */
  RefundProvider refunds();

  /** The same, that gives an issuer half a second. */
  CardProvider impatient();

  /** With a key that the simulator does not know. */
  CardProvider stranger();

  /** Of an account that may not take cards by telephone. */
  CardProvider notAllowed();

  SimulatorControl control();

  /** The simulator's name for a request. */
  String operation(Step step);

  /** Whether a declined card ends the provider's payment. */
  boolean declineEnds();

  /** The provider's key, which nothing may show. */
  String key();

  /** A payment by a good card whose money has moved. */
  default ProviderPayment paid(long amountPence) {
    var order = new PaymentOrder(UUID.randomUUID(), amountPence, 1, Instant.now());
    var opened = (Opened) provider().open(order);
    var payment = new ProviderPayment(order.paymentId(), opened.providerId());
    try (var card = Cards.good()) {
      PresentedCard presented =
          provider().tokenise(payment, card, 1) instanceof Tokenised(var token, var _)
              ? new PresentedCard.Token(token)
              : new PresentedCard.InHand(card);
      provider().authorise(payment, presented, 1);
    }
    assertThat(provider().capture(payment, 1)).isEqualTo(new Captured(amountPence));
    return payment;
  }

  /** A payment as the simulator's ledger has it. */
  default JsonNode intent(String id) {
    return StreamSupport.stream(control().ledger().path("intents").spliterator(), false)
        .filter(intent -> intent.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Override
  void close();
}
