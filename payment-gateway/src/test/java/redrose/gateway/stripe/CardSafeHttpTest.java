package redrose.gateway.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.ApiMode;
import com.stripe.net.ApiResource.RequestMethod;
import com.stripe.net.RequestOptions;
import com.stripe.net.StripeRequest;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardSafeHttpTest {
  private record Received(List<String> connection, String body) {}

  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private HttpServer server;

  @BeforeEach
  void listen() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          received.add(new Received(exchange.getRequestHeaders().get("Connection"), body));
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("{}".getBytes(UTF_8));
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aRequestWithACardIsWipedAndItsConnectionClosed() throws Exception {
    var request = post("/v1/payment_methods", Map.of("card", Map.of("cvc", "987")));
    new CardSafeHttp().request(request);

    var seen = received.poll(30, TimeUnit.SECONDS);
    assertThat(seen.body()).contains("987");
    assertThat(seen.connection()).containsExactly("close");
    assertThat(request.content().byteArrayContent()).containsOnly(0);
  }

  @Test
  void anyOtherRequestKeepsItsConnection() throws Exception {
    var request = post("/v1/payment_intents", Map.of("amount", "4250"));
    new CardSafeHttp().request(request);

    var seen = received.poll(30, TimeUnit.SECONDS);
    assertThat(seen.connection()).doesNotContain("close");
    assertThat(new String(request.content().byteArrayContent(), UTF_8)).contains("4250");
  }

  private StripeRequest post(String path, Map<String, Object> parameters) throws Exception {
    var options =
        RequestOptions.builder()
            .setApiKey("sk_test_nobody")
            .setConnectTimeout(30_000)
            .setReadTimeout(30_000)
            .build();
    var url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
    return StripeRequest.create(RequestMethod.POST, url, parameters, options, ApiMode.V1);
  }
}
