package redrose.gateway.govukpay;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends a request once and says how that ended. Its callers may block: they are virtual threads.
 */
final class PayHttp {
  private static final int MOST_AT_ONCE = 64;
  private static final int MOST_ANSWER_BYTES = 4 * 1024 * 1024;
  private static final int OK = 200;
  private static final int FIRST_NO = 400;
  private static final int FIRST_FAULT = 500;

  private final ObjectMapper json = new ObjectMapper();
  private final BodyHandler<byte[]> bounded =
      BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_ANSWER_BYTES);
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final GovUkPaySettings settings;
  private final HttpClient client;

  PayHttp(GovUkPaySettings settings) {
    this.settings = settings;
    client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofMillis(settings.connectTimeoutMs()))
            .executor(threads)
            .build();
  }

  /** Sends it; whoever asked stops waiting after {@code limitMs}. */
  PayReply send(PayRequest request, int limitMs) {
    try {
      if (!places.tryAcquire(limitMs, TimeUnit.MILLISECONDS)) {
        return new PayReply.Lost("too many requests are under way");
      }
      try {
        return exchange(request, limitMs);
      } finally {
        places.release();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new PayReply.Lost("interrupted");
    }
  }

  /**
   * Not by {@code sendAsync}: its answers come through the pool that the whole process shares, and
   * wait there behind whatever else does.
   */
  private PayReply exchange(PayRequest request, int limitMs) throws InterruptedException {
    var answer = threads.submit(() -> client.send(http(request), bounded));
    try {
      return read(answer.get(limitMs, TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      answer.cancel(true);
      return new PayReply.Lost("no answer in " + limitMs + " ms");
    } catch (ExecutionException e) {
      return new PayReply.Lost("no answer: " + e.getCause());
    }
  }

  private HttpRequest http(PayRequest request) {
    return HttpRequest.newBuilder(settings.address().resolve(request.path()))
        .header("Authorization", "Bearer " + settings.apiKey())
        .header("Accept", "application/json")
        .header("Content-Type", "application/json")
        .method(request.method(), request.body().orElseGet(BodyPublishers::noBody))
        .build();
  }

  private PayReply read(HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    try {
      JsonNode body = answer.body().length == 0 ? MissingNode.getInstance() : parse(answer.body());
      if (status >= OK && status < OK + 100) {
        return new PayReply.Done(body);
      }
      if (status >= FIRST_NO && status < FIRST_FAULT) {
        return new PayReply.Said(
            status, body.path("code").asText(""), body.path("field").asText(""));
      }
      return new PayReply.Fault("status " + status + ", code " + body.path("code").asText(""));
    } catch (IOException _) {
      // not shown: what is no JSON may be anything
      return new PayReply.Fault("status " + status + " with an answer that is not JSON");
    }
  }

  private JsonNode parse(byte[] body) throws IOException {
    try {
      return json.readTree(body);
    } catch (JacksonException _) {
      throw new IOException("not JSON");
    }
  }
}
