package redrose.gateway.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import redrose.gateway.provider.EventReader;
import redrose.gateway.provider.NotGenuine;
import redrose.gateway.provider.ProviderEvent;
import redrose.gateway.provider.ProviderEvent.About;

/**
 * Reads Stripe's events (docs.stripe.com/webhooks/signature). The SDK checks the signature over the
 * raw body; the time is checked here first, because the SDK lets future ones pass and throws
 * NumberFormatException on one that is no number.
 */
public final class StripeEvents implements EventReader {
  private static final String HEADER = "Stripe-Signature";

  /** Stripe's own libraries allow as much. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String TIME = "t=[0-9]{1,11}";
  private static final String NAME = "[A-Za-z0-9_-]{1,80}";
  private static final String TYPE = "[a-z][a-z0-9_.]{0,79}";
  private static final int LONGEST_HEADER = 2_000;

  private final String secret;

  /**
   * @param secret the endpoint's signing secret, {@code whsec_…}
   */
  public StripeEvents(String secret) {
    this.secret = secret;
  }

  @Override
  public ProviderEvent read(byte[] body, UnaryOperator<String> header, Instant now)
      throws NotGenuine {
    var signature = header.apply(HEADER);
    if (signature == null || signature.length() > LONGEST_HEADER) {
      throw new NotGenuine("header");
    }
    checkTime(signature, now);
    var text = new String(body, UTF_8);
    checkSignature(text, signature);
    return event(text);
  }

  private static void checkTime(String signature, Instant now) throws NotGenuine {
    var times =
        Arrays.stream(signature.split(",", -1)).filter(part -> part.startsWith("t=")).toList();
    if (times.size() != 1 || !times.getFirst().matches(TIME)) {
      throw new NotGenuine("time");
    }
    long awayS = Long.parseLong(times.getFirst().substring(2)) - now.getEpochSecond();
    if (Math.abs(awayS) > TOLERANCE.toSeconds()) {
      throw new NotGenuine(awayS < 0 ? "stale" : "future");
    }
  }

  private void checkSignature(String body, String signature) throws NotGenuine {
    try {
      if (!Webhook.Signature.verifyHeader(body, signature, secret, 0)) {
        throw new NotGenuine("signature");
      }
    } catch (SignatureVerificationException _) {
      throw new NotGenuine("signature");
    }
  }

  private static ProviderEvent event(String body) throws NotGenuine {
    try {
      var event = JsonParser.parseString(body).getAsJsonObject();
      var about = event.getAsJsonObject("data").getAsJsonObject("object");
      var kind = text(about, "object").orElse("");
      return new ProviderEvent(
          required(event, "id", NAME),
          required(event, "type", TYPE),
          kind(kind),
          text(about, List.of("charge", "dispute").contains(kind) ? "payment_intent" : "id")
              .filter(id -> id.matches(NAME)));
    } catch (JsonParseException
        | IllegalStateException
        | ClassCastException
        | NullPointerException _) {
      throw new NotGenuine("body");
    }
  }

  private static About kind(String object) {
    return switch (object) {
      case "payment_intent", "charge", "dispute" -> About.PAYMENT;
      case "checkout.session" -> About.LINK;
      case "refund" -> About.REFUND;
      case "payout" -> About.PAYOUT;
      default -> About.OTHER;
    };
  }

  private static String required(JsonObject object, String name, String pattern) throws NotGenuine {
    return text(object, name)
        .filter(value -> value.matches(pattern))
        .orElseThrow(() -> new NotGenuine("body"));
  }

  private static Optional<String> text(JsonObject object, String name) {
    return Optional.ofNullable(object.get(name))
        .filter(JsonElement::isJsonPrimitive)
        .map(JsonElement::getAsString);
  }
}
