package redrose.sandbox.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The {@code Stripe-Signature} header: {@code t=} the time in seconds, {@code v1=} HMAC-SHA-256,
 * under the endpoint's secret, of the time, a full stop and the body.
 *
 * @see <a href="https://docs.stripe.com/webhooks/signature#verify-manually">Verify webhook
 *     signatures manually</a>
 */
public final class WebhookSignature {
  private WebhookSignature() {}

  /** The header for {@code body} signed at {@code timeS}, seconds since 1970. */
  public static String header(String body, String secret, long timeS) {
    return "t=%d,v1=%s".formatted(timeS, hmac(timeS + "." + body, secret));
  }

  private static String hmac(String text, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
