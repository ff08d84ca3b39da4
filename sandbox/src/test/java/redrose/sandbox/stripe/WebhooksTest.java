package redrose.sandbox.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.stripe.Simulated.thrown;

import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.net.Webhook;
import com.stripe.param.EventListParams;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redrose.sandbox.stripe.Simulated.Card;

class WebhooksTest {
  private static final String SECRET = "whsec_of_the_tests";

  private record Delivery(String body, String signature) {
    Event verified() throws StripeException {
      return Webhook.constructEvent(body, signature, SECRET);
    }
  }

  private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private HttpServer endpoint;
  private Simulated simulated;

  @BeforeEach
  void start() throws IOException {
    endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    endpoint.createContext(
        "/hook",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          String signature = exchange.getRequestHeaders().getFirst("Stripe-Signature");
          boolean refuse = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
          exchange.sendResponseHeaders(refuse ? 503 : 200, -1);
          exchange.close();
          deliveries.add(new Delivery(body, signature));
        });
    endpoint.start();
    URI url = URI.create("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/hook");
    simulated = new Simulated(Simulated.options().webhook(url, SECRET));
  }

  @AfterEach
  void stop() {
    simulated.close();
    endpoint.stop(0);
  }

  private Event next() throws Exception {
    Delivery delivery = deliveries.poll(30, TimeUnit.SECONDS);
    assertThat(delivery).as("a webhook within 30 s").isNotNull();
    return delivery.verified();
  }

  /** Stripe promises no order, so others may come before it. */
  private Event nextOf(String type) throws Exception {
    Event event = next();
    while (!event.getType().equals(type)) {
      event = next();
    }
    return event;
  }

  private List<String> nextTypes(int count) throws Exception {
    var types = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      types.add(next().getType());
    }
    return types;
  }

  @Test
  void aPaymentIsToldInSignedEvents() throws Exception {
    PaymentIntent paid = simulated.captured(1000);
    assertThat(nextTypes(5))
        .containsExactlyInAnyOrder(
            "payment_intent.created",
            "charge.succeeded",
            "payment_intent.amount_capturable_updated",
            "charge.captured",
            "payment_intent.succeeded");
    assertThat(paid.getStatus()).isEqualTo("succeeded");
  }

  @Test
  void theEventHoldsTheObjectAsItWasThen() throws Exception {
    PaymentIntent open = simulated.open(1000);
    var asked = simulated.stripe.v1().paymentIntents();
    asked.cancel(open.getId(), Simulated.key("cancel:p-1"));
    Event cancelled = nextOf("payment_intent.canceled");
    assertThat(cancelled.getRequest().getIdempotencyKey()).isEqualTo("cancel:p-1");
    PaymentIntent object =
        (PaymentIntent) cancelled.getDataObjectDeserializer().getObject().orElseThrow();
    assertThat(object.getStatus()).isEqualTo("canceled");
    List<Event> created = events("payment_intent.created");
    PaymentIntent then =
        (PaymentIntent) created.getFirst().getDataObjectDeserializer().getObject().orElseThrow();
    assertThat(then.getStatus()).isEqualTo("requires_payment_method");
  }

  private List<Event> events(String type) throws StripeException {
    return simulated
        .stripe
        .v1()
        .events()
        .list(EventListParams.builder().setType(type).build())
        .getData();
  }

  @Test
  void aRefusedCardIsToldToo() throws Exception {
    PaymentIntent open = simulated.open(1000);
    var bad = simulated.tokenise(Card.endingWith("0002"));
    thrown(CardException.class, () -> simulated.confirm(open, bad));
    assertThat(nextTypes(3))
        .containsExactlyInAnyOrder(
            "payment_intent.created", "charge.failed", "payment_intent.payment_failed");
  }

  @Test
  void anEventThatIsNotTakenIsSentAgain() throws Exception {
    refusals.set(1);
    simulated.open(1000);
    assertThat(next().getId()).isEqualTo(next().getId());
  }

  @Test
  void whatHappensDuringAPauseIsDroppedButCanBeSentLater() throws Exception {
    simulated.control.pauseWebhooks();
    simulated.open(1000);
    simulated.control.resumeWebhooks();
    String dropped = events("payment_intent.created").getFirst().getId();
    simulated.open(2000);
    assertThat(next().getId()).isNotEqualTo(dropped);
    simulated.control.sendWebhook(dropped);
    assertThat(next().getId()).isEqualTo(dropped);
    simulated.control.sendWebhook(dropped);
    assertThat(next().getId()).isEqualTo(dropped);
    assertThat(simulated.stripe.v1().events().retrieve(dropped).getType())
        .isEqualTo("payment_intent.created");
  }

  @Test
  void anUnknownEventCannotBeSent() {
    thrown(IllegalArgumentException.class, () -> simulated.control.sendWebhook("evt_none"));
  }
}
