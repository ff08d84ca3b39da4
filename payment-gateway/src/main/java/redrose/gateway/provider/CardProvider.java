package redrose.gateway.provider;

import redrose.gateway.card.Card;

/**
 * A company that charges cards for us.
 *
 * <p>Some store a card first and charge it by a name of theirs; others take it only to charge it.
 * The answer to {@link #tokenise} says which.
 *
 * <p>No method throws for anything that the provider or the network does: that is an answer. Each
 * may take as long as its time-outs and repeats say, is safe to call again with the same arguments,
 * and is never interrupted: a request cut short would be one more unknown payment.
 *
 * <p>An attempt's number, from 1 up, is part of what makes a repeat recognisable: the same number
 * is the same attempt, and the provider carries it out once.
 */
public interface CardProvider {
  /**
   * Opens a payment, without a card, for money to be held first and taken later. A payment that was
   * opened and whose answer was lost may stay behind: without a card it never moves money.
   */
  ProviderAnswer.Opening open(PaymentOrder order);

  /**
   * Hands the card over where the provider keeps cards. Does not wipe it: the caller does that as
   * soon as this returns, unless the answer is {@link ProviderAnswer.NotKept}.
   *
   * @param attempt which card of this payment, from 1
   */
  ProviderAnswer.Tokenising tokenise(ProviderPayment payment, Card card, int attempt);

  /**
   * Asks the issuer to hold the money, as a payment by telephone.
   *
   * @param card by its token where the provider gave one, otherwise the card itself
   */
  ProviderAnswer.Authorising authorise(ProviderPayment payment, PresentedCard card, int attempt);

  /**
   * Takes the money that is held, all of it; money is taken once, however often this is asked.
   *
   * @param attempt which request of ours to do so, from 1
   */
  ProviderAnswer.Capturing capture(ProviderPayment payment, int attempt);

  /**
   * Gives the payment up, and what is held with it. After {@code Cancelled} nothing can move.
   *
   * @param attempt which request of ours to do so, from 1
   */
  ProviderAnswer.Cancelling cancel(ProviderPayment payment, int attempt);

  /** How the payment stands. */
  ProviderAnswer.Standing find(ProviderPayment payment);

  /**
   * Whether payments by telephone can work at all with this account. Leaves nothing behind and
   * moves nothing.
   */
  Readiness readiness();
}
