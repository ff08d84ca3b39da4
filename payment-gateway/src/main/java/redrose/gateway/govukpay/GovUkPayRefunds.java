package redrose.gateway.govukpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import redrose.gateway.govukpay.PayReply.Done;
import redrose.gateway.govukpay.PayReply.Fault;
import redrose.gateway.govukpay.PayReply.Lost;
import redrose.gateway.govukpay.PayReply.Said;
import redrose.gateway.provider.RefundAnswer;
import redrose.gateway.provider.RefundAnswer.Failed;
import redrose.gateway.provider.RefundAnswer.NotThere;
import redrose.gateway.provider.RefundAnswer.Pending;
import redrose.gateway.provider.RefundAnswer.Refunded;
import redrose.gateway.provider.RefundAnswer.Refused;
import redrose.gateway.provider.RefundAnswer.Unknown;
import redrose.gateway.provider.RefundOrder;
import redrose.gateway.provider.RefundProvider;

/**
 * Gives money back (docs.payments.service.gov.uk/refunding_payments).
 *
 * <p>A refund has no name of ours there. Each request says what is left to give back before it;
 * where that is not so any more GOV.UK Pay refuses it, so a repeat does nothing. What is left also
 * tells whether a refund whose answer was lost was carried out.
 */
public final class GovUkPayRefunds implements RefundProvider {
  private static final int BAD_REQUEST = 400;
  private static final int PRECONDITION_FAILED = 412;

  private final PaySender sender;

  /** Connects lazily: nothing is sent until the first request. */
  public GovUkPayRefunds(GovUkPaySettings settings, MeterRegistry registry) {
    sender = new PaySender(new PayHttp(settings), settings, registry);
  }

  @Override
  public RefundAnswer refund(RefundOrder order, int attempt) {
    return switch (sender.send(PayRequest.post("refund", path(order), json(order)))) {
      case Done(var body) -> answer(body);
      case Said said -> said(order, said);
      case Fault(var why) -> unlessSeen(order, new NotThere(why));
      case Lost(var why) -> unlessSeen(order, new Unknown(why));
    };
  }

  @Override
  public RefundAnswer findRefund(RefundOrder order) {
    return order.providerId().map(id -> byId(order, id)).orElseGet(() -> byWhatIsLeft(order));
  }

  private static String path(RefundOrder order) {
    return PayPayments.path(order.payment().providerId()) + "/refunds";
  }

  private static ObjectNode json(RefundOrder order) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("amount", order.amountPence())
        .put("refund_amount_available", order.leftPence());
  }

  private static RefundAnswer answer(JsonNode refund) {
    var id = refund.path("refund_id").asText("");
    return switch (refund.path("status").asText("")) {
      case "success" -> new Refunded(id);
      case "submitted" -> new Pending(id);
      case "error" -> new Failed(Optional.of(id), "refund_error");
      case String other -> new Unknown("the refund's status is " + other);
    };
  }

  /** 412: what is left is not what we say; 400: the payment gives nothing back as it stands. */
  private RefundAnswer said(RefundOrder order, Said said) {
    boolean aboutWhatIsLeft = said.status() == PRECONDITION_FAILED || said.status() == BAD_REQUEST;
    return aboutWhatIsLeft
        ? unlessSeen(order, new Refused(said.describe()))
        : new Refused(said.describe());
  }

  private RefundAnswer unlessSeen(RefundOrder order, RefundAnswer otherwise) {
    return switch (findRefund(order)) {
      case NotThere _ -> otherwise;
      case RefundAnswer seen -> seen;
    };
  }

  private RefundAnswer byId(RefundOrder order, String id) {
    return switch (sender.send(PayRequest.get("find_refund", path(order) + "/" + id))) {
      case Done(var body) -> answer(body);
      case Said said -> new Refused(said.describe());
      case Fault(var why) -> new Unknown(why);
      case Lost(var why) -> new Unknown(why);
    };
  }

  private RefundAnswer byWhatIsLeft(RefundOrder order) {
    var payment = PayPayments.path(order.payment().providerId());
    return switch (sender.send(PayRequest.get("find_refund", payment))) {
      case Done(var body) -> byWhatIsLeft(order, body.path("refund_summary"));
      case Said said -> new Refused(said.describe());
      case Fault(var why) -> new Unknown(why);
      case Lost(var why) -> new Unknown(why);
    };
  }

  private RefundAnswer byWhatIsLeft(RefundOrder order, JsonNode summary) {
    if (summary.path("status").asText("").equals("unavailable")) {
      return new Failed(Optional.empty(), "refund_unavailable");
    }
    long left = summary.path("amount_available").asLong(-1);
    if (left == order.leftPence()) {
      return new NotThere("nothing was given back since");
    }
    return left == order.leftPence() - order.amountPence()
        ? newest(order)
        : new Unknown(
            "%d pence are left to give back where %d were: somebody else has refunded"
                .formatted(left, order.leftPence()));
  }

  /** It was carried out: its id stands in a list that may lag. */
  private RefundAnswer newest(RefundOrder order) {
    return switch (sender.send(PayRequest.get("list_refunds", path(order)))) {
      case Done(var body) -> {
        RefundAnswer found = new Unknown("it was carried out and is not listed yet");
        var latest = "";
        for (var refund : body.at("/_embedded/refunds")) {
          var created = refund.path("created_date").asText("");
          if (isLike(refund, order) && created.compareTo(latest) >= 0) {
            found = answer(refund);
            latest = created;
          }
        }
        yield found;
      }
      case Said said -> new Unknown(said.describe());
      case Fault(var why) -> new Unknown(why);
      case Lost(var why) -> new Unknown(why);
    };
  }

  private static boolean isLike(JsonNode refund, RefundOrder order) {
    return refund.path("amount").asLong() == order.amountPence()
        && !refund.path("status").asText("").equals("error");
  }
}
