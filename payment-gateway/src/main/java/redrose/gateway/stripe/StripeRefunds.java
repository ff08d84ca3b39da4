package redrose.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Optional;
import redrose.gateway.provider.RefundAnswer;
import redrose.gateway.provider.RefundAnswer.Failed;
import redrose.gateway.provider.RefundAnswer.NotThere;
import redrose.gateway.provider.RefundAnswer.Pending;
import redrose.gateway.provider.RefundAnswer.Refunded;
import redrose.gateway.provider.RefundAnswer.Refused;
import redrose.gateway.provider.RefundAnswer.Unknown;
import redrose.gateway.provider.RefundOrder;
import redrose.gateway.provider.RefundProvider;
import redrose.gateway.stripe.StripeReply.Done;
import redrose.gateway.stripe.StripeReply.Fault;
import redrose.gateway.stripe.StripeReply.Lost;
import redrose.gateway.stripe.StripeReply.Said;

/**
 * Gives money back with Stripe's refunds (docs.stripe.com/refunds). A refund carries our id in its
 * metadata, and is looked for by it among those of its PaymentIntent.
 */
public final class StripeRefunds implements RefundProvider {
  /** The metadata under which a refund carries our refund's id. */
  static final String REFUND_ID = "redrose_refund";

  private static final int UNAUTHORISED = 401;
  private static final int FORBIDDEN = 403;

  /** More refunds of one payment than there are pence in many; Stripe's own page size. */
  private static final long MOST_OF_A_PAYMENT = 100;

  private static final int LONGEST_CODE = 60;

  private final StripeClient stripe;
  private final StripeSender sender;

  /** Connects lazily: nothing is sent until the first request. */
  public StripeRefunds(StripeSettings settings, MeterRegistry registry) {
    stripe = settings.connect();
    sender = new StripeSender(settings, registry);
  }

  @Override
  public RefundAnswer refund(RefundOrder order, int attempt) {
    var key = "refund:" + order.refundId() + ":" + attempt;
    return switch (sender.send(
        "refund", key, options -> stripe.v1().refunds().create(params(order), options))) {
      case Done<Refund>(var refund) -> answer(refund);
      case Said<Refund>(var no) -> said(order, no);
      case Fault<Refund>(var why) -> afterFault(order, why);
      case Lost<Refund>(var why) -> new Unknown(why);
    };
  }

  @Override
  public RefundAnswer findRefund(RefundOrder order) {
    var ofPayment =
        RefundListParams.builder()
            .setPaymentIntent(order.payment().providerId())
            .setLimit(MOST_OF_A_PAYMENT)
            .build();
    return switch (sender.send(
        "find_refund", "", options -> stripe.v1().refunds().list(ofPayment, options))) {
      case Done<StripeCollection<Refund>>(var page) ->
          page.getData().stream()
              .filter(refund -> isOurs(refund, order))
              .findFirst()
              .map(StripeRefunds::answer)
              .orElseGet(() -> new NotThere("no refund of this id"));
      case Said<StripeCollection<Refund>>(var no) -> new Refused(StripeSender.describe(no));
      case Fault<StripeCollection<Refund>>(var why) -> new Unknown(why);
      case Lost<StripeCollection<Refund>>(var why) -> new Unknown(why);
    };
  }

  private RefundAnswer afterFault(RefundOrder order, String why) {
    return switch (findRefund(order)) {
      case NotThere _ -> new NotThere(why);
      case RefundAnswer seen -> seen;
    };
  }

  private static RefundCreateParams params(RefundOrder order) {
    return RefundCreateParams.builder()
        .setPaymentIntent(order.payment().providerId())
        .setAmount(order.amountPence())
        .putMetadata(REFUND_ID, order.refundId().toString())
        .build();
  }

  private static boolean isOurs(Refund refund, RefundOrder order) {
    var metadata = refund.getMetadata();
    return metadata != null && order.refundId().toString().equals(metadata.get(REFUND_ID));
  }

  /** A no is final only once it is seen that an earlier request of ours was not carried out. */
  private RefundAnswer said(RefundOrder order, StripeException no) {
    var why = StripeSender.describe(no);
    int status = no.getStatusCode();
    if (status == UNAUTHORISED || status == FORBIDDEN) {
      return new Refused(why);
    }
    return switch (findRefund(order)) {
      case NotThere _ when no instanceof IdempotencyException -> new Refused(why);
      case NotThere _ -> new Failed(Optional.empty(), code(no.getCode(), "refused"));
      case RefundAnswer seen -> seen;
    };
  }

  private static RefundAnswer answer(Refund refund) {
    return switch (String.valueOf(refund.getStatus())) {
      case "succeeded" -> new Refunded(refund.getId());
      case "failed", "canceled" ->
          new Failed(
              Optional.of(refund.getId()), code(refund.getFailureReason(), refund.getStatus()));
      case "pending", "requires_action" -> new Pending(refund.getId());
      case String other -> new Unknown("the refund's status is " + other);
    };
  }

  private static String code(String word, String otherwise) {
    var plain =
        Optional.ofNullable(word)
            .map(text -> text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_"))
            .filter(text -> text.matches("[a-z].*"))
            .orElse(otherwise);
    return plain.substring(0, Math.min(plain.length(), LONGEST_CODE));
  }
}
