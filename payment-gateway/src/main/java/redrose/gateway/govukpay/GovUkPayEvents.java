package redrose.gateway.govukpay;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import redrose.gateway.provider.EventReader;
import redrose.gateway.provider.NotGenuine;
import redrose.gateway.provider.ProviderEvent;
import redrose.gateway.provider.ProviderEvent.About;

/**
 * Reads GOV.UK Pay's webhook messages (docs.payments.service.gov.uk/webhooks): signed by an
 * HMAC-SHA-256 of the raw body. No time is signed for, so an old message can't be told from one
 * that was sent again; as its id is taken once and it only prompts a look, it does nothing.
 */
public final class GovUkPayEvents implements EventReader {
  private static final String HEADER = "Pay-Signature";
  private static final String HEX = "[0-9a-f]{64}";
  private static final String NAME = "[A-Za-z0-9_-]{1,64}";
  private static final String TYPE = "[a-z][a-z0-9_.]{0,79}";

  private final ObjectMapper json = new ObjectMapper();
  private final SecretKeySpec key;

  /**
   * @param secret the webhook's signing secret
   */
  public GovUkPayEvents(String secret) {
    key = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
  }

  @Override
  public ProviderEvent read(byte[] body, UnaryOperator<String> header, Instant now)
      throws NotGenuine {
    var signature = header.apply(HEADER);
    if (signature == null || !signature.matches(HEX)) {
      throw new NotGenuine("header");
    }
    if (!MessageDigest.isEqual(signature.getBytes(US_ASCII), hmac(body).getBytes(US_ASCII))) {
      throw new NotGenuine("signature");
    }
    return event(body);
  }

  private String hmac(byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  private ProviderEvent event(byte[] body) throws NotGenuine {
    try {
      var message = json.readTree(body);
      return new ProviderEvent(
          required(message, "id", NAME),
          required(message, "event_type", TYPE),
          about(message),
          text(message, "resource_id").filter(id -> id.matches(NAME)));
    } catch (IOException _) {
      throw new NotGenuine("body");
    }
  }

  private static About about(JsonNode message) {
    return switch (text(message, "resource_type").orElse("").toLowerCase(Locale.ROOT)) {
      case "payment" -> About.PAYMENT;
      case "refund" -> About.REFUND;
      default -> About.OTHER;
    };
  }

  /** Types were in capitals once. */
  private static String required(JsonNode message, String name, String pattern) throws NotGenuine {
    return text(message, name)
        .map(value -> name.equals("event_type") ? value.toLowerCase(Locale.ROOT) : value)
        .filter(value -> value.matches(pattern))
        .orElseThrow(() -> new NotGenuine("body"));
  }

  private static Optional<String> text(JsonNode message, String name) {
    return Optional.of(message.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
