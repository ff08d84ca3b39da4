package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.gateway.CardLine.CARD;
import static redrose.sandbox.gateway.CardLine.YES;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import redrose.requests.PaymentRequest;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/** A bill by telephone or by a link, and never by both. */
class PayLinkTest {
  private static final String BASE = "https://pay.example.org";

  // a call that is being ended may still write a prompt, so a clean-up could find the folder not
  // empty
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

  private static CardLine line;

  @BeforeAll
  static void open() throws IOException {
    var secret = Files.writeString(folder.resolve("webhook-secret"), "whsec_of_the_tests");
    line =
        new CardLine(
            folder,
            Map.of(
                "REDROSE_PAY_LINK_URL",
                BASE + "/",
                "REDROSE_WEBHOOK_PORT",
                "0",
                "REDROSE_WEBHOOK_SECRET_FILE",
                secret.toString()));
  }

  @AfterAll
  static void close() {
    line.close();
  }

  /** A request whose caller stopped before the card and asked for a link. */
  private static PaymentRequest ordered(String bill) {
    var request = line.request(bill);
    var caller = WireCaller.pressing(CARD + "2 ");
    line.bring(caller, line.token(request), request.asteriskUniqueId());
    assertThat(caller.outcome()).contains("cancelled");
    line.order(request);
    return request;
  }

  private static String linkOf(PaymentRequest request) {
    return await(
        "SELECT details ->> 'link' FROM notification WHERE template = 'pay-link'"
            + " AND interaction_id = '"
            + request.interactionId()
            + "'");
  }

  private static String pageOf(PaymentRequest request) {
    return await(
        "SELECT provider_id FROM payment WHERE provider_id LIKE 'cs%' AND request_id = '"
            + request.id()
            + "'");
  }

  private static List<String> states(PaymentRequest request) {
    return line.oracle.rows(
        "SELECT method || ' ' || state FROM payment WHERE request_id = '"
            + request.id()
            + "' ORDER BY created_at");
  }

  private static String await(String query) {
    for (int polls = 0; polls < 1200; polls++) {
      var rows = line.oracle.rows(query);
      if (!rows.isEmpty()) {
        return rows.getFirst();
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError("nothing came of " + query);
  }

  private static HttpResponse<String> get(String link) throws Exception {
    var here = URI.create("http://127.0.0.1:" + line.webhookPort() + link.substring(BASE.length()));
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(here).build(), BodyHandlers.ofString());
    }
  }

  @Test
  void aLinkLeadsToThePageAndThePaymentIsKnownWhenThePayerIsBack() throws Exception {
    var request = ordered("link-paid");
    var link = linkOf(request);
    var there = get(link);
    assertThat(there.statusCode()).isEqualTo(303);
    assertThat(there.headers().firstValue("Location").orElseThrow())
        .endsWith(pageOf(request))
        .startsWith("https://checkout.stripe");
    assertThat(get(link + "/done").body()).contains("has not been paid yet");

    line.simulator.control.payOnPage(pageOf(request), false);
    var back = get(link + "/done");
    assertThat(back.body()).contains("You have paid £42.50.");
    assertThat(back.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'");
    assertThat(get(link).body()).contains("You have paid £42.50.");
    assertThat(states(request)).containsExactly("TELEPHONE CANCELLED", "LINK PAID");
    assertThat(line.texts(request)).contains("pay-link", "payment-taken");
    line.settle();
  }

  @Test
  void whoRingsAgainPaysByTelephoneAndTheLinkIsOver() throws Exception {
    var request = ordered("link-then-telephone");
    var link = linkOf(request);
    var again = line.request("link-then-telephone");
    var caller = WireCaller.pressing(CARD + YES);
    line.bring(caller, line.token(again), again.asteriskUniqueId());

    assertThat(caller.outcome()).contains("paid");
    assertThat(states(request)).containsExactly("TELEPHONE CANCELLED", "LINK CANCELLED");
    assertThat(states(again)).containsExactly("TELEPHONE PAID");
    var over = get(link);
    assertThat(over.statusCode()).isEqualTo(410);
    assertThat(over.body()).contains("can't be used any more");
    line.settle();
  }

  @Test
  void whoRingsAfterTheLinkWasPaidIsNotCharged() {
    var request = ordered("link-was-paid");
    linkOf(request);
    line.simulator.control.payOnPage(pageOf(request), false);
    var again = line.request("link-was-paid");
    var caller = WireCaller.pressing(CARD + YES);
    line.bring(caller, line.token(again), again.asteriskUniqueId());

    assertThat(caller.outcome()).contains("busy");
    assertThat(states(request)).containsExactly("TELEPHONE CANCELLED", "LINK PAID");
    assertThat(states(again)).isEmpty();
    line.settle();
  }

  @Test
  void whoAgreedToPayBeforeTheLinkWasPaidIsNotCharged() throws Exception {
    var request = ordered("link-paid-meanwhile");
    var link = linkOf(request);
    var again = line.request("link-paid-meanwhile");
    var token = line.token(again);
    line.simulator.control.payOnPage(pageOf(request), false);
    assertThat(get(link + "/done").body()).contains("You have paid");
    var caller = WireCaller.pressing(CARD + YES);
    line.bring(caller, token, again.asteriskUniqueId());

    assertThat(caller.outcome()).contains("busy");
    assertThat(states(again)).isEmpty();
    line.settle();
  }

  @Test
  void aPageThatDoesNotAnswerKeepsTheTelephoneFromCharging() {
    var request = ordered("link-silent");
    linkOf(request);
    line.simulator.control.add(Fault.always("checkout.expire", FaultKind.RESET_BEFORE));
    line.simulator.control.add(Fault.always("checkout.retrieve", FaultKind.RESET_BEFORE));
    var again = line.request("link-silent");
    var caller = WireCaller.pressing(CARD + YES);
    line.bring(caller, line.token(again), again.asteriskUniqueId());
    assertThat(caller.outcome()).contains("busy");

    line.simulator.control.clearFaults();
    line.settle();
    assertThat(states(request)).containsExactly("TELEPHONE CANCELLED", "LINK CANCELLED");
  }

  @Test
  void ofALinkAndATelephoneThatPayAtOnceOneMovesMoney() throws Exception {
    for (int race = 0; race < 5; race++) {
      var request = ordered("race-" + race);
      linkOf(request);
      var page = pageOf(request);
      var again = line.request("race-" + race);
      var together = new CountDownLatch(1);
      var online =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      together.await();
                      line.simulator.control.payOnPage(page, false);
                    } catch (IllegalArgumentException _) {
                      // the telephone was sooner
                    } catch (InterruptedException _) {
                      Thread.currentThread().interrupt();
                    }
                  });
      var caller = WireCaller.pressing(CARD + YES);
      together.countDown();
      line.bring(caller, line.token(again), again.asteriskUniqueId());
      online.join();
      line.settle();
      assertThat(paid(request) + paid(again)).isEqualTo(1);
    }
  }

  private static long paid(PaymentRequest request) {
    return states(request).stream().filter(state -> state.endsWith("PAID")).count();
  }

  @Test
  void aPageThatCanNotBeOpenedIsTriedAgainLaterEachTime() throws Exception {
    line.simulator.control.add(Fault.always("checkout.create", FaultKind.ERROR_BEFORE));
    var request = ordered("link-no-page");
    var tried = " FROM payment WHERE method = 'LINK' AND request_id = '" + request.id() + "'";
    await("SELECT 1" + tried + " AND state = 'CANCELLED' HAVING count(*) = 2");
    line.simulator.control.clearFaults();

    var link = linkOf(request);
    assertThat(
            line.oracle.rows(
                "SELECT created_at - lag(updated_at) OVER (ORDER BY created_at) >= interval '3.9 s'"
                    + tried))
        .filteredOn(pause -> pause != null)
        .isNotEmpty()
        .containsOnly("t");
    line.simulator.control.payOnPage(pageOf(request), false);
    assertThat(get(link + "/done").body()).contains("You have paid");
    line.settle();
  }

  @Test
  void whoWasPromisedALinkThatNobodyCouldMakeIsToldOnceUnlessTheBillWasPaid() throws Exception {
    line.simulator.control.add(Fault.always("checkout.create", FaultKind.ERROR_BEFORE));
    var paid = ordered("link-unmade-and-paid");
    var unpaid = ordered("link-unmade");
    for (var request : List.of(paid, unpaid)) {
      await(
          "SELECT 1 FROM payment WHERE method = 'LINK' AND state = 'CANCELLED' AND request_id = '"
              + request.id()
              + "'");
    }
    payByTelephone("link-unmade-and-paid");
    makeOrdersOlder("32 minutes", paid, unpaid);

    await(eventsOf(unpaid));
    line.simulator.control.clearFaults();
    assertThat(line.texts(unpaid)).containsExactly("pay-link-not-made");
    assertThat(
            line.oracle.rows(
                "SELECT details ->> 'amount' FROM notification WHERE key = 'unmade:"
                    + unpaid.id()
                    + "'"))
        .containsExactly("£42.50");
    assertThat(line.oracle.rows(eventsOf(paid))).isEmpty();
    assertThat(line.texts(paid)).isEmpty();

    payByTelephone("link-unmade");
    payByLink(ordered("link-after-the-unmade"));
    assertThat(line.oracle.rows(eventsOf(unpaid))).hasSize(1);
    assertThat(line.texts(unpaid)).containsExactly("pay-link-not-made");
    line.settle();
  }

  private static String eventsOf(PaymentRequest request) {
    return "SELECT 1 FROM interaction_event WHERE kind = 'link_not_made' AND interaction_id = '"
        + request.interactionId()
        + "'";
  }

  private static void payByLink(PaymentRequest request) throws Exception {
    var link = linkOf(request);
    line.simulator.control.payOnPage(pageOf(request), false);
    assertThat(get(link + "/done").body()).contains("You have paid");
  }

  private static void payByTelephone(String bill) {
    var again = line.request(bill);
    var caller = WireCaller.pressing(CARD + YES);
    line.bring(caller, line.token(again), again.asteriskUniqueId());
    assertThat(caller.outcome()).contains("paid");
  }

  /** As if they had been given so long ago; nobody but the owner can do that. */
  private static void makeOrdersOlder(String by, PaymentRequest... requests) {
    var ids =
        Stream.of(requests).map(one -> "'" + one.id() + "'").collect(Collectors.joining(", "));
    line.oracle.change(
        "ALTER TABLE link_order DISABLE TRIGGER link_order_is_append_only;"
            + " UPDATE link_order SET ordered_at = ordered_at - interval '%s'".formatted(by)
            + " WHERE request_id IN (%s);".formatted(ids)
            + " ALTER TABLE link_order ENABLE TRIGGER link_order_is_append_only");
  }

  @Test
  void newsThatWasLostIsFoundByTheReconciler() {
    var request = ordered("link-news-lost");
    linkOf(request);
    line.simulator.control.payOnPage(pageOf(request), false);
    line.oracle.change(
        "UPDATE payment SET lease_until = now() - interval '1 second' WHERE method = 'LINK'"
            + " AND state = 'PI_CREATED'");
    line.settle();
    assertThat(states(request)).contains("LINK PAID");
  }

  @Test
  void aLinkThatNobodyHasIsSaid() throws Exception {
    assertThat(get(BASE + "/l/" + "a".repeat(43)).statusCode()).isEqualTo(404);
    assertThat(get(BASE + "/l/short").statusCode()).isEqualTo(404);
  }

  @Test
  void theMoneyOfALinkHasAnIntentThatRefundsAndBooksGoBy() throws Exception {
    var request = ordered("link-books");
    var link = linkOf(request);
    line.simulator.control.payOnPage(pageOf(request), false);
    get(link + "/done");
    var names =
        line.oracle.rows(
            "SELECT provider_id FROM payment WHERE state = 'PAID' AND request_id = '"
                + request.id()
                + "'");
    JsonNode intent = line.simulator.intent(names.getFirst());
    assertThat(intent.path("amount_captured").asLong()).isEqualTo(CardLine.AMOUNT_PENCE);
    assertThat(intent.path("captures").asInt()).isEqualTo(1);
  }
}
