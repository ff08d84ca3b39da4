package redrose.sandbox.govukpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redrose.sandbox.govukpay.PayClient.Reply;

/** The simulator is as strict as its pages say GOV.UK Pay is. */
class GovUkPaySimulatorTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final PayClient pay =
      new PayClient(PayOptions.of(PayClient.KEY).searchLag(Duration.ofMinutes(1)).clock(now::get));

  @AfterEach
  void stop() {
    pay.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"amount", "reference", "description", "authorisation_mode"})
  void aPaymentWithoutOneOfItsFieldsIsRefused(String field) {
    var payment = pay.aPayment();
    payment.remove(field);
    assertNo(pay.post("/v1/payments", payment), 400, "P0101", field);
  }

  @ParameterizedTest
  @CsvSource({
    "amount, -1",
    "amount, 10000001",
    "amount, 0",
    "delayed_capture, 1",
    "reference, 1",
    "metadata, 1"
  })
  void aPaymentWithAWrongValueIsRefused(String field, int value) {
    assertNo(pay.post("/v1/payments", pay.aPayment().put(field, value)), 422, "P0102", field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"return_url", "moto", "email", "Amount"})
  void aFieldThatNobodyAskedForIsRefused(String field) {
    assertNo(pay.post("/v1/payments", pay.aPayment().put(field, "x")), 422, "P0104", field);
  }

  @Test
  void whatTheFirewallOrTheDoorStopsGoesNoFurther() {
    var body = pay.aPayment().toString();
    var path = "/v1/payments";
    assertNo(pay.send("POST", path, "", PayClient.KEY, "application/json"), 400, "P0920", "");
    assertNo(pay.send("POST", path, body, PayClient.KEY, "text/plain"), 400, "P0920", "");
    assertNo(pay.send("POST", path, "{", PayClient.KEY, "application/json"), 400, "P0197", "");
    assertThat(pay.send("POST", path, body, "api_test_wrong", "application/json").status())
        .isEqualTo(401);
    assertThat(pay.get("/v1/nothing").status()).isEqualTo(404);
    assertThat(pay.ledger().path("intents")).isEmpty();
  }

  @Test
  void aTokenIsGoodOnceAndForItsPaymentAlone() {
    var created = pay.created();
    assertThat(created.status()).isEqualTo(201);
    assertNo(pay.post("/v1/auth", pay.aCard("a-token-of-nobody")), 400, "P1211", "");
    assertThat(pay.post("/v1/auth", pay.aCard(created.token())).status()).isEqualTo(204);
    assertNo(pay.post("/v1/auth", pay.aCard(created.token())), 400, "P1212", "");

    var shown = pay.get("/v1/payments/" + created.id());
    assertThat(shown.body().at("/state/status").asText()).isEqualTo("capturable");
    assertThat(shown.token()).isEmpty();
    assertThat(shown.body().at("/card_details/last_digits_card_number").asText()).isEqualTo("4242");
  }

  @Test
  void aCardThatIsRefusedForItsFormDoesNotUseTheTokenUp() {
    var token = pay.created().token();
    assertNo(pay.post("/v1/auth", pay.aCard(token).put("cvc", "12")), 422, "P0102", "cvc");
    assertNo(
        pay.post("/v1/auth", pay.aCard(token).put("expiry_date", "13/39")),
        422,
        "P0102",
        "expiry_date");
    assertNo(pay.post("/v1/auth", pay.aCard(token).put("name", "x")), 422, "P0104", "name");
    assertThat(pay.post("/v1/auth", pay.aCard(token)).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource({
    "4000000000, 000002, 402, P0010, failed",
    "4000000000, 000069, 402, P0010, failed",
    "4000000000, 000127, 402, P0010, failed",
    "4242424242, 424241, 402, P0010, failed",
    "6759649826, 438453, 402, P0010, failed",
    "4000000000, 000119, 500, P0050, error",
    "4000000000, 000028, 500, P0050, error"
  })
  void aCardThatIsNotAuthorisedEndsItsPayment(
      String front, String back, int status, String code, String becomes) {
    var created = pay.created();
    assertNo(
        pay.post("/v1/auth", pay.aCard(created.token()).put("card_number", front + back)),
        status,
        code,
        "");
    var shown = pay.get("/v1/payments/" + created.id());
    assertThat(shown.body().at("/state/status").asText()).isEqualTo(becomes);
    assertThat(shown.body().at("/state/code").asText()).isEqualTo(code);
    assertThat(shown.body().at("/state/finished").asBoolean()).isTrue();
    assertThat(shown.token()).isEmpty();
  }

  @Test
  void moneyIsCapturedOnceAndNeverAfterACancel() {
    var captured = authorised();
    assertThat(move(captured, "capture").status()).isEqualTo(204);
    assertThat(move(captured, "capture").status()).isEqualTo(204);
    assertNo(move(captured, "cancel"), 400, "P0501", "");

    var cancelled = authorised();
    assertThat(move(cancelled, "cancel").status()).isEqualTo(204);
    assertNo(move(cancelled, "capture"), 409, "P1003", "");
    assertNo(move(cancelled, "cancel"), 400, "P0501", "");

    assertThat(pay.ledger().at("/totals/captured").asLong()).isEqualTo(4_250);
  }

  @Test
  void aRefundNamesWhatIsLeft() {
    var payment = authorised();
    assertNo(refund(payment, 1_000, 4_250), 400, "P0603", "");
    move(payment, "capture");
    assertNo(refund(payment, 1_000, 4_000), 412, "P0604", "");
    assertThat(refund(payment, 1_000, 4_250).status()).isEqualTo(202);
    assertNo(refund(payment, 1_000, 4_250), 412, "P0604", "");
    assertNo(refund(payment, 4_000, 3_250), 400, "P0603", "");
    assertThat(refund(payment, 3_250, 3_250).status()).isEqualTo(202);
    assertNo(refund(payment, 1, 0), 400, "P0603", "");
    assertThat(pay.ledger().at("/totals/refunded").asLong()).isEqualTo(4_250);
  }

  @Test
  void aSearchLagsAndAPaymentReadByItsIdDoesNot() {
    var created = pay.created();
    assertThat(pay.get("/v1/payments/" + created.id()).status()).isEqualTo(200);
    assertThat(pay.get("/v1/payments?reference=a%20bill").body().path("results")).isEmpty();
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(2)));
    assertThat(pay.get("/v1/payments?reference=A%20BILL").body().path("results")).hasSize(1);
    assertThat(pay.get("/v1/payments?state=success").body().path("results")).isEmpty();
    assertNo(pay.get("/v1/payments?page=2"), 404, "P0402", "");
    assertNo(pay.get("/v1/payments?display_size=501"), 422, "P0401", "");
    assertNo(pay.get("/v1/payments?from_date=yesterday"), 422, "P0401", "");
    assertNo(pay.get("/v1/payments?colour=red"), 422, "P0401", "");
  }

  private String authorised() {
    var created = pay.created();
    assertThat(pay.post("/v1/auth", pay.aCard(created.token())).status()).isEqualTo(204);
    return created.id();
  }

  private Reply move(String id, String how) {
    return pay.post("/v1/payments/" + id + "/" + how, PayJson.object());
  }

  private Reply refund(String id, long amount, long available) {
    return pay.post(
        "/v1/payments/" + id + "/refunds",
        PayJson.object().put("amount", amount).put("refund_amount_available", available));
  }

  private static void assertNo(Reply reply, int status, String code, String field) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.code()).isEqualTo(code);
    assertThat(reply.field()).isEqualTo(field);
  }
}
