package redrose.sandbox.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentMethodCreateParams;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A simulator with the real SDK in front of it, for a test. */
final class Simulated implements AutoCloseable {
  static final String KEY = "sk_test_of_the_tests";
  static final String BEARER = "Bearer " + KEY;

  final StripeClient stripe;
  final SimulatorControl control;
  final StripeSimulator simulator;
  private final Vertx vertx = Vertx.vertx();

  Simulated() {
    this(options());
  }

  Simulated(SimulatorOptions options) {
    simulator =
        StripeSimulator.start(vertx, 0, options).toCompletionStage().toCompletableFuture().join();
    control = simulator.control();
    stripe = client(KEY);
  }

  static SimulatorOptions options() {
    return SimulatorOptions.of(KEY);
  }

  StripeClient client(String key) {
    return StripeClient.builder()
        .setApiKey(key)
        .setApiBase(simulator.url())
        .setMaxNetworkRetries(0)
        .setReadTimeout(10_000)
        .build();
  }

  /** An intent as the gateway makes it: card only, captured by hand. */
  PaymentIntent open(long amountPence) throws StripeException {
    return stripe.v1().paymentIntents().create(opening(amountPence).build());
  }

  static PaymentIntentCreateParams.Builder opening(long amountPence) {
    return PaymentIntentCreateParams.builder()
        .setAmount(amountPence)
        .setCurrency("gbp")
        .addPaymentMethodType("card")
        .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
        .putMetadata("payment", "p-1");
  }

  PaymentMethod tokenise(Card card) throws StripeException {
    return stripe.v1().paymentMethods().create(card.params());
  }

  PaymentIntent confirm(PaymentIntent intent, PaymentMethod method) throws StripeException {
    return stripe.v1().paymentIntents().confirm(intent.getId(), byTelephone(method).build());
  }

  static PaymentIntentConfirmParams.Builder byTelephone(PaymentMethod method) {
    return PaymentIntentConfirmParams.builder()
        .setPaymentMethod(method.getId())
        .setPaymentMethodOptions(
            PaymentIntentConfirmParams.PaymentMethodOptions.builder()
                .setCard(
                    PaymentIntentConfirmParams.PaymentMethodOptions.Card.builder()
                        .setMoto(true)
                        .build())
                .build());
  }

  /**
   * An intent of {@code amountPence} that a good card has been charged for and that awaits capture.
   */
  PaymentIntent authorised(long amountPence) throws StripeException {
    return confirm(open(amountPence), tokenise(Card.good()));
  }

  PaymentIntent captured(long amountPence) throws StripeException {
    return stripe.v1().paymentIntents().capture(authorised(amountPence).getId());
  }

  static RequestOptions key(String idempotencyKey) {
    return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
  }

  /** What {@code request} is refused with; fails if it is not refused, or otherwise. */
  static <T extends Throwable> T thrown(Class<T> type, ThrowingCallable request) {
    return Assertions.assertThatExceptionOfType(type).isThrownBy(request).actual();
  }

  /** What the ledger says of {@code intent}. */
  JsonNode ledgerOf(PaymentIntent intent) {
    for (JsonNode one : control.ledger().path("intents")) {
      if (one.path("id").asText().equals(intent.getId())) {
        return one;
      }
    }
    throw new AssertionError("Not in the ledger: " + intent.getId());
  }

  /** A POST that the SDK would not send; {@code headers} are names and values in turn. */
  HttpResponse<String> post(String path, String form, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(simulator.url() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Override
  public void close() {
    try {
      vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("The simulator does not stop", e);
    }
  }

  /**
   * A card to tokenise. Its number is written in two parts, so that none stands whole in a file.
   */
  record Card(String first, String last, long month, long year, String cvc) {
    static Card good() {
      return of("424242424242", "4242");
    }

    static Card of(String first, String last) {
      return new Card(first, last, 12, 2040, "123");
    }

    /** One of Stripe's cards that are refused. */
    static Card endingWith(String last) {
      return of("400000000000", last);
    }

    Card expiring(long month, long year) {
      return new Card(first, last, month, year, cvc);
    }

    Card cvc(String cvc) {
      return new Card(first, last, month, year, cvc);
    }

    PaymentMethodCreateParams params() {
      var details =
          PaymentMethodCreateParams.CardDetails.builder()
              .setNumber(first + last)
              .setExpMonth(month)
              .setExpYear(year);
      if (cvc != null) {
        details.setCvc(cvc);
      }
      return PaymentMethodCreateParams.builder()
          .setType(PaymentMethodCreateParams.Type.CARD)
          .setCard(details.build())
          .build();
    }

    @Override
    public String toString() {
      return "card ending " + last;
    }
  }
}
