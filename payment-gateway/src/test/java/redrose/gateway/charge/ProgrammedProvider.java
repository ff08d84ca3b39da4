package redrose.gateway.charge;

import java.util.ArrayList;
import java.util.List;
import redrose.gateway.card.Card;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.PaymentOrder;
import redrose.gateway.provider.PresentedCard;
import redrose.gateway.provider.ProviderAnswer.Authorised;
import redrose.gateway.provider.ProviderAnswer.Authorising;
import redrose.gateway.provider.ProviderAnswer.Cancelled;
import redrose.gateway.provider.ProviderAnswer.Cancelling;
import redrose.gateway.provider.ProviderAnswer.Captured;
import redrose.gateway.provider.ProviderAnswer.Capturing;
import redrose.gateway.provider.ProviderAnswer.Opened;
import redrose.gateway.provider.ProviderAnswer.Opening;
import redrose.gateway.provider.ProviderAnswer.Standing;
import redrose.gateway.provider.ProviderAnswer.Tokenised;
import redrose.gateway.provider.ProviderAnswer.Tokenising;
import redrose.gateway.provider.ProviderPayment;
import redrose.gateway.provider.Readiness;

/**
 * A provider that answers what a test says, for answers that Stripe's simulator has no way to give.
 * It charges whatever it is asked to unless told otherwise, and notes what it was asked.
 */
final class ProgrammedProvider implements CardProvider {
  static final long AMOUNT_PENCE = 4_250;

  final List<String> asked = new ArrayList<>();
  Tokenising tokenising = new Tokenised("card");
  Authorising authorising = new Authorised();
  Capturing capturing = new Captured(AMOUNT_PENCE);
  Cancelling cancelling = new Cancelled();
  Standing standing = new Authorised();

  /** The last card presented, as a log would show it. */
  String presented = "";

  @Override
  public Opening open(PaymentOrder order) {
    asked.add("open");
    return new Opened("order-" + order.paymentId() + "-" + order.attempt());
  }

  @Override
  public Tokenising tokenise(ProviderPayment payment, Card card, int attempt) {
    asked.add("tokenise");
    return tokenising;
  }

  @Override
  public Authorising authorise(ProviderPayment payment, PresentedCard card, int attempt) {
    asked.add("authorise");
    presented = card.toString();
    return authorising;
  }

  @Override
  public Capturing capture(ProviderPayment payment, int attempt) {
    asked.add("capture");
    return capturing;
  }

  @Override
  public Cancelling cancel(ProviderPayment payment, int attempt) {
    asked.add("cancel");
    return cancelling;
  }

  @Override
  public Standing find(ProviderPayment payment) {
    asked.add("find");
    return standing;
  }

  @Override
  public Readiness readiness() {
    return new Readiness.Ready();
  }
}
