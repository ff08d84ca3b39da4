package redrose.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static redrose.sandbox.gateway.CardLine.CARD;
import static redrose.sandbox.gateway.CardLine.YES;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import redrose.requests.HandoverToken;

/** Who gets in at the card desk's one door, and who does not. */
class HandoverTest {
  // a call that is being ended may still write a prompt, so a clean-up could find the folder not
  // empty
  @TempDir(cleanup = CleanupMode.NEVER)
  static Path folder;

  private static CardLine line;

  @BeforeAll
  static void open() {
    line = new CardLine(folder);
  }

  @AfterAll
  static void close() {
    line.settleByItself();
    line.close();
  }

  @Test
  void aTokenIsGoodOnce() throws Exception {
    var request = line.request("once");
    var token = line.token(request);
    assertThat(bring(token, request.asteriskUniqueId())).contains("paid");
    assertThat(bring(token, request.asteriskUniqueId())).contains("refused");
    assertThat(refused("used")).isPositive();
  }

  @Test
  void whoNeedsMoreTimeHasItAtTheCardDesk() {
    var request = line.request("slowly");
    var path = "card?token=" + line.token(request).value() + "&pace=slower-patient";
    var caller = WireCaller.pressing(CARD + YES);
    caller.connect(line.port(), path, request.asteriskUniqueId());
    assertThat(caller.outcome()).contains("paid");
    assertThat(caller.commands())
        .anyMatch(command -> command.matches("STREAM FILE .*/kept/card-number-ask.*"))
        .noneMatch(command -> command.matches("STREAM FILE .*/built/.*"))
        .anyMatch(command -> command.matches("WAIT FOR DIGIT .?30000.?"));
  }

  @Test
  void anEightIsADigitAtTheCardDeskAndSlowsNothing() {
    var request = line.request("eights");
    var path = "card?token=" + line.token(request).value();
    var caller =
        WireCaller.pressing("88888888#" + "42424242" + "42424242" + "#0838#888#" + "8 " + YES);
    caller.connect(line.port(), path, request.asteriskUniqueId());
    assertThat(caller.outcome()).contains("paid");
    assertThat(caller.commands()).noneMatch(command -> command.contains("CALL_PACE"));
  }

  @Test
  void aTokenIsGoodOnItsOwnChannelOnly() throws Exception {
    var request = line.request("own-channel");
    var token = line.token(request);
    assertThat(bring(token, "1763770000.666")).contains("refused");
    assertThat(refused("wrong_channel")).isPositive();
    assertThat(bring(token, request.asteriskUniqueId())).contains("paid");
  }

  @Test
  void aForgedTokenOpensNothing() throws Exception {
    assertThat(bring(HandoverToken.random(), "1763770000.667")).contains("refused");
    assertThat(refused("unknown")).isPositive();
  }

  @Test
  void aLateTokenOpensNothing() throws Exception {
    var request = line.request("late");
    var token = line.token(request);
    line.oracle.change(
        """
        ALTER TABLE payment_request DISABLE TRIGGER USER;
        UPDATE payment_request SET token_expires_at = now() - interval '1 second'
          WHERE reference = 'late';
        ALTER TABLE payment_request ENABLE TRIGGER USER
        """);
    assertThat(bring(token, request.asteriskUniqueId())).contains("refused");
    assertThat(refused("expired")).isPositive();
  }

  @Test
  void noTokenAndNoSuchPathOpenNothing() throws Exception {
    assertThat(ring("card")).contains("refused");
    assertThat(ring("card?token=")).contains("refused");
    assertThat(ring("call")).contains("refused");
    assertThat(refused("path")).isPositive();
  }

  @Test
  void aBillWithAPaymentUnderWayIsNotChargedAgain() {
    var first = line.request("same-bill");
    var second = line.request("same-bill");
    var meanwhile = line.token(second);
    var caller =
        WireCaller.pressing(CARD + YES)
            .whenHearing(
                prompt -> {
                  if (prompt.equals("card-expiry-ask")) {
                    assertThat(bring(meanwhile, second.asteriskUniqueId())).contains("busy");
                  }
                });
    line.bring(caller, line.token(first), first.asteriskUniqueId());
    assertThat(caller.outcome()).contains("paid");
  }

  private static Optional<String> bring(HandoverToken token, String uniqueId) {
    return line.bring(WireCaller.pressing(CARD + YES), token, uniqueId).outcome();
  }

  private static Optional<String> ring(String path) {
    return WireCaller.pressing(CARD + YES).connect(line.port(), path, "1763770000.1").outcome();
  }

  /** How many were refused for that, as Prometheus would read it. */
  private static double refused(String result) throws IOException, InterruptedException {
    var address = URI.create("http://127.0.0.1:" + line.healthPort() + "/metrics");
    try (var client = HttpClient.newHttpClient()) {
      var metrics =
          client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
      return metrics
          .lines()
          .filter(metric -> metric.startsWith("redrose_gateway_handovers_total"))
          .filter(metric -> metric.contains("result=\"" + result + "\""))
          .mapToDouble(metric -> Double.parseDouble(metric.substring(metric.lastIndexOf(' ') + 1)))
          .sum();
    }
  }
}
