package redrose.ivr.bills.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redrose.ivr.bills.BillAnswer;
import redrose.ivr.bills.BillsSource;
import redrose.requests.Bill;

/**
 * Bills from a service of the council's: {@code GET …/bills/FUND/REFERENCE}, as docs/bills.md has
 * it. Whatever it does, a caller waits {@link #LIMIT} at most; so many ask at once, and while it is
 * away nobody does.
 */
public final class HttpBills implements BillsSource {
  /** For a whole answer. */
  public static final Duration LIMIT = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(HttpBills.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LARGEST_BYTES = 16 * 1024;
  private static final int MOST_AT_ONCE = 50;
  private static final int MOST_FAILURES = 5;
  private static final Duration REST = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final CircuitBreaker breaker = new CircuitBreaker(MOST_FAILURES, REST, System::nanoTime);
  private final Semaphore room = new Semaphore(MOST_AT_ONCE);
  private final String address;
  private final Optional<String> token;
  private final MeterRegistry registry;

  /**
   * @param address what {@code /bills/…} follows
   * @param token sent as {@code Authorization: Bearer …}
   */
  public HttpBills(URI address, Optional<String> token, MeterRegistry registry) {
    this.address = address.toString().replaceAll("/+$", "");
    this.token = token;
    this.registry = registry;
  }

  /** As the service writes a bill; docs/bills.md. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Body(
      @JsonProperty("balance_pence") String balancePence,
      @JsonProperty("issued_on") String issuedOn,
      @JsonProperty("discounted_pence") String discountedPence,
      @JsonProperty("discount_days") String discountDays,
      @JsonProperty("challenge_open") boolean challengeOpen) {
    BillFields fields() {
      var challenge = challengeOpen ? "open" : "";
      return new BillFields(balancePence, issuedOn, discountedPence, discountDays, challenge);
    }
  }

  @Override
  public BillAnswer find(Bill bill) {
    if (!breaker.mayAsk()) {
      return counted("resting", new BillAnswer.NotKnown());
    }
    if (!room.tryAcquire()) {
      return counted("full", new BillAnswer.NotKnown());
    }
    try {
      var answer = answer(client.send(request(bill), body()));
      breaker.answered();
      return answer;
    } catch (IOException | IllegalArgumentException e) {
      breaker.failed();
      LOG.warn("The service of bills gave no bill: {}", e.getMessage());
      return counted("failed", new BillAnswer.NotKnown());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return counted("failed", new BillAnswer.NotKnown());
    } finally {
      room.release();
    }
  }

  private static HttpResponse.BodyHandler<byte[]> body() {
    return BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_BYTES);
  }

  private HttpRequest request(Bill bill) {
    var path = "/bills/" + encoded(bill.fund()) + "/" + encoded(bill.reference());
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(LIMIT)
            .header("Accept", "application/json");
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request.build();
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, UTF_8).replace("+", "%20");
  }

  private BillAnswer answer(HttpResponse<byte[]> response) throws IOException {
    return switch (response.statusCode()) {
      case OK -> counted("owed", new BillAnswer.Owed(read(response.body()).fields().bill()));
      case NOT_FOUND -> counted("not_known", new BillAnswer.NotKnown());
      default -> throw new IOException("status " + response.statusCode());
    };
  }

  /** What is wrong with it is said without what is in it. */
  private static Body read(byte[] body) throws IOException {
    try {
      return JSON.readValue(body, Body.class);
    } catch (JsonProcessingException e) {
      throw new IOException("its body is no bill in JSON: " + e.getClass().getSimpleName(), e);
    }
  }

  private BillAnswer counted(String result, BillAnswer answer) {
    registry.counter("redrose.bills", "result", result).increment();
    return answer;
  }
}
