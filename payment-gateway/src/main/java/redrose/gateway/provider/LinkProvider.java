package redrose.gateway.provider;

/**
 * A company on whose own pages people can pay us. No method throws for anything that the provider
 * or the network does: that is an answer; each is safe to call again.
 */
public interface LinkProvider {
  /**
   * Opens a page. One whose answer was lost may stay behind: nobody has its address, so nobody can
   * pay on it.
   */
  LinkAnswer open(LinkOrder order);

  /**
   * Ends a page, so that nobody can pay on it any more; where somebody has, the answer says so.
   *
   * @param attempt which request of ours to do so, from 1
   */
  LinkAnswer close(ProviderPayment payment, int attempt);

  /** How a page stands. */
  LinkAnswer find(ProviderPayment payment);
}
