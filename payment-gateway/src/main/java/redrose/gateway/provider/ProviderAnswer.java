package redrose.gateway.provider;

import java.util.Optional;

/**
 * What a provider answered, a sealed type for each question so that a {@code switch} over it is
 * complete. {@link Unknown} is in all of them: an answer can always be lost.
 */
public sealed interface ProviderAnswer {
  /** To opening a payment. */
  sealed interface Opening extends ProviderAnswer {}

  /** To handing over a card. */
  sealed interface Tokenising extends ProviderAnswer {}

  /** To asking the issuer for the money. */
  sealed interface Authorising extends ProviderAnswer {}

  /** To taking the money that is held. */
  sealed interface Capturing extends ProviderAnswer {}

  /** To giving the payment up. */
  sealed interface Cancelling extends ProviderAnswer {}

  /** To asking how a payment stands. */
  sealed interface Standing extends ProviderAnswer {}

  /**
   * The payment is open, without a card.
   *
   * @param providerId the provider's name for it
   */
  record Opened(String providerId) implements Opening {}

  /**
   * The card is with the provider.
   *
   * @param cardToken the provider's name for it, no card data
   * @param fingerprint the provider's opaque word for the card, the same each time it is handed
   *     over; no card data
   */
  record Tokenised(String cardToken, Optional<String> fingerprint) implements Tokenising {
    /** Of a provider that does not tell cards apart. */
    public Tokenised(String cardToken) {
      this(cardToken, Optional.empty());
    }
  }

  /**
   * The provider keeps no cards and has not seen this one: it stays in hand until its holder agrees
   * to pay, and goes straight to {@link CardProvider#authorise}.
   */
  record NotKept() implements Tokenising {}

  /** The money is held on the card and nothing has moved. */
  record Authorised() implements Authorising, Standing {}

  /**
   * The money has moved.
   *
   * @param amountPence how much
   */
  record Captured(long amountPence) implements Authorising, Capturing, Cancelling, Standing {}

  /** The provider has not finished; nothing is to be done but to ask again later. */
  record Processing() implements Authorising, Capturing, Cancelling, Standing {}

  /** Nothing is held and nothing has moved, and the payment could still be used. */
  record AwaitingCard() implements Standing {}

  /** Nothing is held, nothing has moved and nothing will: the payment can never be used again. */
  record Cancelled() implements Authorising, Capturing, Cancelling, Standing {}

  /**
   * The card was not accepted; nothing is held.
   *
   * @param reason why, as far as the caller may be told
   * @param code the provider's own word for why, for the record
   * @param ends whether the provider's payment is over with it, so that the next card needs another
   */
  record Declined(DeclineReason reason, String code, boolean ends)
      implements Tokenising, Authorising {}

  /**
   * The answer was lost, or says nothing definite: the request may or may not have been carried
   * out.
   *
   * @param why for the log; no card data
   */
  record Unknown(String why)
      implements Opening, Tokenising, Authorising, Capturing, Cancelling, Standing {}

  /**
   * The provider refused the request itself: keys, rights, set-up or a fault of ours. Nothing was
   * done, and repeating it does not help.
   *
   * @param why for the log; no card data
   */
  record Refused(String why)
      implements Opening, Tokenising, Authorising, Capturing, Cancelling, Standing {}
}
