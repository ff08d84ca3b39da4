package redrose.gateway.govukpay;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import redrose.gateway.govukpay.PayReply.Done;
import redrose.gateway.govukpay.PayReply.Fault;
import redrose.gateway.govukpay.PayReply.Lost;
import redrose.gateway.govukpay.PayReply.Said;
import redrose.gateway.provider.BooksUnreadable;
import redrose.gateway.provider.ListedPayment;
import redrose.gateway.provider.ProviderBooks;
import redrose.gateway.provider.ProviderPayment;

/**
 * GOV.UK Pay's payments, searched page by page
 * (docs.payments.service.gov.uk/api_reference/search_payments_reference). Searches lag by seconds,
 * and what was begun just now is not compared.
 *
 * <p>It names no payouts and no movements: the payment service provider behind it pays the council,
 * and has those books (docs.payments.service.gov.uk/reporting).
 */
public final class GovUkPayBooks implements ProviderBooks {
  private static final int PAGE = 500;

  /** A hundred thousand payments: more than a council takes in any time that is asked for. */
  private static final int MOST_PAGES = 200;

  private static final int NOT_FOUND = 404;

  private final PaySender sender;

  /** Connects lazily: nothing is sent until the first request. */
  public GovUkPayBooks(GovUkPaySettings settings, MeterRegistry registry) {
    sender = new PaySender(new PayHttp(settings), settings, registry);
  }

  @Override
  public void payments(Instant from, Instant until, Consumer<ListedPayment> each) {
    for (int page = 1; page <= MOST_PAGES; page++) {
      var read = read(PayRequest.get("search", path(from, until, page)));
      read.path("results").forEach(payment -> listed(payment).ifPresent(each));
      if (!read.at("/_links").hasNonNull("next_page")) {
        return;
      }
    }
    throw new BooksUnreadable("more than " + MOST_PAGES + " pages of payments: ask for less time");
  }

  @Override
  public Optional<ListedPayment> payment(String providerId) {
    return switch (sender.send(PayRequest.get("find", PayPayments.path(providerId)))) {
      case Done(var payment) -> listed(payment);
      case Said said when said.status() == NOT_FOUND -> Optional.empty();
      case Said said -> throw new BooksUnreadable(said.describe());
      case Fault(var why) -> throw new BooksUnreadable(why);
      case Lost(var why) -> throw new BooksUnreadable(why);
    };
  }

  /** Its dates are to the second: one more is better than one less. */
  private static String path(Instant from, Instant until, int page) {
    return "%s?from_date=%s&to_date=%s&display_size=%d&page=%d"
        .formatted(
            PayPayments.PATH,
            from.truncatedTo(ChronoUnit.SECONDS),
            until.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1),
            PAGE,
            page);
  }

  private JsonNode read(PayRequest request) {
    return switch (sender.send(request)) {
      case Done(var page) -> page;
      case Said said -> throw new BooksUnreadable(said.describe());
      case Fault(var why) -> throw new BooksUnreadable(why);
      case Lost(var why) -> throw new BooksUnreadable(why);
    };
  }

  /** Empty where it carries no name of ours: others may use the service too. */
  private static Optional<ListedPayment> listed(JsonNode json) {
    var payment = PayPayment.read(json);
    return ourId(json)
        .map(
            ours ->
                new ListedPayment(
                    new ProviderPayment(ours, payment.id()),
                    payment.standing(),
                    json.at("/refund_summary/amount_submitted").asLong()));
  }

  private static Optional<UUID> ourId(JsonNode json) {
    try {
      return Optional.of(json.path("metadata").path(OpenPayment.PAYMENT_ID))
          .filter(JsonNode::isTextual)
          .map(name -> UUID.fromString(name.asText()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
