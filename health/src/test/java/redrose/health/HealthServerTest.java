package redrose.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthServerTest {
  private static final String HOST = "127.0.0.1";

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = HttpClient.newHttpClient();
  private HealthServer server;

  @AfterEach
  void stop() {
    server.close();
    client.close();
    vertx.close().await();
  }

  @Test
  void aProcessThatRunsIsLive() throws Exception {
    start(Map.of("never", () -> false));

    assertThat(get("/live").statusCode()).isEqualTo(200);
  }

  @Test
  void aProcessIsReadyWhileEveryCheckHoldsAndNamesTheOneThatDoesNot() throws Exception {
    var database = new AtomicBoolean(true);
    start(Map.of("database", database::get, "agi", () -> true));

    var ready = get("/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body())
        .isEqualTo("{\"ready\":true,\"checks\":{\"agi\":\"ok\",\"database\":\"ok\"}}");

    database.set(false);
    var unready = get("/ready");
    assertThat(unready.statusCode()).isEqualTo(503);
    assertThat(unready.body())
        .isEqualTo("{\"ready\":false,\"checks\":{\"agi\":\"ok\",\"database\":\"failing\"}}");
  }

  @Test
  void aCheckThatHangsOrBreaksIsNotReadyAndHoldsUpNothingElse() throws Exception {
    var never = new CountDownLatch(1);
    start(
        Map.of(
            "hangs", () -> isReached(never),
            "breaks",
                () -> {
                  throw new IllegalStateException("broken");
                }));

    var late = client.sendAsync(request("/ready"), BodyHandlers.ofString());
    assertThat(get("/live").statusCode()).isEqualTo(200);
    assertThat(late.join().body())
        .isEqualTo("{\"ready\":false,\"checks\":{\"breaks\":\"failing\",\"hangs\":\"late\"}}");
  }

  @Test
  void metricsComeInPrometheusFormatWithTheJvmAndTheProcess() throws Exception {
    start(Map.of());

    var metrics = get("/metrics");
    assertThat(metrics.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(metrics.body())
        .contains("jvm_memory_used_bytes{")
        .contains("process=\"test\"")
        .contains("process_uptime_seconds");
  }

  @Test
  void whatElseIsAskedForIsNotFound() throws Exception {
    start(Map.of());

    assertThat(get("/other").statusCode()).isEqualTo(404);
  }

  @Test
  void aTakenPortIsSaid() {
    start(Map.of());

    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(
            () ->
                HealthServer.start(vertx, HOST, server.port(), Metrics.registry("test"), Map.of()))
        .withMessageContaining("127.0.0.1:" + server.port())
        .withMessageEndingWith("Set REDROSE_HEALTH_PORT to a free port.");
  }

  private void start(Map<String, BooleanSupplier> checks) {
    server = HealthServer.start(vertx, HOST, 0, Metrics.registry("test"), checks);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path), BodyHandlers.ofString());
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://%s:%d%s".formatted(HOST, server.port(), path)))
        .build();
  }

  private static boolean isReached(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException _) {
      return false;
    }
  }
}
