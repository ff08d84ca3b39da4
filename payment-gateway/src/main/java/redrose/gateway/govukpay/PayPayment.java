package redrose.gateway.govukpay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import redrose.gateway.provider.DeclineReason;
import redrose.gateway.provider.ProviderAnswer.Authorised;
import redrose.gateway.provider.ProviderAnswer.Authorising;
import redrose.gateway.provider.ProviderAnswer.AwaitingCard;
import redrose.gateway.provider.ProviderAnswer.Cancelled;
import redrose.gateway.provider.ProviderAnswer.Captured;
import redrose.gateway.provider.ProviderAnswer.Declined;
import redrose.gateway.provider.ProviderAnswer.Processing;
import redrose.gateway.provider.ProviderAnswer.Standing;
import redrose.gateway.provider.ProviderAnswer.Unknown;

/**
 * A payment as GOV.UK Pay shows it (docs.payments.service.gov.uk/api_reference, payment status
 * lifecycle), in our words.
 *
 * @param status where it stands there
 * @param code why it came to nothing; empty where it did not
 * @param amountPence what it is of
 * @param oneTimeToken with which it takes a card, while it does
 */
record PayPayment(
    String id, String status, String code, long amountPence, Optional<String> oneTimeToken) {
  private static final String REJECTED = "P0010";

  /** The decline of which nothing more is said. */
  static final Declined DECLINED = new Declined(DeclineReason.DO_NOT_HONOUR, "p0010", true);

  /** Reads one. Whatever is missing makes it one of an unknown status. */
  static PayPayment read(JsonNode json) {
    var token = json.at("/_links/auth_url_post/params/one_time_token").asText("");
    return new PayPayment(
        json.path("payment_id").asText(""),
        json.at("/state/status").asText(""),
        json.at("/state/code").asText(""),
        json.path("amount").asLong(),
        Optional.of(token).filter(text -> !text.isEmpty()));
  }

  /** How it stands. */
  Standing standing() {
    return switch (status) {
      case "created" -> new AwaitingCard();
      case "started", "submitted" -> new Processing();
      case "capturable" -> new Authorised();
      case "success" -> new Captured(amountPence);
      case "failed", "cancelled", "error" -> new Cancelled();
      default -> new Unknown("status " + status + " is new to us");
    };
  }

  /** What came of its card; empty where it has had none. */
  Optional<Authorising> authorising() {
    if (status.equals("failed") && code.equals(REJECTED)) {
      return Optional.of(DECLINED);
    }
    return switch (standing()) {
      case Authorised held -> Optional.of(held);
      case Captured moved -> Optional.of(moved);
      case Processing waiting -> Optional.of(waiting);
      case Cancelled over -> Optional.of(over);
      case Unknown unknown -> Optional.of(unknown);
      case Standing _ -> Optional.empty();
    };
  }
}
