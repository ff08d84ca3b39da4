package redrose.gateway.govukpay;

import java.net.URI;

/**
 * How GOV.UK Pay is reached, and what it is told of every payment.
 *
 * @param address base address of its API
 * @param apiKey of the service that takes telephone payments
 * @param cardholderName stands where it wants the name on the card, which is not asked for by
 *     telephone; 1 to 255 characters
 * @param description what its own pages show for each payment; 1 to 255 characters
 * @param connectTimeoutMs longest wait for a connection
 * @param answerTimeoutMs longest wait for an answer
 * @param authoriseTimeoutMs longest wait for an issuer's decision
 * @param tries how often one request is sent before its answer counts as lost, at least 1
 * @param firstPauseMs pause before the second try; it doubles from try to try
 */
public record GovUkPaySettings(
    URI address,
    String apiKey,
    String cardholderName,
    String description,
    int connectTimeoutMs,
    int answerTimeoutMs,
    int authoriseTimeoutMs,
    int tries,
    long firstPauseMs) {
  /** Its own address, for test and live accounts alike (docs: api_reference). */
  public static final URI USUAL_ADDRESS = URI.create("https://publicapi.payments.service.gov.uk");

  private static final int MOST_CHARACTERS = 255;

  public GovUkPaySettings {
    requireText(cardholderName, "cardholder name");
    requireText(description, "description");
    if (apiKey.isBlank() || tries < 1 || connectTimeoutMs <= 0 || answerTimeoutMs <= 0) {
      throw new IllegalArgumentException("GOV.UK Pay settings need a key, time-outs and a try");
    }
  }

  private static void requireText(String text, String what) {
    if (text.isBlank() || text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException("GOV.UK Pay wants a " + what + " of 1 to 255 characters");
    }
  }

  /** The usual time-outs: 5 s to connect, 15 s for an answer, 20 s for a decision, three tries. */
  public static GovUkPaySettings usual(
      URI address, String apiKey, String cardholderName, String description) {
    return new GovUkPaySettings(
        address, apiKey, cardholderName, description, 5_000, 15_000, 20_000, 3, 1_000);
  }

  @Override
  public String toString() {
    return "GovUkPaySettings[" + address + "]";
  }
}
