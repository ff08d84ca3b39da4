package redrose.sandbox.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redrose.sandbox.stripe.Simulated.thrown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.RefundCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redrose.sandbox.stripe.Simulated.Card;

/** An account that is kept in a file is the same in the next run. */
class KeptAccountTest {
  @TempDir private Path folder;
  private Path file;
  private Simulated simulated;

  @BeforeEach
  void start() {
    file = folder.resolve("account.jsonl");
    begin();
  }

  @AfterEach
  void stop() {
    simulated.close();
  }

  private void begin() {
    simulated = new Simulated(Simulated.options().state(file));
  }

  private void again() {
    simulated.close();
    begin();
  }

  /** One of everything that can be there; whatever is changed and not kept makes a difference. */
  @Test
  void everyObjectIsAsItWas() throws Exception {
    simulated.control.standBehind(3);
    simulated.open(1001);
    simulated.authorised(1002);
    declined(1003);
    var cancelled = simulated.authorised(1004);
    simulated.stripe.v1().paymentIntents().cancel(cancelled.getId());
    processing(1005);
    refund(simulated.captured(1006), 500);
    var pending = captured(1007, Card.endingWith("7726"));
    refund(pending, 1007);
    refund(captured(1008, Card.endingWith("5126")), 8);
    captured(1009, Card.endingWith("0259"));
    simulated.captured(90_000);
    simulated.control.payOut();
    simulated.control.settle();
    var disputed = simulated.captured(1010);
    simulated.control.openDispute(disputed.getId());
    simulated.control.decideDispute(disputed.getId(), true);
    refund(captured(1011, Card.endingWith("7726")), 11);
    var before = everything();
    again();

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void whatWasBegunGoesOn() throws StripeException {
    var opened = simulated.open(1000);
    var method = simulated.tokenise(Card.good());
    again();
    var confirmed = simulated.confirm(opened, method);
    again();
    var captured = simulated.stripe.v1().paymentIntents().capture(confirmed.getId());

    assertThat(captured.getStatus()).isEqualTo("succeeded");
    assertThat(simulated.ledgerOf(captured).path("amount_captured").asLong()).isEqualTo(1000);
  }

  @Test
  void aRequestThatComesAgainInTheNextRunIsCarriedOutOnce() throws StripeException {
    var paid = simulated.captured(1000);
    var asked = RefundCreateParams.builder().setPaymentIntent(paid.getId()).setAmount(400L).build();
    var first = simulated.stripe.v1().refunds().create(asked, Simulated.key("refund:1"));
    again();
    var second = simulated.stripe.v1().refunds().create(asked, Simulated.key("refund:1"));

    assertThat(second.getId()).isEqualTo(first.getId());
    assertThat(simulated.ledgerOf(paid).path("amount_refunded").asLong()).isEqualTo(400);
  }

  @Test
  void nothingOfACardCanBeToldFromTheFile() throws Exception {
    var card = Card.good();
    simulated.stripe.v1().paymentMethods().create(card.params(), Simulated.key("tokenise:" + "1"));
    captured(1000, card);

    var text = Files.readString(file);
    assertThat(text).contains(card.last()).doesNotContain(card.first());
    assertThat(text).doesNotContain("tokenise:1").contains("\"cvc_given\":true");
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  @Test
  void aLineThatAKillCutOffIsForgotten() throws Exception {
    var paid = simulated.captured(1000);
    simulated.close();
    Files.writeString(file, "{\"kind\":\"intent\",\"id\":\"pi_half", UTF_8, APPEND);
    begin();

    assertThat(simulated.ledgerOf(paid).path("amount_captured").asLong()).isEqualTo(1000);
    again();
    assertThat(simulated.ledgerOf(paid).path("amount_captured").asLong()).isEqualTo(1000);
  }

  @Test
  void aFileThatIsNoneOfItsOwnIsRefusedWithAWayOut() throws Exception {
    simulated.close();
    Files.writeString(file, "something else\n", UTF_8, APPEND);

    assertThatThrownBy(this::begin).hasMessageContaining("line 1").hasMessageContaining("--fresh");
    Files.delete(file);
    begin();
  }

  @Test
  void aResetIsForGood() throws StripeException {
    simulated.captured(1000);
    simulated.control.reset();
    simulated.captured(2000);
    again();

    assertThat(simulated.control.ledger().path("totals").path("captured").asLong()).isEqualTo(2000);
  }

  private PaymentIntent captured(long amountPence, Card card) throws StripeException {
    var confirmed = simulated.confirm(simulated.open(amountPence), simulated.tokenise(card));
    return simulated.stripe.v1().paymentIntents().capture(confirmed.getId());
  }

  private void declined(long amountPence) throws StripeException {
    var intent = simulated.open(amountPence);
    var method = simulated.tokenise(Card.endingWith("9995"));
    thrown(CardException.class, () -> simulated.confirm(intent, method));
  }

  private void processing(long amountPence) throws StripeException {
    simulated.control.add(Fault.once("payment_intents.confirm", FaultKind.PROCESSING));
    simulated.authorised(amountPence);
  }

  private void refund(PaymentIntent paid, long amountPence) throws StripeException {
    simulated
        .stripe
        .v1()
        .refunds()
        .create(
            RefundCreateParams.builder()
                .setPaymentIntent(paid.getId())
                .setAmount(amountPence)
                .putMetadata("request", "r-" + amountPence)
                .build());
  }

  /** All that can be asked for, by what was asked. */
  private Map<String, JsonNode> everything() throws IOException, InterruptedException {
    var all = new TreeMap<String, JsonNode>();
    for (var path :
        new String[] {
          "payment_intents?limit=100&expand[]=data.latest_charge&expand[]=data.payment_method",
          "balance_transactions?limit=100",
          "payouts?limit=100",
          "refunds?limit=100",
          "disputes?limit=100",
          "events?limit=100"
        }) {
      all.put(path, get(path));
    }
    var ledger = (ObjectNode) simulated.control.ledger();
    ledger.path("intents").forEach(intent -> ((ObjectNode) intent).remove("requests"));
    all.put("ledger", ledger.remove(java.util.List.of("requests", "faults")));
    return all;
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    var address = URI.create(simulated.simulator.url() + "/v1/" + path.replace("[]", "%5B%5D"));
    var request = HttpRequest.newBuilder(address).header("Authorization", Simulated.BEARER).build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofByteArray());
      var json = Json.read(answer.body(), JsonNode.class);
      assertThat(json.path("data")).as(path).isNotEmpty();
      return json;
    }
  }
}
