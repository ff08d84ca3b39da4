package redrose.gateway.provider;

/**
 * A company that charged a card for us, giving money back to it. As with {@link CardProvider}, no
 * method throws for anything that the provider or the network does, and each is safe to call again
 * with the same arguments.
 */
public interface RefundProvider {
  /**
   * Gives money back, all or part of what was taken. One refund of a payment is on its way at a
   * time.
   *
   * @param attempt which request of ours to do so, from 1: the same number is the same request, and
   *     the provider carries it out once
   */
  RefundAnswer refund(RefundOrder order, int attempt);

  /** How a refund stands that may have been asked for before. */
  RefundAnswer findRefund(RefundOrder order);
}
