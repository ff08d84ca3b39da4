package redrose.sandbox.govukpay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A simulator and a client that may send it anything. */
final class PayClient implements AutoCloseable {
  static final String KEY = "api_test_of_the_simulator";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final ObjectMapper json = new ObjectMapper();
  private final Vertx vertx = Vertx.vertx();
  private final GovUkPaySimulator simulator;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  PayClient(PayOptions options) {
    simulator = GovUkPaySimulator.start(vertx, 0, options).await();
  }

  /** What came back. */
  record Reply(int status, JsonNode body) {
    String code() {
      return body.path("code").asText();
    }

    String field() {
      return body.path("field").asText();
    }

    String token() {
      return body.at("/_links/auth_url_post/params/one_time_token").asText();
    }

    String id() {
      return body.path("payment_id").asText();
    }
  }

  URI url() {
    return simulator.url();
  }

  JsonNode ledger() {
    return simulator.control().ledger();
  }

  ObjectNode aPayment() {
    return json.createObjectNode()
        .put("amount", 4_250)
        .put("reference", "a bill")
        .put("description", "a payment")
        .put("authorisation_mode", "moto_api")
        .put("delayed_capture", true);
  }

  ObjectNode aCard(String token) {
    return json.createObjectNode()
        .put("one_time_token", token)
        .put("card_number", "42424242" + "42424242")
        .put("cvc", "123")
        .put("expiry_date", "12/39")
        .put("cardholder_name", "A. Resident");
  }

  Reply created() {
    return post("/v1/payments", aPayment());
  }

  Reply get(String path) {
    return send("GET", path, "", KEY, "application/json");
  }

  Reply post(String path, JsonNode body) {
    return send("POST", path, body.toString(), KEY, "application/json");
  }

  Reply send(String method, String path, String body, String key, String type) {
    var request =
        HttpRequest.newBuilder(url().resolve(path))
            .timeout(LIMIT)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", type)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      return new Reply(
          answer.statusCode(),
          answer.body().isEmpty() ? MissingNode.getInstance() : json.readTree(answer.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    client.close();
    vertx.close().await();
  }
}
