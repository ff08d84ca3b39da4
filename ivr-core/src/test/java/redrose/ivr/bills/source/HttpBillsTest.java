package redrose.ivr.bills.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redrose.ivr.bills.BillAnswer;
import redrose.ivr.bills.OwedBill;
import redrose.ivr.bills.PenaltyNotice;
import redrose.requests.Bill;

class HttpBillsTest {
  private static final Bill INVOICE = new Bill("social-care", "500123458");

  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private HttpBills bills;
  private volatile int status = 200;
  private volatile String body = "{\"balance_pence\":8420}";

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/council/bills/",
        exchange -> {
          synchronized (asked) {
            asked.add(
                exchange.getRequestURI().getRawPath()
                    + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
          }
          var bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          try (var out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
    server.start();
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/council/");
    bills = new HttpBills(address, Optional.of("secret"), new SimpleMeterRegistry());
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void aBillIsAskedForByFundAndReference() {
    assertThat(bills.find(INVOICE))
        .isEqualTo(new BillAnswer.Owed(new OwedBill(84_20, Optional.empty())));
    bills.find(new Bill("parking", "A/1 2"));
    assertThat(asked)
        .containsExactly(
            "/council/bills/social-care/500123458 Bearer secret",
            "/council/bills/parking/A%2F1%202 Bearer secret");
  }

  @Test
  void aNoticeComesWithItsClock() {
    body =
        """
        {"balance_pence":7000,"issued_on":"2026-11-09","discounted_pence":3500,
         "discount_days":14,"challenge_open":true,"more":"than we know of"}
        """;
    assertThat(bills.find(INVOICE))
        .isEqualTo(
            new BillAnswer.Owed(
                new OwedBill(
                    70_00,
                    Optional.of(new PenaltyNotice(LocalDate.of(2026, 11, 9), 35_00, 14, true)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          404 | {}
          500 | {}
          200 | {}
          200 | {"balance_pence":84.20}
          200 | {"balance_pence":-5}
          200 | <html>
          200 | [1]
          """)
  void anythingElseLeavesTheAmountToTheCaller(int code, String text) {
    status = code;
    body = text;
    assertThat(bills.find(INVOICE)).isEqualTo(new BillAnswer.NotKnown());
  }

  @Test
  void anAnswerThatIsTooLongIsNotRead() {
    body = "{\"balance_pence\":8420,\"more\":\"" + "x".repeat(20_000) + "\"}";
    assertThat(bills.find(INVOICE)).isEqualTo(new BillAnswer.NotKnown());
  }

  @Test
  void aServiceThatKeepsFailingIsLeftAloneForAWhile() {
    status = 503;
    for (int times = 0; times < 8; times++) {
      bills.find(INVOICE);
    }
    status = 200;
    assertThat(bills.find(INVOICE)).isEqualTo(new BillAnswer.NotKnown());
    assertThat(asked).hasSize(5);
  }
}
