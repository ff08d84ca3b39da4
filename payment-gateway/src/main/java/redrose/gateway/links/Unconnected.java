package redrose.gateway.links;

import redrose.gateway.provider.LinkAnswer;
import redrose.gateway.provider.LinkOrder;
import redrose.gateway.provider.LinkProvider;
import redrose.gateway.provider.ProviderPayment;

/** Stands for a provider whose key is not there any more: nothing is known of its links. */
final class Unconnected implements LinkProvider {
  static final LinkProvider PROVIDER = new Unconnected();

  private static final LinkAnswer NOBODY_TO_ASK =
      new LinkAnswer.Unknown("the provider is not connected");

  private Unconnected() {}

  @Override
  public LinkAnswer open(LinkOrder order) {
    return NOBODY_TO_ASK;
  }

  @Override
  public LinkAnswer close(ProviderPayment payment, int attempt) {
    return NOBODY_TO_ASK;
  }

  @Override
  public LinkAnswer find(ProviderPayment payment) {
    return NOBODY_TO_ASK;
  }
}
