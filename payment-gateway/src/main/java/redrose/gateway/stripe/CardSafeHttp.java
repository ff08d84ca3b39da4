package redrose.gateway.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.net.HttpURLConnectionClient;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.util.Arrays;

/**
 * Sends the SDK's requests, and leaves nothing of one that carries a card: its body is overwritten
 * once sent, and its connection is closed, because a connection kept open keeps the bytes that it
 * last sent in its buffer.
 */
final class CardSafeHttp extends HttpURLConnectionClient {
  private static final String CARRIES_A_CARD = "/v1/payment_methods";

  @Override
  public StripeResponse request(StripeRequest request) throws ApiConnectionException {
    if (!request.url().getPath().endsWith(CARRIES_A_CARD) || request.content() == null) {
      return super.request(request);
    }
    try {
      return super.request(request.withAdditionalHeader("Connection", "close"));
    } finally {
      Arrays.fill(request.content().byteArrayContent(), (byte) 0);
    }
  }
}
