package redrose.sandbox.stripe;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.stripe.Simulated.thrown;

import com.stripe.Stripe;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.StripeException;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Base64;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorTest {
  private static Simulated simulated;

  @BeforeAll
  static void start() {
    simulated = new Simulated();
  }

  @AfterAll
  static void stop() {
    simulated.close();
  }

  @Test
  void theAccountCanBeProbed() throws StripeException {
    var account = simulated.stripe.v1().accounts().retrieveCurrent();
    assertThat(account.getChargesEnabled()).isTrue();
    assertThat(account.getDefaultCurrency()).isEqualTo("gbp");
    assertThat(account.getCountry()).isEqualTo("GB");
  }

  @Test
  void aWrongKeyIsRefusedAndNotRepeated() {
    String wrong = "sk_test_51wrongwrongwrongTAIL";
    var stranger = simulated.client(wrong).v1().accounts();
    AuthenticationException refusal =
        thrown(AuthenticationException.class, stranger::retrieveCurrent);
    assertThat(refusal.getStatusCode()).isEqualTo(401);
    assertThat(refusal)
        .hasMessageContaining("Invalid API Key provided: sk_test_*")
        .hasMessageContaining("TAIL")
        .hasMessageNotContaining("wrongwrong");
  }

  @Test
  void noKeyIsRefused() throws Exception {
    var answer = simulated.post("/v1/payment_intents", "amount=1000");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("You did not provide an API key");
  }

  @Test
  void theKeyMayBeTheUserOfABasicAuthorisation() throws Exception {
    String basic =
        "Basic " + Base64.getEncoder().encodeToString((Simulated.KEY + ":").getBytes(UTF_8));
    var answer =
        simulated.post("/v1/payment_intents", "amount=1000&currency=gbp", "Authorization", basic);
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void anUnknownUrlIsNotFound() throws Exception {
    var answer =
        simulated.post("/v1/payment_intent", "amount=1000", "Authorization", Simulated.BEARER);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Unrecognized request URL (POST: /v1/payment_intent)");
  }

  @Test
  void anotherVersionOfTheApiIsRefused() throws Exception {
    var answer =
        simulated.post(
            "/v1/payment_intents",
            "amount=1000&currency=gbp",
            "Authorization",
            Simulated.BEARER,
            "Stripe-Version",
            "1999-01-01");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Invalid Stripe API version: 1999-01-01");
  }

  @Test
  void everyAnswerNamesItsRequestAndVersion() throws Exception {
    var answer =
        simulated.post(
            "/v1/payment_intents",
            "amount=1000&currency=gbp",
            "Authorization",
            Simulated.BEARER,
            "Idempotency-Key",
            "door-1");
    assertThat(answer.headers().firstValue("Request-Id")).get().asString().startsWith("req_");
    assertThat(answer.headers().firstValue("Stripe-Version")).contains(Stripe.API_VERSION);
    assertThat(answer.headers().firstValue("Idempotency-Key")).contains("door-1");
    assertThat(answer.headers().firstValue("Original-Request"))
        .isEqualTo(answer.headers().firstValue("Request-Id"));
  }

  @Test
  void anOverlongBodyIsRefused() throws Exception {
    var answer =
        simulated.post(
            "/v1/payment_intents",
            "description=" + "x".repeat(300_000),
            "Authorization",
            Simulated.BEARER);
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void aPortThatIsTakenIsAFailureAndNotASurprise() {
    var vertx = Vertx.vertx();
    try {
      var second =
          StripeSimulator.start(vertx, simulated.simulator.port(), Simulated.options())
              .toCompletionStage()
              .toCompletableFuture();
      assertThat(thrown(CompletionException.class, second::join))
          .hasRootCauseInstanceOf(BindException.class);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  @ParameterizedTest
  @CsvSource({"x, 400", "-1, 400", "99999999999999999999, 400", "300000, 413"})
  void aLengthThatIsNoneOrTooMuchIsTurnedAwayAndOthersAreServed(String length, int status)
      throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), simulated.simulator.port())) {
      socket.setSoTimeout(60_000);
      var request = "POST /v1/payment_intents HTTP/1.1\r\nHost: x\r\nContent-Length: " + length;
      socket.getOutputStream().write((request + "\r\n\r\n").getBytes(US_ASCII));
      var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));

      assertThat(answer.readLine()).startsWith("HTTP/1.1 " + status);
    }
    assertThat(simulated.open(1000).getStatus()).isEqualTo("requires_payment_method");
  }
}
