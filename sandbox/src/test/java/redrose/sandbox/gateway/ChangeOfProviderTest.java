package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.gateway.CardLine.CARD;
import static redrose.sandbox.gateway.CardLine.YES;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import redrose.requests.postgres.Refunds;
import redrose.requests.postgres.RoleMatrix;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/** A council goes from Stripe to GOV.UK Pay while a payment and a refund are still on their way. */
@Timeout(300)
class ChangeOfProviderTest {
  @TempDir(cleanup = CleanupMode.NEVER)
  private Path folder;

  private final GovUkPayRig pay = new GovUkPayRig();
  private final Map<String, String> settings = new HashMap<>();
  private CardLine line;

  @BeforeEach
  void open() {
    settings.put("REDROSE_REFUND_SECONDS", "1");
    line = new CardLine(folder, settings);
    assertThat(line.caller(CARD + YES).outcome()).contains("paid");
    line.simulator.control.add(Fault.once("payment_intents.confirm", FaultKind.PROCESSING));
    assertThat(line.caller(CARD + YES).outcome()).contains("unknown");
  }

  @AfterEach
  void close() {
    line.close();
    pay.close();
  }

  @Test
  void whatWasBegunIsSettledRefundedAndComparedWithTheOldOne() throws IOException {
    change();
    refundTheFirst();
    line.simulator.control.settle();
    awaitRows("SELECT state FROM payment ORDER BY created_at", List.of("PAID", "PAID"));
    awaitRows("SELECT state FROM refund", List.of("REFUNDED"));

    assertThat(line.caller(CARD + YES).outcome()).contains("paid");
    assertThat(line.oracle.rows("SELECT provider FROM payment ORDER BY created_at"))
        .containsExactly("stripe", "stripe", "govukpay");
    assertThat(captured(line.simulator.control.ledger())).isEqualTo(2 * 4_250);
    assertThat(captured(pay.control().ledger())).isEqualTo(4_250);
    assertThat(stranded()).isEqualTo("0.0");
  }

  @Test
  void withoutTheOldOnesKeyWhatWaitsForItIsCountedAndLeftAlone() throws IOException {
    settings.put("REDROSE_STRIPE_KEY_FILE", "");
    change();
    refundTheFirst();
    line.simulator.control.settle();
    assertThat(line.caller(CARD + YES).outcome()).contains("paid");
    line.reconcile();

    assertThat(line.oracle.rows("SELECT state FROM payment ORDER BY created_at"))
        .containsExactly("PAID", "CONFIRM_SENT", "PAID");
    assertThat(line.oracle.rows("SELECT state FROM refund")).containsExactly("APPROVED");
    assertThat(stranded()).isEqualTo("2.0");
  }

  private void change() throws IOException {
    settings.put("REDROSE_PROVIDER", "govukpay");
    settings.put("REDROSE_GOVUKPAY_URL", pay.url());
    settings.put(
        "REDROSE_GOVUKPAY_KEY_FILE",
        Files.writeString(folder.resolve("pay-key"), GovUkPayRig.KEY).toString());
    line.restart();
  }

  private void refundTheFirst() {
    var receipt = line.oracle.rows("SELECT receipt FROM payment ORDER BY created_at").getFirst();
    try (var console = line.database.open(RoleMatrix.CONSOLE)) {
      var refunds = new Refunds(console);
      var asked = refunds.ask(refunds.bill(receipt).orElseThrow(), 1_000, "goodwill", "Ada");
      refunds.decide(asked.id(), true, "Grace");
    }
  }

  private void awaitRows(String query, List<String> rows) {
    while (!line.oracle.rows(query).equals(rows)) {
      line.reconcile();
    }
  }

  private static long captured(com.fasterxml.jackson.databind.JsonNode ledger) {
    return ledger.at("/totals/captured").asLong();
  }

  private String stranded() throws IOException {
    var metrics = URI.create("http://127.0.0.1:" + line.healthPort() + "/metrics");
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofLines())
          .body()
          .filter(metric -> metric.startsWith("redrose_gateway_stranded"))
          .map(metric -> metric.substring(metric.lastIndexOf(' ') + 1))
          .findFirst()
          .orElseThrow();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
