package redrose.gateway.charge;

import java.util.ArrayList;
import java.util.List;
import redrose.gateway.card.Card;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.PaymentOrder;
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
  Authorising authorising = new Authorised();
  Capturing capturing = new Captured(AMOUNT_PENCE);
  Cancelling cancelling = new Cancelled();
  Standing standing = new Authorised();

  @Override
  public Opening open(PaymentOrder order) {
    asked.add("open");
    return new Opened("order-" + order.paymentId());
  }

  @Override
  public Tokenising tokenise(ProviderPayment payment, Card card, int attempt) {
    asked.add("tokenise");
    return new Tokenised("card-" + attempt);
  }

  @Override
  public Authorising authorise(ProviderPayment payment, String cardToken, int attempt) {
    asked.add("authorise");
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
