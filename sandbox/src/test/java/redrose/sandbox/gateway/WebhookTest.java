package redrose.sandbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.gateway.stripe.StripeEvents;
import redrose.gateway.webhooks.Prompts;
import redrose.gateway.webhooks.WebhookDesk;
import redrose.gateway.webhooks.WebhookServer;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.ProviderEvents;
import redrose.requests.postgres.ProxyServer;
import redrose.requests.postgres.RoleMatrix;
import redrose.requests.postgres.TestDatabase;
import redrose.sandbox.stripe.SimulatorOptions;
import redrose.sandbox.stripe.WebhookSignature;

/** Deliveries over HTTP, genuine and not, with a real store behind. */
class WebhookTest implements Prompts {
  private static final String SECRET = "whsec_of_the_test";
  private static final int ROOM = 64;

  private final Vertx vertx = Vertx.vertx();
  private final TestDatabase database = TestDatabase.fresh();
  private final ProxyServer proxy = database.proxy();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Database gateway =
      Database.open(database.settings(RoleMatrix.GATEWAY, proxy), registry);
  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<String> prompted = new LinkedBlockingQueue<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile boolean holds;
  private WebhookServer server;

  @BeforeEach
  void open() {
    var desk =
        new WebhookDesk(
            new StripeEvents(SECRET),
            new ProviderEvents(gateway),
            this,
            InstantSource.system(),
            registry);
    server = WebhookServer.start(vertx, "127.0.0.1", 0, desk, Optional.empty());
  }

  @AfterEach
  void close() {
    released.countDown();
    server.close();
    gateway.close();
    proxy.close();
    vertx.close().await();
  }

  @ParameterizedTest
  @CsvSource({
    "payment_intent.succeeded, payment_intent, pi_1, payment pi_1",
    "charge.refunded, charge, ch_1, payment pi_of_ch_1",
    "charge.dispute.created, dispute, dp_1, payment pi_of_dp_1",
    "checkout.session.completed, checkout.session, cs_1, link cs_1",
    "refund.updated, refund, re_1, refund re_1",
    "payout.paid, payout, po_1, payout"
  })
  void newsPromptsALookAtWhatItIsAbout(String type, String object, String id, String prompt)
      throws Exception {
    assertThat(deliver(event("evt_1", type, object, id))).isEqualTo(200);
    assertThat(prompted.poll(60, TimeUnit.SECONDS)).isEqualTo(prompt);
    assertThat(rows("SELECT concat(id, ' ', type) FROM provider_event"))
        .containsExactly("evt_1 " + type);
  }

  @Test
  void newsOfNothingOfOursIsTakenAndDoesNothing() throws Exception {
    assertThat(deliver(event("evt_1", "customer.created", "customer", "cus_1"))).isEqualTo(200);
    awaitHandled(1);
    assertThat(prompted).isEmpty();
  }

  @Test
  void anEventThatIsDoubledAtOncePromptsOnce() throws Exception {
    var body = event("evt_1", "refund.updated", "refund", "re_1");
    var answers = new ArrayList<CompletableFuture<Integer>>();
    for (int n = 0; n < 20; n++) {
      answers.add(post(body, signed(body)));
    }
    for (var answer : answers) {
      assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(200);
    }
    awaitHandled(1);

    assertThat(prompted).containsExactly("refund re_1");
    assertThat(registry.counter("redrose.gateway.webhooks", "result", "doubled").count())
        .isEqualTo(19);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t=x,v1=00",
        "t=,v1=00",
        "t=99999999999999999999,v1=00",
        "t=NOW",
        "t=NOW,v1=",
        "t=NOW,v1=0000",
        "t=NOW,t=NOW,v1=GOOD",
        "t=STALE,v1=GOOD",
        "t=FUTURE,v1=GOOD",
        "v1=GOOD",
        "t=NOW,v0=GOOD",
        "t=NOW,v1=OTHER"
      })
  void whatIsNotStripesOrNotOfNowIsRefusedAndChangesNothing(String header) throws Exception {
    var body = event("evt_1", "refund.updated", "refund", "re_1");

    assertThat(deliver(body, filled(header, body))).isEqualTo(400);
    assertThat(prompted).isEmpty();
    assertThat(rows("SELECT id FROM provider_event")).isEmpty();
    assertThat(registry.counter("redrose.gateway.webhooks", "result", "forged").count()).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "nonsense",
        "{\"id\":\"evt_1\"}",
        "{\"id\":\"evt_1\",\"type\":\"a\",\"data\":{\"object\":7}}",
        "{\"id\":\"../1\",\"type\":\"a\",\"data\":{\"object\":{\"object\":\"refund\"}}}"
      })
  void aSignedBodyThatIsNoEventIsRefused(String body) throws Exception {
    assertThat(deliver(body)).isEqualTo(400);
    assertThat(prompted).isEmpty();
  }

  @Test
  void aSignatureIsGoodForItsOwnBodyOnly() throws Exception {
    var body = event("evt_1", "refund.updated", "refund", "re_1");
    var other = body.replace("re_1", "re_2");

    assertThat(deliver(other, signed(body))).isEqualTo(400);
    assertThat(deliver(body + " ", signed(body))).isEqualTo(400);
    assertThat(prompted).isEmpty();
    assertThat(rows("SELECT id FROM provider_event")).isEmpty();
  }

  @Test
  void aSignedBodyOfAnyDepthIsAnswered() throws Exception {
    int depth = 100_000;
    assertThat(deliver("[".repeat(depth))).isEqualTo(400);
    assertThat(deliver("{\"data\":".repeat(depth / 10) + "1" + "}".repeat(depth / 10)))
        .isEqualTo(400);
    assertThat(prompted).isEmpty();
  }

  @Test
  void aBodyThatIsTooLargeAndAnotherPathOrMethodAreTurnedAway() throws Exception {
    assertThat(deliver("x".repeat(300_000))).isEqualTo(413);
    var get = HttpRequest.newBuilder(address("/webhooks")).GET().build();
    assertThat(http.send(get, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
    var other = HttpRequest.newBuilder(address("/other")).POST(BodyPublishers.noBody()).build();
    assertThat(http.send(other, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
  }

  @Test
  void aStoreThatIsAwayMeansComeAgain() throws Exception {
    var body = event("evt_1", "refund.updated", "refund", "re_1");
    proxy.cut();
    assertThat(deliver(body)).isEqualTo(503);
    proxy.restore();

    assertThat(deliver(body)).isEqualTo(200);
    assertThat(prompted.poll(60, TimeUnit.SECONDS)).isEqualTo("refund re_1");
  }

  @Test
  void whereThereIsNoRoomTheyAreToldToComeAgain() throws Exception {
    holds = true;
    for (int n = 0; n < ROOM; n++) {
      assertThat(deliver(event("evt_" + n, "refund.updated", "refund", "re_" + n))).isEqualTo(200);
    }
    assertThat(deliver(event("evt_more", "refund.updated", "refund", "re_more"))).isEqualTo(503);
    released.countDown();
    awaitHandled(ROOM);

    assertThat(deliver(event("evt_more", "refund.updated", "refund", "re_more"))).isEqualTo(200);
  }

  @Test
  void whatTheSimulatorSendsIsGenuine() throws Exception {
    var options = SimulatorOptions.of(Simulator.KEY).webhook(address("/webhooks"), SECRET);
    try (var bills = new PaidBills(new Simulator(options))) {
      var payment = bills.paid();
      assertThat(prompted.poll(60, TimeUnit.SECONDS))
          .isEqualTo("payment " + payment.providerId().orElseThrow());
    }
  }

  @Override
  public void payment(String providerId) {
    prompted.add("payment " + providerId);
  }

  @Override
  public void link(String providerId) {
    prompted.add("link " + providerId);
  }

  @Override
  public void refund(String providerId) {
    prompted.add("refund " + providerId);
    if (holds) {
      try {
        if (!released.await(60, TimeUnit.SECONDS)) {
          throw new AssertionError("nobody released it");
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public void payout() {
    prompted.add("payout");
  }

  private static String event(String id, String type, String object, String objectId) {
    return """
    {"id":"%s","object":"event","type":"%s","data":{"object":{"object":"%s","id":"%s","payment_intent":"pi_of_%s"}}}
    """
        .formatted(id, type, object, objectId, objectId);
  }

  private String filled(String header, String body) {
    long now = Instant.now().getEpochSecond();
    long stale = now - 600;
    long future = now + 600;
    long signedAt = header.contains("STALE") ? stale : header.contains("FUTURE") ? future : now;
    var good = WebhookSignature.header(body, SECRET, signedAt).replaceFirst(".*v1=", "");
    var other = WebhookSignature.header(body, "whsec_other", now).replaceFirst(".*v1=", "");
    return header
        .replace("NOW", String.valueOf(now))
        .replace("STALE", String.valueOf(stale))
        .replace("FUTURE", String.valueOf(future))
        .replace("GOOD", good)
        .replace("OTHER", other);
  }

  private static String signed(String body) {
    return WebhookSignature.header(body, SECRET, Instant.now().getEpochSecond());
  }

  private int deliver(String body) throws Exception {
    return deliver(body, signed(body));
  }

  private int deliver(String body, String header) throws Exception {
    return post(body, header).get(60, TimeUnit.SECONDS);
  }

  private CompletableFuture<Integer> post(String body, String header) {
    var request =
        HttpRequest.newBuilder(address("/webhooks"))
            .timeout(Duration.ofSeconds(60))
            .header("Stripe-Signature", header)
            .POST(BodyPublishers.ofString(body, UTF_8))
            .build();
    return http.sendAsync(request, BodyHandlers.discarding())
        .thenApply(java.net.http.HttpResponse::statusCode);
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private void awaitHandled(int events) throws Exception {
    long untilNs = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    var handled = List.of(String.valueOf(events));
    while (!rows("SELECT count(*) FROM provider_event WHERE handled_at IS NOT NULL")
        .equals(handled)) {
      if (System.nanoTime() > untilNs) {
        throw new AssertionError("not all events were handled");
      }
      Thread.onSpinWait();
    }
  }

  private List<String> rows(String query) throws IOException {
    try (var connection = database.superuser();
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      var rows = new ArrayList<String>();
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return rows;
    } catch (java.sql.SQLException e) {
      throw new IOException(e);
    }
  }
}
