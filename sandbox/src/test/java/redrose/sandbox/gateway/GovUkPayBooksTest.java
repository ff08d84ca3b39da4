package redrose.sandbox.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static redrose.sandbox.gateway.CardLine.CARD;
import static redrose.sandbox.gateway.CardLine.YES;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import redrose.gateway.ReconcileNow;
import redrose.gateway.books.Books;
import redrose.gateway.books.CheckReport;
import redrose.gateway.govukpay.GovUkPayBooks;
import redrose.gateway.provider.BooksUnreadable;
import redrose.gateway.provider.PaymentOrder;
import redrose.health.Settings;
import redrose.requests.postgres.Database;
import redrose.requests.postgres.RoleMatrix;
import redrose.sandbox.gateway.ProviderRig.Step;
import redrose.sandbox.stripe.Fault;
import redrose.sandbox.stripe.FaultKind;

/** Our books and GOV.UK Pay's, and its news, with a gateway that takes payments by it. */
@Timeout(300)
class GovUkPayBooksTest {
  private static final String SECRET = "signing secret of the test";

  @TempDir(cleanup = CleanupMode.NEVER)
  private Path folder;

  private final GovUkPayRig pay = new GovUkPayRig();
  private CardLine line;
  private Database gateway;
  private Books books;

  @BeforeEach
  void open() throws IOException {
    line =
        new CardLine(
            folder,
            Map.of(
                "REDROSE_PROVIDER", "govukpay",
                "REDROSE_GOVUKPAY_URL", pay.url(),
                "REDROSE_GOVUKPAY_KEY_FILE", file("pay-key", GovUkPayRig.KEY),
                "REDROSE_WEBHOOK_SECRET_FILE", file("webhook-secret", SECRET),
                "REDROSE_WEBHOOK_PORT", "0"),
            pay.control());
    gateway = line.database.open(RoleMatrix.GATEWAY);
    var registry = new SimpleMeterRegistry();
    var theirs = new GovUkPayBooks(pay.settings(), registry);
    books = new Books("govukpay", theirs, Optional.empty(), pay.provider(), gateway, registry);
  }

  private String file(String name, String secret) throws IOException {
    return Files.writeString(folder.resolve(name), secret).toString();
  }

  @AfterEach
  void close() {
    gateway.close();
    line.close();
    pay.close();
  }

  @Test
  void booksThatAgreeGiveNoFinding() {
    assertThat(line.caller(CARD + YES).outcome()).contains("paid");
    assertThat(line.caller(CARD + YES).outcome()).contains("paid");

    var report = check();
    assertThat(report.theirs()).isEqualTo(2);
    assertThat(report.ours()).isEqualTo(2);
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void eachSideIsMissedByTheOther() {
    assertThat(line.caller(CARD + YES).outcome()).contains("paid");
    pay.control().reset();
    var order = new PaymentOrder(UUID.randomUUID(), 4_250, 1, Instant.now());
    pay.provider().open(order);
    check();

    assertThat(findings()).containsExactly("ORPHAN_CANCELLED - -", "PAID_WITHOUT_MONEY 4250 0");
    assertThat(pay.control().ledger().at("/intents/0/status").asText()).isEqualTo("cancelled");
  }

  /** A page has 500. */
  @Test
  void everyPageIsRead() {
    var provider = pay.provider();
    try (var workers = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 501; i++) {
        workers.execute(
            () -> provider.open(new PaymentOrder(UUID.randomUUID(), 4_250, 1, Instant.now())));
      }
    }
    var report = check();

    assertThat(report.theirs()).isEqualTo(501);
    assertThat(report.findings()).hasSize(501);
  }

  @Test
  void booksThatCanNotBeReadGiveNoReport() {
    pay.control().add(Fault.always("payments.search", FaultKind.ERROR_BEFORE));

    assertThatExceptionOfType(BooksUnreadable.class).isThrownBy(this::check);
  }

  @Test
  void theCommandSaysThatThereAreNoPayouts() {
    var said = new StringWriter();
    var command = ReconcileNow.commandLine(Settings.of(line.environment()));
    command.setOut(new PrintWriter(said));

    assertThat(command.execute()).isZero();
    assertThat(said.toString()).contains("it names no payouts", "The books agree.");
  }

  @Test
  void newsOfAPaymentThatWasUnknownSettlesIt() throws Exception {
    pay.control().add(Fault.once(pay.operation(Step.AUTHORISE), FaultKind.PROCESSING));
    assertThat(line.caller(CARD + YES).outcome()).contains("unknown");
    pay.control().settle();
    var id = line.oracle.rows("SELECT provider_id FROM payment").getFirst();
    // the call's own worker may still be at it, and then there is nothing to take over yet
    for (int n = 0; !line.oracle.states().equals(List.of("PAID")); n++) {
      var body =
          "{\"id\":\"m%d\",\"resource_id\":\"%s\",\"resource_type\":\"payment\",\"event_type\":\"card_payment_succeeded\"}"
              .formatted(n, id);
      assertThat(deliver(body, hmac(body))).isEqualTo(200);
      assertThat(deliver(body, hmac("another"))).isEqualTo(400);
    }
  }

  private int deliver(String body, String signature) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + line.webhookPort() + "/webhooks"))
            .header("Pay-Signature", signature)
            .POST(BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  private static String hmac(String text) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
  }

  /** As if a quarter of an hour had passed: what was begun just now is not compared yet. */
  private CheckReport check() {
    return books.check(Instant.now().plus(Duration.ofMinutes(15)), Duration.ofDays(1));
  }

  private List<String> findings() {
    return line.oracle.rows(
        "SELECT concat_ws(' ', kind, coalesce(ours_pence::text, '-'),"
            + " coalesce(theirs_pence::text, '-')) FROM finding ORDER BY kind");
  }
}
