package redrose.gateway.govukpay;

import io.micrometer.core.instrument.MeterRegistry;
import redrose.gateway.card.Card;
import redrose.gateway.provider.CardProvider;
import redrose.gateway.provider.PaymentOrder;
import redrose.gateway.provider.PresentedCard;
import redrose.gateway.provider.ProviderAnswer.Authorising;
import redrose.gateway.provider.ProviderAnswer.Cancelling;
import redrose.gateway.provider.ProviderAnswer.Capturing;
import redrose.gateway.provider.ProviderAnswer.NotKept;
import redrose.gateway.provider.ProviderAnswer.Opening;
import redrose.gateway.provider.ProviderAnswer.Refused;
import redrose.gateway.provider.ProviderAnswer.Standing;
import redrose.gateway.provider.ProviderAnswer.Tokenising;
import redrose.gateway.provider.ProviderAnswer.Unknown;
import redrose.gateway.provider.ProviderPayment;
import redrose.gateway.provider.Readiness;

/** Charges cards through GOV.UK Pay, as telephone payments: money held, then captured. */
public final class GovUkPayCardProvider implements CardProvider {
  private final PayPayments payments;
  private final OpenPayment open;
  private final AuthorisePayment authorise;
  private final GovUkPayAccountCheck accountCheck;

  /** Connects lazily: nothing is sent until the first request. */
  public GovUkPayCardProvider(GovUkPaySettings settings, MeterRegistry registry) {
    var sender = new PaySender(new PayHttp(settings), settings, registry);
    payments = new PayPayments(sender);
    open = new OpenPayment(sender, settings);
    authorise = new AuthorisePayment(payments, settings);
    accountCheck = new GovUkPayAccountCheck(sender, settings);
  }

  @Override
  public Opening open(PaymentOrder order) {
    return open.run(order);
  }

  /** GOV.UK Pay takes a card only to charge it. */
  @Override
  public Tokenising tokenise(ProviderPayment payment, Card card, int attempt) {
    return new NotKept();
  }

  @Override
  public Authorising authorise(ProviderPayment payment, PresentedCard card, int attempt) {
    return switch (card) {
      case PresentedCard.InHand(var inHand) -> authorise.run(payment.providerId(), inHand);
      case PresentedCard.Token _ -> new Refused("GOV.UK Pay knows no cards by a name");
    };
  }

  @Override
  public Capturing capture(ProviderPayment payment, int attempt) {
    return switch (payments.ask("capture", payment.providerId())) {
      case Capturing answer -> answer;
      case Standing other -> new Unknown("after a capture it is " + other);
    };
  }

  @Override
  public Cancelling cancel(ProviderPayment payment, int attempt) {
    return switch (payments.ask("cancel", payment.providerId())) {
      case Cancelling answer -> answer;
      case Standing other -> new Unknown("after a cancel it is " + other);
    };
  }

  @Override
  public Standing find(ProviderPayment payment) {
    return payments.find(payment.providerId());
  }

  @Override
  public Readiness readiness() {
    return accountCheck.readiness();
  }
}
